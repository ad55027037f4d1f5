using Marsad.Domain.Accounts;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>Two accounts compared: the sum of the weights of the levels they show, with each level's words.</summary>
internal static class PairComparison
{
    private const int FewestWords = 4;
    private const int FewestNames = 3;

    /// <summary>Types of which a province sees several on one day.</summary>
    private static readonly string[] Common = ["attack", "strike", "air-strike", "shelling", "armed-clash", "shooting", "bombing"];

    private static readonly LevelWeight?[] Places = LinkageWeights.Of<PlaceLevel>("place");
    private static readonly LevelWeight?[] Dates = LinkageWeights.Of<DateLevel>("date");
    private static readonly LevelWeight?[] Figures = LinkageWeights.Of<FigureLevel>("figures");
    private static readonly LevelWeight?[] StoryWords = LinkageWeights.Of<StoryLevel>("story");
    private static readonly LevelWeight?[] RareNames = LinkageWeights.Of<RareNameLevel>("rare-names");
    private static readonly LevelWeight?[] Ages = LinkageWeights.Of<AgeLevel>("ages");
    private static readonly LevelWeight?[] Published = LinkageWeights.Of<PublishedLevel>("published");
    private static readonly LevelWeight PlaceNamed = LinkageWeights.Of("place", "named");
    private static readonly (LevelWeight Same, LevelWeight Rare, LevelWeight Wider, LevelWeight Family, LevelWeight Violent, LevelWeight Different) Types =
        (Of("type", "same"), Of("type", "same-rare"), Of("type", "wider"), Of("type", "family"), Of("type", "violent"), Of("type", "different"));

    private static readonly (LevelWeight Same, LevelWeight? Kin, LevelWeight Different) Actors = (Of("actors", "same"), Of("actors", "kin"), Of("actors", "different"));
    private static readonly (LevelWeight Same, LevelWeight? Kin, LevelWeight Different) Targets = (Of("targets", "same"), null, Of("targets", "different"));
    private static readonly (LevelWeight Same, LevelWeight? Kin, LevelWeight Different) Weapons = (Of("weapon", "same"), null, Of("weapon", "different"));
    private static readonly (LevelWeight Name, LevelWeight Type, LevelWeight Different) Facilities = (Of("facility", "same-name"), Of("facility", "same-type"), Of("facility", "different"));
    private static readonly (LevelWeight Same, LevelWeight SameFigure) Sources = (Of("source", "same"), Of("source", "same-figure"));
    private static readonly (LevelWeight Many, LevelWeight Some, LevelWeight None) WordLevels = (Of("words", "many"), Of("words", "some"), Of("words", "none"));
    private static readonly (LevelWeight Many, LevelWeight Some, LevelWeight None) NameLevels = (Of("names", "many"), Of("names", "some"), Of("names", "none"));
    private static readonly (LevelWeight Passage, LevelWeight Report) Copies = (Of("copy", "passage"), Of("copy", "report"));

    /// <summary>The score of two accounts; null where they cannot be one, whatever else speaks for it. The order of the two does not matter.</summary>
    public static double? Score(Compared first, Compared second, WeightTable weights)
    {
        var sum = new LevelSum(weights, levels: null);
        Compare(ref sum, first, second);
        return sum.Excluded ? null : sum.Score;
    }

    /// <summary>The levels in words, the weightiest first: "same place +2.8".</summary>
    public static ValueList<string> Reasons(Compared first, Compared second, WeightTable weights) => LevelSum.Reasons(Levels(first, second) ?? [], weights, AreWhole(first, second));

    /// <summary>True for the main events of two whole reports, one of crime and the other not of war: all that the reports tell is compared, not the words of some quotes.</summary>
    public static bool AreWhole(Compared first, Compared second) => first.Account.Story is not null && second.Account.Story is not null && (first.Account.OfCrime || second.Account.OfCrime);

    /// <summary>The levels that two accounts show; null where they cannot be one.</summary>
    public static List<(LevelWeight Level, Domain.Claims.HarmMeasure? Measure)>? Levels(Compared first, Compared second)
    {
        var levels = new List<(LevelWeight Level, Domain.Claims.HarmMeasure? Measure)>();
        var sum = new LevelSum(LinkageWeights.Shipped, levels);
        Compare(ref sum, first, second);
        return sum.Excluded ? null : levels;
    }

    internal static void Words(ref LevelSum sum, Compared first, Compared second)
    {
        Names(ref sum, first, second);
        var fewer = Math.Min(first.Words.Length, second.Words.Length);
        if (fewer < FewestWords)
            return;
        var share = (double)WordHashes.Shared<ulong>(first.Words, second.Words) / fewer;
        if (share >= 0.5)
            sum.Add(WordLevels.Many);
        else if (share >= 0.2)
            sum.Add(WordLevels.Some);
        else if (share < 0.07)
            sum.Add(WordLevels.None);
    }

    private static LevelWeight Of(string comparison, string level) => LinkageWeights.Of(comparison, level);

    private static void Compare(ref LevelSum sum, Compared one, Compared other)
    {
        // By id, so that the order in which the two are given plays no part.
        var (first, second) = string.CompareOrdinal(one.Account.Id, other.Account.Id) < 0 ? (one, other) : (other, one);
        var (a, b) = (first.Account, second.Account);
        if (a.Document == b.Document || a.Kind != b.Kind || a.Covers.IsEmpty != b.Covers.IsEmpty || a.IsListedWith(b))
        {
            sum.Exclude();
            return;
        }

        if (a.Kind == AccountKind.Agreement)
        {
            AgreementComparison.Compare(ref sum, first, second);
            return;
        }

        var passage = WordHashes.Shared<long>(first.Quotes, second.Quotes) > 0;
        var whole = sum.OfWhole = AreWhole(first, second);
        Date(ref sum, a, b, passage, whole);
        if (sum.Excluded)
            return;
        Place(ref sum, first, second);
        Type(ref sum, a.Types.AsSpan(), b.Types.AsSpan());
        Named(ref sum, Actors, first.Actors, second.Actors);
        Named(ref sum, Targets, first.Targets, second.Targets);
        Named(ref sum, Weapons, first.Weapons, second.Weapons);
        Facility(ref sum, first, second);
        if (FigureLevels.Killed(a, b) is { } killed)
            sum.Add(Figures[(int)killed]!, Domain.Claims.HarmMeasure.Killed);
        if (FigureLevels.Other(a, b) is { } figure)
            sum.Add(Figures[(int)figure.Level]!, figure.Measure);
        if (FigureLevels.ShareSourceAndFigure(a, b))
            sum.Add(Sources.SameFigure);
        else if (first.Sources.ShareOne(second.Sources))
            sum.Add(Sources.Same);
        if (whole)
            Story(ref sum, a.Story!, b.Story!, a.Published, b.Published);
        else
            Words(ref sum, first, second);
        if (passage)
            sum.Add(Copies.Passage);
        else if (first.IsKin(second))
            sum.Add(Copies.Report);
    }

    private static void Names(ref LevelSum sum, Compared first, Compared second)
    {
        var (shared, fewer) = (WordHashes.Shared<ulong>(first.Names, second.Names), Math.Min(first.Names.Length, second.Names.Length));
        if (shared >= 2 && shared * 2 >= fewer)
            sum.Add(NameLevels.Many);
        else if (shared > 0 && shared * 3 >= fewer)
            sum.Add(NameLevels.Some);
        else if (shared == 0 && fewer >= FewestNames)
            sum.Add(NameLevels.None);
    }

    private static void Place(ref LevelSum sum, Compared first, Compared second)
    {
        var level = PlaceLevels.Of(first.Place, second.Place);
        sum.Add(level == PlaceLevel.Unknown && (StandsIn(first, second) || StandsIn(second, first)) ? PlaceNamed : Places[(int)level]!);
    }

    // The place of the one, a district or finer, is named in the report of the other, for which no place was found.
    private static bool StandsIn(Compared placed, Compared bare) => placed.PlaceHash is { } place && Array.IndexOf(bare.Around, place) >= 0;

    private static void Story(ref LevelSum sum, ReportStory first, ReportStory second, DateOnly? published, DateOnly? otherPublished)
    {
        Add(ref sum, StoryWords[(int)StoryLevels.Words(first, second)]);
        if (StoryLevels.Names(first, second) is { } names)
            Add(ref sum, RareNames[(int)names]);
        if (StoryLevels.Ages(first, second) is { } ages)
            Add(ref sum, Ages[(int)ages]);
        if (StoryLevels.Published(published, otherPublished) is { } days)
            Add(ref sum, Published[(int)days]);
    }

    private static void Add(ref LevelSum sum, LevelWeight? level)
    {
        if (level is not null)
            sum.Add(level);
    }

    // Of two events that reports are about, a day that is only guessed from publication says no more than the days of publication do (a report may come out months later, on a trial);
    // and days that exclude each other may be misread (the day of an arrest) where both reports tell some of the same, or name the same people.
    private static void Date(ref LevelSum sum, Account first, Account second, bool passage, bool whole)
    {
        if (whole && DateLevels.IsGuess(first.Date, second.Date))
            return;
        var level = DateLevels.Of(first.Date, second.Date);
        if (level == DateLevel.NextDay && !passage && !whole && FigureLevels.OneSourceCountsApart(first, second))
            level = DateLevel.OwnDay;
        if (level == DateLevel.Exclude && !passage && !(whole && StoryLevels.ShareMuch(first.Story!, second.Story!)))
            sum.Exclude();
        else if (Dates[(int)level] is { } weight && !(level == DateLevel.Exclude && passage))
            sum.Add(weight);
    }

    private static void Type(ref LevelSum sum, ReadOnlySpan<string> first, ReadOnlySpan<string> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return;
        foreach (var type in first)
        {
            if (second.Contains(type))
            {
                sum.Add(Array.IndexOf(Common, type) >= 0 ? Types.Same : Types.Rare);
                return;
            }
        }

        sum.Add(Any(first, second, static (a, b) => TypeTree.IsWiderOrSame(a, b) || TypeTree.IsWiderOrSame(b, a)) ? Types.Wider
            : Any(first, second, TypeTree.AreMixedUp) ? Types.Family
            : Any(first, second, static (a, b) => TypeTree.IsWiderOrSame("attack", a) && TypeTree.IsWiderOrSame("attack", b)) ? Types.Violent
            : Types.Different);
    }

    private static bool Any(ReadOnlySpan<string> first, ReadOnlySpan<string> second, Func<string, string, bool> holds)
    {
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                if (holds(a, b))
                    return true;
            }
        }

        return false;
    }

    private static void Named(ref LevelSum sum, (LevelWeight Same, LevelWeight? Kin, LevelWeight Different) levels, NameKeys first, NameKeys second)
    {
        if (first.Count == 0 || second.Count == 0)
            return;
        if (first.ShareOne(second))
            sum.Add(levels.Same);
        else if (levels.Kin is { } kin && first.ShareRoot(second))
            sum.Add(kin);
        else
            sum.Add(levels.Different);
    }

    private static void Facility(ref LevelSum sum, Compared first, Compared second)
    {
        if (first.FacilityTypes.Length == 0 || second.FacilityTypes.Length == 0)
            return;
        var (named, alike) = (false, false);
        for (var i = 0; i < first.FacilityTypes.Length; i++)
        {
            var facility = first.Account.Facilities[i];
            named |= facility.Length > first.FacilityTypes[i].Length && second.Account.Facilities.AsSpan().Contains(facility);
            alike |= Array.IndexOf(second.FacilityTypes, first.FacilityTypes[i]) >= 0;
        }

        sum.Add(named ? Facilities.Name : alike ? Facilities.Type : Facilities.Different);
    }
}
