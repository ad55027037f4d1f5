using Marsad.Domain.Claims;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>The few numbers of a report on which its toll mostly rests: the figures and the people of the headline, of the opening and of the whole, and how often words tell of death, wounds and care.</summary>
internal sealed class TollFrame
{
    /// <summary>What stands where a report has no such number.</summary>
    public const int None = -1;

    /// <summary>Numbers above are cut to it.</summary>
    public const int Most = 60;

    /// <summary>The parts of a report: the headline, the opening, all.</summary>
    public const int Zones = 3;

    /// <summary>How many numbers a part has.</summary>
    public const int ZoneNumbers = 14;

    private const int OpeningSentences = 3;
    private static readonly string[][] Words =
    [
        ["die", "dead", "death", "deceased"], ["fatal", "fatally", "deadly"], ["kill", "killing", "slay", "slaying", "slain"], ["murder", "homicide", "manslaughter"], ["pronounce", "coroner", "autopsy", "examiner", "morgue"],
        ["suicide", "murder-suicide", "self-inflicted"], ["wound", "wounded", "injure", "injured", "injury", "hurt"], ["critical", "critically", "serious", "seriously"], ["stable", "non-life-threatening", "nonlife-threatening", "threatening", "minor"],
        ["hospital", "hospitalize", "surgery", "treat", "airlift"], ["recover", "recovery", "survive", "survivor"], ["attempted", "assault", "aggravated", "battery"], ["accidental", "accidentally"], ["both"], ["victims"], ["victim"], ["himself", "herself"],
        ["officer", "deputy", "trooper"], ["suspect", "gunman", "shooter"], ["funeral", "mourn", "vigil", "memorial", "obituary", "grieve"], ["another", "second", "third"], ["miss", "unharmed", "unhurt", "uninjured"], ["airstrike", "bombing", "shelling", "bombardment"],
    ];

    private static readonly Dictionary<string, int> WordGroup = Words.SelectMany(static (w, i) => w.Select(x => (Word: x, Group: i))).ToDictionary(static w => w.Word, static w => w.Group, StringComparer.Ordinal);
    private readonly int[] values = new int[Length];
    private readonly StruckPeople[] people = [new(), new(), new()];
    private int body;

    public TollFrame() => values.AsSpan(0, Zones * ZoneNumbers).Fill(None);

    /// <summary>Which numbers of a part count people shot, the dead among them: the largest group, the largest group struck, all told of.</summary>
    public static IReadOnlyList<int> Struck { get; } = [4, 8, 10];

    /// <summary>How many numbers can stand beside a candidate.</summary>
    public static int Counts => Zones * ZoneNumbers;

    /// <summary>How many numbers there are.</summary>
    public static int Length => Counts + (2 * Words.Length) + 3;

    /// <summary>The numbers: first those of people, then how often the words stand in the headline and opening, and in all.</summary>
    public IReadOnlyList<int> Values => values;

    /// <summary>Reads a sentence.</summary>
    public void Read(Sentence sentence, IReadOnlyList<HarmFigure> figures, List<PeopleGroup> groups, bool title)
    {
        var first = title ? 0 : body++ < OpeningSentences ? 1 : 2;
        if (!title)
            values[Length - 2] = body / 4;
        for (var zone = first == 2 ? 2 : first; zone < Zones; zone = zone == 2 ? 3 : 2)
            ReadZone(zone, sentence, figures, groups);
        foreach (var token in sentence.Tokens)
        {
            if (!WordGroup.TryGetValue(token.Lower, out var group) && !WordGroup.TryGetValue(token.Lemma, out group))
                continue;
            values[Counts + Words.Length + group]++;
            if (first < 2)
                values[Counts + group]++;
        }
    }

    /// <summary>Ends the reading.</summary>
    public void Close(bool selfHarm, TollSetting setting)
    {
        for (var zone = 0; zone < Zones; zone++)
        {
            var p = people[zone];
            long[] told =
            [
                p.Single(Fate.Struck), p.Single(Fate.Dead), p.SingleAlive, p.Group(Fate.Struck | Fate.Care), p.Group(Fate.Dead), p.Distinct(Fate.Struck | Fate.Dead | Fate.Care), p.Alive, p.Named(Fate.Dead), p.NamedAlive,
            ];
            for (var i = 0; i < told.Length; i++)
                values[(zone * ZoneNumbers) + 5 + i] = (int)Math.Min(told[i], Most);
        }

        values[Length - 3] = selfHarm ? 1 : 0;
        values[Length - 1] = (int)setting;
        for (var i = Counts; i < Length; i++)
            values[i] = Math.Min(values[i], 12);
    }

    private void ReadZone(int zone, Sentence sentence, IReadOnlyList<HarmFigure> figures, List<PeopleGroup> groups)
    {
        var at = zone * ZoneNumbers;
        foreach (var figure in figures)
        {
            if (figure.IsPart || (figure.Count.Min ?? figure.Count.Max) is not { } low || figure.Measure is not (HarmMeasure.Killed or HarmMeasure.Injured))
                continue;
            var slot = figure.Measure == HarmMeasure.Killed ? 0 : 2;
            var number = (int)Math.Min(low, Most);
            if (values[at + slot] == None)
                values[at + slot] = number;
            values[at + slot + 1] = Math.Max(values[at + slot + 1], number);
        }

        foreach (var group in groups)
        {
            if (!group.IsSingle && !group.IsPart && group.Count.Min is { } many)
                values[at + 4] = Math.Max(values[at + 4], (int)Math.Min(many, Most));
        }

        people[zone].Read(sentence, groups);
    }
}
