using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>Counts the people that a report tells of one by one: "a girl of three and a woman, 23, were wounded" are two, and "the girl" three sentences on is the same.</summary>
internal sealed class StruckPeople
{
    private readonly List<Person> people = [];
    private readonly List<Person> names = [];

    private sealed class Person
    {
        public int? Age { get; set; }

        public required string Sort { get; init; }

        public required long Count { get; init; }

        public Fate Fate { get; set; }
    }

    private readonly record struct Told(int At, long Count, string Sort, bool IsAnother);

    /// <summary>Reads a sentence and gives how many people of each fate it tells of.</summary>
    public (long Struck, long Dead, long Any) Read(Sentence sentence, List<PeopleGroup> groups)
    {
        long struck = 0, dead = 0, any = 0;
        var seen = new HashSet<int>();
        foreach (var told in Mentions(sentence, groups))
        {
            if (FateReader.Of(sentence, told.At) is var fate && fate == Fate.None || !seen.Add(told.At))
                continue;
            Put(people, sentence, told, fate);
            struck += fate.HasFlag(Fate.Struck) ? told.Count : 0;
            dead += fate.HasFlag(Fate.Dead) ? told.Count : 0;
            any += told.Count;
        }

        foreach (var (at, surname) in Names(sentence))
        {
            if (FateReader.Of(sentence, at) is var fate && fate != Fate.None)
                Put(names, sentence, new Told(at, 1, surname, false), fate);
        }

        return (struck, dead, any);
    }

    /// <summary>How many different people of a fate the report tells of, single and in groups.</summary>
    public long Distinct(Fate fate) => people.Where(p => (p.Fate & fate) != Fate.None).Sum(static p => p.Count);

    /// <summary>How many different people are struck and not said to be dead.</summary>
    public long Alive => people.Where(IsAlive).Sum(static p => p.Count);

    /// <summary>How many single people of a fate.</summary>
    public long Single(Fate fate) => people.Count(p => p.Count == 1 && (p.Fate & fate) != Fate.None);

    /// <summary>How many single people are struck and not said to be dead.</summary>
    public long SingleAlive => people.Count(static p => p.Count == 1 && IsAlive(p));

    /// <summary>The largest group of a fate; 0 where there is none.</summary>
    public long Group(Fate fate) => people.Where(p => p.Count > 1 && (p.Fate & fate) != Fate.None).Select(static p => p.Count).DefaultIfEmpty().Max();

    /// <summary>How many people of a fate are told by name.</summary>
    public long Named(Fate fate) => names.Count(p => (p.Fate & fate) != Fate.None);

    /// <summary>How many named people are struck and not said to be dead.</summary>
    public long NamedAlive => names.Count(IsAlive);

    private static bool IsAlive(Person person) => (person.Fate & (Fate.Struck | Fate.Care)) != Fate.None && !person.Fate.HasFlag(Fate.Dead);

    private static IEnumerable<Told> Mentions(Sentence sentence, List<PeopleGroup> groups)
    {
        foreach (var group in groups)
        {
            if (!group.IsSingle && !group.IsPart && group.Count is { Min: > 0 and < 60 } && !group.IsBare)
                yield return new Told(group.Last, group.Count.Min!.Value, SortOf(sentence.Tokens[group.Last].Lemma), group.Increment);
        }

        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsAgeAlone(tokens, i))
            {
                yield return new Told(i, 1, "victim", IsAnother(tokens, i - 4));
                continue;
            }

            if (PeopleLexicon.Default.At(tokens, i) is not { Length: > 0, Term.IsPlural: false } found)
                continue;
            var last = i + found.Length - 1;
            if (!groups.Exists(g => !g.IsSingle && g.First <= last && g.Last >= i) && !(last + 1 < tokens.Count && tokens[last + 1].Tag is "NN" or "NNS" or "POS"))
                yield return new Told(last, 1, SortOf(tokens[last].Lower), IsAnother(tokens, i));
            i = last;
        }
    }

    // "A 10-year-old and a 14-year-old were shot": nobody else is named.
    private static bool IsAgeAlone(TokenList tokens, int at) =>
        tokens[at].Lower is "old" && at >= 4 && tokens[at - 1].Lower is "-" && tokens[at - 2].Lower is "year" or "month" && char.IsAsciiDigit(tokens[at - 4].Lower[0])
        && !(at + 1 < tokens.Count && (tokens[at + 1].Tag is "NN" or "NNS" or "NNP" or "JJ" || tokens[at + 1].Name == NameKind.Person));

    private static bool IsAnother(TokenList tokens, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (tokens[i].Lower is "another" or "second" or "third" or "fourth" or "fifth" or "other")
                return true;
        }

        return false;
    }

    private static IEnumerable<(int At, string Surname)> Names(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Name != NameKind.Person || !sentence.Tokens[i].NameStarts)
                continue;
            var last = i;
            while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Name == NameKind.Person && !sentence.Tokens[last + 1].NameStarts)
                last++;
            var head = Enumerable.Range(i, last - i + 1).FirstOrDefault(k => sentence.Tokens[k].Head < i || sentence.Tokens[k].Head > last, last);
            yield return (head, sentence.Tokens[last].Lower);
            i = last;
        }
    }

    private static void Put(List<Person> all, Sentence sentence, Told told, Fate fate)
    {
        var age = AgeOf(sentence, told.At);
        var known = told.IsAnother ? null : all.Find(p => p.Count == told.Count && (age is not null && p.Age is not null ? age == p.Age : IsSame(p.Sort, told.Sort)));
        if (known is not null)
        {
            known.Fate |= fate;
            known.Age ??= age;
        }
        else
        {
            all.Add(new Person { Age = age, Sort = told.Sort, Count = told.Count, Fate = fate });
        }
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || one is "victim" || other is "victim"
        || (one is "child" && other is "boy" or "girl" or "teen") || (other is "child" && one is "boy" or "girl" or "teen") || (one is "teen" && other is "boy" or "girl") || (other is "teen" && one is "boy" or "girl");

    // "a 12-year-old boy", "a boy, 12,", "a boy of 12".
    private static int? AgeOf(Sentence sentence, int at)
    {
        for (var i = Math.Max(0, at - 6); i <= at + 2 && i < sentence.Tokens.Count; i++)
        {
            var lower = sentence.Tokens[i].Lower;
            var digits = 0;
            while (digits < lower.Length && char.IsAsciiDigit(lower[digits]))
                digits++;
            if (digits is 0 or > 2)
                continue;
            var bare = digits == lower.Length;
            if (!bare && !lower.Contains("year", StringComparison.Ordinal))
                continue;
            if (bare && i < at && !(i + 2 < sentence.Tokens.Count && (sentence.Tokens[i + 1].Lower is "year" or "years" || sentence.Tokens[i + 2].Lower is "year")))
                continue;
            if (bare && i > at && !(i == at + 2 && sentence.Tokens[at + 1].Lower is "," or "of"))
                continue;
            return int.Parse(lower.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string SortOf(string noun) => noun switch
    {
        "man" or "father" or "husband" or "brother" or "boyfriend" or "male" or "grandfather" or "uncle" or "nephew" => "man",
        "woman" or "mother" or "wife" or "sister" or "girlfriend" or "female" or "grandmother" or "aunt" or "niece" => "woman",
        "victim" or "person" or "people" or "one" or "individual" or "patient" or "other" => "victim",
        "boy" or "son" => "boy",
        "girl" or "daughter" => "girl",
        "child" or "kid" or "toddler" or "baby" or "infant" => "child",
        "teen" or "teenager" or "juvenile" or "youth" => "teen",
        "officer" or "deputy" or "trooper" or "policeman" or "cop" => "officer",
        "suspect" or "gunman" or "shooter" => "suspect",
        _ => noun,
    };
}
