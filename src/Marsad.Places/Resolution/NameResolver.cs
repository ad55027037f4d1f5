using Marsad.Domain.Values;

namespace Marsad.Places.Resolution;

/// <summary>Resolves all names of a text together: a text speaks of few countries and of places near each other, so the names that have one meaning decide for those that have many. Safe to use from several threads.</summary>
public sealed class NameResolver
{
    private const int Rounds = 3;
    private const long LargeCity = 300_000;
    private const double SureArea = 2.5;
    private readonly SenseSource source;
    private readonly ResolutionWeights weights;

    /// <summary>A resolver over a gazetteer.</summary>
    public NameResolver(Gazetteer gazetteer)
        : this(gazetteer, ResolutionWeights.Default)
    {
    }

    /// <summary>A resolver with other weights.</summary>
    internal NameResolver(Gazetteer gazetteer, ResolutionWeights weights) => (source, this.weights) = (new SenseSource(gazetteer, weights), weights);

    /// <summary>Resolves names; the answer has one item for each.</summary>
    /// <param name="names">The names in the order of the text, repeated where they are.</param>
    /// <param name="cues">How often the text uses words that belong to a country or a first-level area, by its code ("NG" for "naira"); null for none.</param>
    public IReadOnlyList<ResolvedName> Resolve(IReadOnlyList<PlaceName> names, IReadOnlyDictionary<string, double>? cues = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        var groups = new List<NameGroup>();
        var groupOf = new NameGroup[names.Count];
        var byName = new Dictionary<(string, bool), NameGroup>();
        for (var i = 0; i < names.Count; i++)
        {
            var key = (names[i].Name, names[i].IsAdjective);
            if (!byName.TryGetValue(key, out var group))
            {
                byName.Add(key, group = new NameGroup(source.Find(names[i])));
                groups.Add(group);
            }

            group.Count++;
            groupOf[i] = group;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Within is { } outer && groupOf[outer] != groupOf[i])
                groupOf[i].Within.Add(groupOf[outer]);
            if (names[i].Precision is { } precision)
                groupOf[i].Precisions.Add(precision);
            if (names[i].Setting is { } setting)
                groupOf[i].Settings[setting] = groupOf[i].Settings.GetValueOrDefault(setting) + 1;
        }

        var context = new TextContext(groups, weights, cues);
        for (var round = 0; round < Rounds; round++)
            context.Round(round);
        var answers = names.Select((n, i) => Answer(context, groupOf[i], n)).ToArray();
        GiveSurroundings(names, answers, answers.Select((a, i) => a.IsKnown && context.IsInFocus(groupOf[i], a)).ToArray());
        return answers;
    }

    /// <summary>Gives unknown names the area that the words put them in, else the closest known place in the order of the text, a town or an area before a country; a country that little else in the text speaks of gives none.</summary>
    private static void GiveSurroundings(IReadOnlyList<PlaceName> names, ResolvedName[] answers, bool[] inFocus)
    {
        var known = answers.Select((a, i) => inFocus[i] ? a : new ResolvedName()).ToArray();
        var after = new int[known.Length + 1];
        after[^1] = -1;
        for (var i = known.Length - 1; i >= 0; i--)
            after[i] = IsFine(known[i]) ? i : after[i + 1];
        // Steps count names of places; names of bodies and persons between ("") part nothing.
        var step = new int[known.Length];
        for (var i = 1; i < known.Length; i++)
            step[i] = step[i - 1] + (names[i].Name.Length > 0 ? 1 : 0);
        var country = Array.Find(known, static k => k.IsKnown);
        var before = -1;
        for (var i = 0; i < known.Length; i++)
        {
            if (IsFine(known[i]))
            {
                before = i;
            }
            else if (!answers[i].IsKnown)
            {
                var next = after[i];
                var near = names[i].Within is { } outer && known[outer].IsKnown ? known[outer]
                    : before >= 0 && (next < 0 || step[i] - step[before] <= step[next] - step[i]) ? known[before]
                    : next >= 0 ? known[next] : country;
                if (near is not null)
                    answers[i] = new ResolvedName { Surroundings = near };
            }
            else if (known[i].IsKnown)
            {
                country = known[i];
            }
        }
    }

    private static bool IsFine(ResolvedName name) => name.Region is not null || (name.Row is not null && name.Row.Kind != PlaceKind.Country);

    private static ResolvedName Answer(TextContext context, NameGroup group, PlaceName name)
    {
        Sense? best = null;
        var bestScore = double.MinValue;
        foreach (var sense in group.Senses)
        {
            var score = sense.Score + KindFit(name.Precision, sense);
            if (score > bestScore)
                (best, bestScore) = (sense, score);
        }

        if (best is null || !context.IsPlausible(group, best))
            return new ResolvedName();
        best = AreaOrSeat(group, name, best);
        var next = double.MinValue;
        foreach (var sense in group.Senses)
        {
            if (sense != best && Geo.DistanceKm(sense.Lat, sense.Lon, best.Lat, best.Lon) > 60 + best.RadiusKm)
                next = Math.Max(next, sense.Score + KindFit(name.Precision, sense));
        }

        return new ResolvedName { Row = best.Hit?.Read(), Region = best.Region, Margin = next == double.MinValue ? 9 : bestScore - next, IsLoose = best.IsLoose };
    }

    /// <summary>"Idlib" is a province and its seat. The text's own type words decide; without them a large city is meant as a city, and the name of a smaller one is taken for the area, which is never a false pin.</summary>
    private static Sense AreaOrSeat(NameGroup group, PlaceName name, Sense best)
    {
        if (name.Precision is not null || best.First.Length == 0 || best.IsLoose || !(best.Kind == PlaceKind.Province || best.Kind.IsSettlement()))
            return best;
        var area = best.Kind == PlaceKind.Province ? best : group.Senses.Find(s => s.Kind == PlaceKind.Province && !s.IsLoose && string.Equals(s.First, best.First, StringComparison.Ordinal));
        var seat = best.Kind.IsSettlement() ? best : group.Senses.Where(s => s.Kind.IsSettlement() && !s.IsLoose && string.Equals(s.First, best.First, StringComparison.Ordinal)).MaxBy(static s => s.Hit!.Value.Data.Population);
        if (area is null || seat is null)
            return best;
        // "Gaza" is the Strip, by vocab/regions.tsv.
        if (area.Prior - seat.Prior > SureArea)
            return area;
        var asArea = group.Precisions.Contains(PlacePrecision.Province) || group.Precisions.Contains(PlacePrecision.Region) || group.Precisions.Contains(PlacePrecision.District);
        if (asArea != group.Precisions.Contains(PlacePrecision.Town))
            return asArea ? area : seat;
        return seat.Kind == PlaceKind.Capital || seat.Hit!.Value.Data.Population >= LargeCity ? seat : area;
    }

    /// <summary>How well a meaning fits the type word beside the name.</summary>
    internal static double KindFit(PlacePrecision? wanted, Sense sense)
    {
        if (wanted is not { } precision)
            return 0;
        var own = sense.Region is not null ? PlacePrecision.Region : sense.Kind.Precision();
        if (own == precision)
            return 3.5;
        return (precision, own) switch
        {
            (PlacePrecision.District, PlacePrecision.Province) => 2,
            (PlacePrecision.Province, PlacePrecision.District) => 1.5,
            (PlacePrecision.Province or PlacePrecision.District, PlacePrecision.Region) => 1.5,
            (PlacePrecision.Region, PlacePrecision.Province) => 1.5,
            (PlacePrecision.Region, PlacePrecision.District) => 1,
            (PlacePrecision.Town, PlacePrecision.Exact) => 1,
            _ => 0,
        };
    }
}

/// <summary>A name of the text, with all its mentions.</summary>
internal sealed class NameGroup(List<Sense> senses)
{
    public List<Sense> Senses { get; set; } = senses;

    public int Count { get; set; }

    public List<NameGroup> Within { get; } = [];

    public HashSet<PlacePrecision> Precisions { get; } = [];

    /// <summary>How many mentions stand in the setting of a kind of place.</summary>
    public Dictionary<PlacePrecision, int> Settings { get; } = [];

    public Sense? Best { get; set; }
}
