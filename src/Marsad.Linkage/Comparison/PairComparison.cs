using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Terms;
using Marsad.Linkage.Text;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>Two accounts compared: the sum of the weights of the levels they show, with each level's words.</summary>
internal sealed class PairComparison
{
    private const int FewestWords = 4;
    private const int FewestNames = 3;

    /// <summary>Types of which a province sees several on one day.</summary>
    private static readonly string[] Common = ["attack", "strike", "air-strike", "shelling", "armed-clash", "shooting", "bombing"];

    private readonly List<(string Words, double Weight)> levels = [];

    private PairComparison()
    {
    }

    /// <summary>The sum of the weights.</summary>
    public double Score { get; private set; }

    /// <summary>True when the two cannot be one, whatever else speaks for it.</summary>
    public bool Excluded { get; private set; }

    /// <summary>The levels in words, the weightiest first: "same place +2.8".</summary>
    public ValueList<string> Reasons => levels.OrderByDescending(static l => Math.Abs(l.Weight)).ThenBy(static l => l.Words, StringComparer.Ordinal)
        .Select(static l => l.Words + " " + l.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)).ToValueList();

    /// <summary>Compares two accounts of incidents; the order does not matter.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="copies">True when their reports are copies or versions of one story.</param>
    public static PairComparison Of(Account first, Account second, bool copies)
    {
        var pair = new PairComparison();
        if (first.Document == second.Document || first.Kind != second.Kind || first.Covers.IsEmpty != second.Covers.IsEmpty)
            pair.Excluded = true;
        if (pair.Excluded)
            return pair;
        if (first.Kind == AccountKind.Agreement)
            return AgreementComparison.Compare(pair, first, second);
        var passage = Shared(first.Quotes.AsSpan(), second.Quotes.AsSpan()) > 0;
        pair.Date(first, second, passage);
        if (pair.Excluded)
            return pair;
        pair.Place(first, second);
        pair.Type(first, second);
        pair.Names("actors", first.Actors, second.Actors);
        pair.Names("targets", first.Targets, second.Targets);
        pair.Names("weapon", first.Weapons, second.Weapons);
        pair.Facility(first, second);
        foreach (var (measure, level) in FigureLevels.Of(first, second))
            pair.Add("figures", level, measure.Word() + " ");
        if (FigureLevels.ShareSourceAndFigure(first, second))
            pair.Add("source", "same-figure");
        else if (first.Sources.Any(a => second.Sources.Any(b => SourceNames.AreOne(a, b))))
            pair.Add("source", "same");
        pair.Words(first, second);
        if (passage)
            pair.Add("copy", "passage");
        else if (copies)
            pair.Add("copy", "report");
        return pair;
    }

    internal void Add(string comparison, string level, string before = "")
    {
        var (weight, words) = LinkageWeights.Of(comparison, level);
        levels.Add((before + words, weight));
        Score = Math.Round(Score + weight, 6);
    }

    internal void Exclude() => Excluded = true;

    internal void Words(Account first, Account second)
    {
        Names(first, second);
        var (a, b) = (first.Words.Where(static w => !TellingWords.IsName(w)).ToList(), second.Words.Where(static w => !TellingWords.IsName(w)).ToList());
        var fewer = Math.Min(a.Count, b.Count);
        if (fewer < FewestWords)
            return;
        var share = (double)a.Intersect(b, StringComparer.Ordinal).Count() / fewer;
        if (share >= 0.5)
            Add("words", "many");
        else if (share >= 0.2)
            Add("words", "some");
        else if (share < 0.07)
            Add("words", "none");
    }

    private void Names(Account first, Account second)
    {
        var (a, b) = (first.Words.Where(TellingWords.IsName).ToList(), second.Words.Where(TellingWords.IsName).ToList());
        var (shared, fewer) = (a.Intersect(b, StringComparer.Ordinal).Count(), Math.Min(a.Count, b.Count));
        if (shared >= 2 && shared * 2 >= fewer)
            Add("names", "many");
        else if (shared > 0 && shared * 3 >= fewer)
            Add("names", "some");
        else if (shared == 0 && fewer >= FewestNames)
            Add("names", "none");
    }

    private static int Shared(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        var shared = 0;
        foreach (var one in first)
        {
            if (second.Contains(one))
                shared++;
        }

        return shared;
    }

    private void Place(Account first, Account second)
    {
        var level = PlaceLevels.Of(first.Place, second.Place);
        Add("place", level == PlaceLevel.Unknown && (StandsIn(first, second) || StandsIn(second, first)) ? "named" : level.Word());
    }

    // The place of the one, a district or finer, is named in the report of the other, for which no place was found.
    private static bool StandsIn(Account placed, Account bare) => placed.Place is { Country: not null, Precision: <= PlacePrecision.District } place && bare.Around.Contains(SourceNames.Key(place.Name), StringComparer.Ordinal);

    private void Date(Account first, Account second, bool passage)
    {
        var level = DateLevels.Of(first.Date, second.Date);
        if (level == DateLevel.Exclude && !passage)
            Exclude();
        else if (level is not (DateLevel.Unknown or DateLevel.Exclude))
            Add("date", level.Word());
    }

    private void Type(Account first, Account second)
    {
        if (first.Types.IsEmpty || second.Types.IsEmpty)
            return;
        Add("type", first.Types.FirstOrDefault(a => second.Types.Contains(a, StringComparer.Ordinal)) is { } shared ? Array.IndexOf(Common, shared) >= 0 ? "same" : "same-rare"
            : first.Types.Any(a => second.Types.Any(b => TypeTree.IsWiderOrSame(a, b) || TypeTree.IsWiderOrSame(b, a))) ? "wider"
            : first.Types.Any(a => second.Types.Any(b => TypeTree.AreMixedUp(a, b))) ? "family"
            : first.Types.Any(a => second.Types.Any(b => TypeTree.IsWiderOrSame("attack", a) && TypeTree.IsWiderOrSame("attack", b))) ? "violent"
            : "different");
    }

    private void Names(string comparison, ValueList<string> first, ValueList<string> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return;
        var (a, b) = (first.Select(ActorKin.Key).ToList(), second.Select(ActorKin.Key).ToList());
        if (a.Exists(x => b.Exists(y => SourceNames.AreOne(x, y))))
            Add(comparison, "same");
        else if (string.Equals(comparison, "actors", StringComparison.Ordinal) && a.Exists(x => b.Exists(y => ActorKin.AreKin(x, y))))
            Add(comparison, "kin");
        else
            Add(comparison, "different");
    }

    private void Facility(Account first, Account second)
    {
        if (first.Facilities.IsEmpty || second.Facilities.IsEmpty)
            return;
        var types = second.Facilities.Select(static f => f.Split(':')[0]).ToList();
        Add("facility", first.Facilities.Any(f => f.Contains(':', StringComparison.Ordinal) && second.Facilities.Contains(f, StringComparer.Ordinal)) ? "same-name"
            : first.Facilities.Any(f => types.Contains(f.Split(':')[0], StringComparer.Ordinal)) ? "same-type"
            : "different");
    }
}
