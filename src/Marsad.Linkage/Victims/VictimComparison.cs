using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Victims;

/// <summary>Compares two entries by levels, with weights of vocab/linkage-victims.tsv; of names, agreement on a rare word weighs more (Winkler 1989).</summary>
internal sealed class VictimComparison(WordShares shares)
{
    private const double MostOfNames = 24;

    private static readonly FrozenDictionary<(string, string), (double M, double U, string Words)> Rows = VocabularyTable.Load("linkage-victims").Rows
        .ToFrozenDictionary(static r => (r["comparison"], r["level"]), static r => (Number(r["m"]), Number(r["u"]), r["words"]));

    /// <summary>The score, and each level with its weight.</summary>
    public (double Score, ValueList<string> Reasons) Of(ComparedVictim a, ComparedVictim b)
    {
        var (score, reasons) = (0.0, new List<string>());
        void Add(string comparison, string? level, double bits = 0)
        {
            if (level is null)
                return;
            var (m, u, words) = Rows[(comparison, level)];
            var weight = Math.Round(Math.Min(Math.Log2(m / u) + bits, MostOfNames), 1);
            score += weight;
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{words} {weight:+0.0;-0.0;+0.0}"));
        }

        var name = (from first in a.Names from second in b.Names select NameLevels.Of(first, second)).MaxBy(n => Math.Log2(Rows[("name", n.Level)].M / Rows[("name", n.Level)].U) + n.Bits(shares)) ?? new NameAgreement("differs", []);
        Add("name", name.Level, name.Bits(shares));
        var (father, shared) = Father(a, b, name.Common);
        Add("father", father, -shared.Sum(w => Math.Log2(shares.Rest(w))));
        if (a.Entry.Sex is { } one && b.Entry.Sex is { } other)
            Add("sex", one == other ? "same" : "differs");
        Add("age", Age(a.Entry.Years, b.Entry.Years));
        Add("died", Died(a.Entry.Died, b.Entry.Died));
        if (a.Place.Count > 0 && b.Place.Count > 0)
            Add("place", a.Place.Intersect(b.Place, StringComparer.Ordinal).Any() ? "same" : "differs");
        return (Math.Round(score, 1), reasons.ToValueList());
    }

    // Many lists write the father's name as the second word of the name: what the names agree on is not counted twice.
    private static (string? Level, IReadOnlyList<string> Shared) Father(ComparedVictim a, ComparedVictim b, IReadOnlyList<string> counted)
    {
        if (a.Father.Count == 0 && b.Father.Count == 0)
            return (null, []);
        if (a.Father.Count > 0 && b.Father.Count > 0)
        {
            var both = a.Father.Intersect(b.Father, StringComparer.Ordinal).ToList();
            return both.Count == 0 ? ("differs", []) : both.Exists(counted.Contains) ? (null, []) : ("same", [both[0]]);
        }

        var (father, names) = a.Father.Count > 0 ? (a.Father[0], b.Names) : (b.Father[0], a.Names);
        return !counted.Contains(father, StringComparer.Ordinal) && names.Any(n => n.Count > 1 && n[1] == father) ? ("same", [father]) : (null, []);
    }

    private static string? Age(int? first, int? second) => (first, second) switch
    {
        ({ } a, { } b) => Math.Abs(a - b) switch { 0 => "same", 1 => "within-1", <= 3 => "within-3", <= 10 => "within-10", _ => "differs" },
        _ => null,
    };

    private static string? Died(PartialDate? first, PartialDate? second)
    {
        if (first is not { } a || second is not { } b)
            return null;
        if (a.Day is null || b.Day is null)
            return a.First <= b.Last && b.First <= a.Last ? "can-be" : "differs";
        return Math.Abs(a.First.DayNumber - b.First.DayNumber) switch { 0 => "same-day", 1 => "within-1", <= 7 => "within-7", _ => "differs" };
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
