using Marsad.Domain.Values;

namespace Marsad.Places.Resolution;

/// <summary>What the names of a text say of each other, refined in rounds: each name votes for the countries and areas of its likely meanings, and its meanings are then scored by the votes of the others.</summary>
internal sealed class TextContext(List<NameGroup> groups, ResolutionWeights weights, IReadOnlyDictionary<string, double>? cues)
{
    private const double NearKm = 250;
    private const double CloseKm = 50;
    private const long KnownToAll = 300_000;
    private const long KnownAlone = 50_000;
    private const double LeastSupport = 0.5;
    private const double ClearFocus = 2.5;
    private const double LeastShare = 0.05;

    private const int MostAnchors = 250;
    private static readonly double NearCosine = Math.Cos(NearKm / Geo.EarthRadiusKm);

    // In a text of thousands of names the most frequent ones say where it plays.
    private readonly List<NameGroup> anchors = groups.Count <= MostAnchors ? groups : [.. groups.OrderByDescending(static g => g.Count).Take(MostAnchors)];
    private readonly List<(NameGroup Group, Sense Sense)> likely = [];
    private readonly Dictionary<string, double> countries = new(StringComparer.Ordinal);
    private double countryNames;
    private readonly Dictionary<string, double> areas = new(StringComparer.Ordinal);

    /// <summary>One round of votes and scores.</summary>
    public void Round(int round)
    {
        foreach (var group in groups)
        {
            foreach (var sense in group.Senses)
            {
                sense.Score = sense.Prior + KindFit(group, sense) + SettingFit(group, sense) + FromCues(sense);
                if (round > 0)
                    sense.Score += FromVotes(group, sense) + (group.Within.Count > 0 ? FromOuter(group, sense) : 0);
            }

            if (round == 1 && group.Senses.Count > SenseSource.MostSenses)
            {
                group.Senses.Sort(static (a, b) => b.Score.CompareTo(a.Score));
                group.Senses.RemoveRange(SenseSource.MostSenses, group.Senses.Count - SenseSource.MostSenses);
            }
        }

        if (round > 0)
        {
            FindLikely();
            foreach (var group in groups)
            {
                foreach (var sense in group.Senses)
                    sense.Score += Nearness(group, sense);
            }
        }

        foreach (var group in groups)
            Share(group);
        Vote();
    }

    /// <summary>False for a small place of a country of which nothing else in the text speaks, where the text clearly speaks of others: a namesake far away is no answer.</summary>
    public bool IsPlausible(NameGroup group, Sense sense)
    {
        if (sense.Country.Length == 0 || sense.Kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.Capital || sense.Hit is not { } hit || hit.Data.Population >= KnownToAll)
            return true;
        // A town that shares its name with no other country is no namesake: a ministry abroad may speak of it.
        if ((hit.Data.Population >= KnownAlone || sense.Kind is PlaceKind.ProvinceSeat) && group.Senses.TrueForAll(s => string.Equals(s.Country, sense.Country, StringComparison.Ordinal)))
            return true;
        var own = OwnWeight(group) * sense.Share;
        return countries.GetValueOrDefault(sense.Country) - own >= LeastSupport || countries.Values.DefaultIfEmpty(0).Max() < ClearFocus;
    }

    /// <summary>False for a place of a country of which little else in the text speaks, where the text clearly speaks of others.</summary>
    public bool IsInFocus(NameGroup group, ResolvedName answer)
    {
        if (answer.Country is not { } country || countries.Count == 0)
            return true;
        var own = group.Best is { } best && string.Equals(best.Country, country, StringComparison.Ordinal) ? OwnWeight(group) * best.Share : 0;
        return countries.GetValueOrDefault(country) - own >= LeastSupport || countries.Values.Max() < ClearFocus;
    }

    private static double KindFit(NameGroup group, Sense sense)
    {
        // The type word of one mention tells of that mention; here it only says that such a place exists under the name.
        var fit = 0.0;
        foreach (var precision in group.Precisions)
            fit = Math.Max(fit, 0.4 * NameResolver.KindFit(precision, sense));
        return fit;
    }

    private double FromVotes(NameGroup group, Sense sense)
    {
        var own = OwnWeight(group) * sense.Share;
        var country = sense.Country.Length > 0 && countries.TryGetValue(sense.Country, out var c) ? weights.Country * Math.Log2(1 + Math.Max(0, c - own)) : 0;
        var area = sense.First.Length > 0 && areas.TryGetValue(sense.First, out var a) ? (sense.Kind == PlaceKind.Province ? weights.OwnArea : weights.Area) * Math.Log2(1 + Math.Max(0, a - own)) : 0;
        // A text that speaks of several countries speaks of this one too, and of capitals.
        var talk = sense.Kind switch { PlaceKind.Country => weights.CountryTalk, PlaceKind.Capital => weights.CapitalTalk, _ => 0 };
        return country + area + (talk * Math.Log2(1 + Math.Max(0, countryNames - (sense.Kind == PlaceKind.Country ? own : 0))));
    }

    private double FromOuter(NameGroup group, Sense sense)
    {
        var best = 0.0;
        var any = false;
        foreach (var outer in group.Within)
        {
            foreach (var area in outer.Senses)
            {
                if (area.Share < 0.05)
                    continue;
                any = true;
                if (LiesIn(sense, area))
                    best = Math.Max(best, weights.Within * Math.Sqrt(area.Share));
            }
        }

        return best > 0 ? best : any ? weights.Outside : 0;
    }

    private static bool LiesIn(Sense inner, Sense outer) => outer.Kind switch
    {
        PlaceKind.Country => string.Equals(inner.Country, outer.Country, StringComparison.Ordinal) && inner.Kind != PlaceKind.Country,
        PlaceKind.Province => outer.First.Length > 0 && string.Equals(inner.First, outer.First, StringComparison.Ordinal) && inner.Kind != PlaceKind.Province,
        _ => inner.Kind != PlaceKind.Country && Geo.DistanceKm(inner.Lat, inner.Lon, outer.Lat, outer.Lon) <= Math.Max(25, 1.3 * outer.RadiusKm),
    };

    // By the likely meanings of the other names: how many lie near, very near, and in the same second-level area.
    private double Nearness(NameGroup group, Sense sense)
    {
        if (sense.Kind == PlaceKind.Country)
            return 0;
        double near = 0, close = 0, second = 0;
        foreach (var (other, meaning) in likely)
        {
            if (other == group)
                continue;
            if (meaning.Second.Length > 0 && string.Equals(meaning.Second, sense.Second, StringComparison.Ordinal))
                second += meaning.Share;
            var cosine = (sense.Point.X * meaning.Point.X) + (sense.Point.Y * meaning.Point.Y) + (sense.Point.Z * meaning.Point.Z);
            if (cosine < NearCosine)
                continue;
            var km = Geo.EarthRadiusKm * Math.Acos(Math.Min(1, cosine));
            near += meaning.Share * (1 - (km / NearKm));
            if (km < CloseKm)
                close += meaning.Share * (1 - (km / CloseKm));
        }

        return (weights.Near * Math.Log2(1 + near)) + (weights.Close * Math.Log2(1 + close)) + (weights.SecondArea * Math.Log2(1 + second));
    }

    private void FindLikely()
    {
        likely.Clear();
        foreach (var anchor in anchors)
        {
            foreach (var sense in anchor.Senses)
            {
                if (sense.Share >= LeastShare && sense.Kind != PlaceKind.Country && sense.RadiusKm <= NearKm)
                    likely.Add((anchor, sense));
            }
        }
    }

    private double SettingFit(NameGroup group, Sense sense)
    {
        if (group.Settings.Count == 0)
            return 0;
        var own = sense.Region is not null ? PlacePrecision.Region : sense.Kind.Precision();
        var (fit, all) = (0, 0);
        foreach (var (setting, count) in group.Settings)
        {
            all += count;
            fit += setting == own || (setting, own) is (PlacePrecision.Province, PlacePrecision.Region) or (PlacePrecision.Region, PlacePrecision.Province) ? count : 0;
        }

        return weights.Setting * (Math.Log2(1 + fit) - Math.Log2(1 + all - fit));
    }

    private double FromCues(Sense sense)
    {
        if (cues is null || sense.Country.Length == 0)
            return 0;
        var own = cues.GetValueOrDefault(sense.Country) + (sense.First.Length > 0 ? cues.GetValueOrDefault(sense.First) : 0);
        return own > 0 ? weights.Cue * Math.Log2(1 + own) : 0;
    }

    private static void Share(NameGroup group)
    {
        if (group.Senses.Count == 0)
            return;
        var top = group.Senses.Max(static s => s.Score);
        var sum = group.Senses.Sum(s => Math.Exp(s.Score - top));
        group.Best = null;
        foreach (var sense in group.Senses)
        {
            sense.Share = Math.Exp(sense.Score - top) / sum;
            if (group.Best is null || sense.Score > group.Best.Score)
                group.Best = sense;
        }
    }

    private void Vote()
    {
        countries.Clear();
        countryNames = groups.Sum(static g => g.Best is { Kind: PlaceKind.Country } ? OwnWeight(g) * g.Best.Share : 0);
        areas.Clear();
        foreach (var group in groups)
        {
            var weight = OwnWeight(group);
            foreach (var sense in group.Senses)
            {
                if (sense.Share < 0.02)
                    continue;
                if (sense.Country.Length > 0)
                    countries[sense.Country] = countries.GetValueOrDefault(sense.Country) + (weight * sense.Share);
                if (sense.First.Length > 0)
                    areas[sense.First] = areas.GetValueOrDefault(sense.First) + (weight * sense.Share);
            }
        }
    }

    private static double OwnWeight(NameGroup group) => 1 + (0.5 * Math.Log2(group.Count));
}
