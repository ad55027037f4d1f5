using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Domain.Victims;

namespace Marsad.Register.Tests.Linkage;

/// <summary>Two lists of invented people, partly the same, with the slips that lists have; the truth is known. Names are made of common first names and invented family names; the lists are called Sample.</summary>
internal static class MadeLists
{
    private static readonly string[][] First =
    [
        ["Mohammed", "Muhammad", "Mohamad", "محمد"], ["Ahmad", "Ahmed", "أحمد"], ["Ali", "Aly", "علي"], ["Hassan", "Hasan", "حسن"], ["Hussein", "Husayn", "Hossein", "حسين"], ["Khalid", "Khaled", "خالد"],
        ["Yousef", "Yusuf", "Youssef", "يوسف"], ["Omar", "Umar", "عمر"], ["Fatima", "Fatimah", "فاطمة"], ["Maryam", "Mariam", "مريم"], ["Aisha", "Aysha", "عائشة"], ["Abd al-Rahman", "Abdulrahman", "Abdelrahman", "عبد الرحمن"],
        ["Abdullah", "Abd Allah", "عبد الله"], ["Mustafa", "Moustafa", "مصطفى"], ["Ibrahim", "Ebrahim", "إبراهيم"], ["Samir", "Sameer", "سمير"], ["Layla", "Leila", "ليلى"], ["Zainab", "Zeinab", "زينب"], ["Saleh", "Salih", "صالح"], ["Nasser", "Nasir", "ناصر"],
    ];

    private static readonly string[] Beginnings = ["Ban", "Dar", "Far", "Gal", "Hal", "Jan", "Kam", "Lut", "Mar", "Nad", "Qas", "Raf", "Sab", "Tal", "War", "Zub"];
    private static readonly string[] Middles = ["ab", "ed", "if", "ol", "um", "ar", "in", "os", "uk", "ash", "iz", "aj"];
    private static readonly string[] Endings = ["adi", "awi", "oush", "iri", "oun", "ash", "ari", "ubi", "ani", "aki"];
    private static readonly string[] Places = ["Marj", "Tell Asil", "Marsh Village", "Old Mill", "Ford"];

    /// <summary>The lists, and the pairs of entries that are one person.</summary>
    public static (List<VictimEntry> Entries, HashSet<(string, string)> Truth) Make(int people, int seed)
    {
        var random = new Random(seed);
        var (entries, truth) = (new List<VictimEntry>(), new HashSet<(string, string)>());
        for (var i = 1; i <= people; i++)
        {
            var person = (First: random.Next(First.Length), Father: random.Next(First.Length), Family: Beginnings[random.Next(Beginnings.Length)] + Middles[random.Next(Middles.Length)] + Endings[random.Next(Endings.Length)], Age: random.Next(1, 85), Died: new DateOnly(2031, 3, 1).AddDays(random.Next(60)), Place: random.Next(Places.Length), Woman: random.Next(3) == 0);
            var lists = random.Next(10) switch { < 4 => "ab", < 7 => "a", _ => "b" };
            foreach (var list in lists)
                entries.Add(Written("Sample " + char.ToUpperInvariant(list), i, person, random));
            if (lists == "ab")
                truth.Add(($"Sample A:{i}", $"Sample B:{i}"));
        }

        return (entries, truth);
    }

    private static VictimEntry Written(string list, int row, (int First, int Father, string Family, int Age, DateOnly Died, int Place, bool Woman) person, Random random)
    {
        string Spelt(int name) => First[name][random.Next(First[name].Length)];
        var words = new List<string> { Spelt(person.First), Spelt(person.Father), person.Family };
        var apart = random.Next(4) == 0;
        var father = apart ? words[1] : null;
        if (apart || random.Next(5) == 0)
            words.RemoveAt(1);
        if (random.Next(20) == 0)
            words[^1] = words[^1].Remove(random.Next(1, words[^1].Length), 1);
        var day = random.Next(10) == 0 ? person.Died.AddDays(random.Next(2) == 0 ? 1 : -1) : person.Died;
        var died = random.Next(8) == 0 ? new PartialDate(day.Year, day.Month) : PartialDate.Of(day);
        return new VictimEntry
        {
            List = list,
            Row = row.ToString(CultureInfo.InvariantCulture),
            Name = string.Join(' ', words),
            Father = father,
            Sex = random.Next(5) == 0 ? null : person.Woman ? VictimSex.Female : VictimSex.Male,
            Age = random.Next(5) == 0 ? null : random.Next(5) == 0 ? person.Age + 1 : person.Age,
            Died = random.Next(10) == 0 ? null : died,
            Place = random.Next(4) == 0 ? null : Places[person.Place],
        };
    }
}
