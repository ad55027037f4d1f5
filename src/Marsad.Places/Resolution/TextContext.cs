using Marsad.Places.Areas;

namespace Marsad.Places.Resolution;

/// <summary>What the names of a text say of each other, refined in rounds: each name votes for the countries and areas of its likely meanings, and its meanings are then scored by the votes of the others.</summary>
internal sealed class TextContext(List<NameGroup> groups)
{
    // Found by random search on LGL and GeoVirus together; see docs/methods/places.md.
    private const double CountryWeight = 0.97;
    private const double AreaWeight = 0.8;
    private const double OwnAreaWeight = 1.2;
    private const double CountryTalk = 0.55;
    private const double NearWeight = 1.05;
    private const double NearKm = 250;
    private const double WithinBonus = 3.2;
    private const long KnownToAll = 300_000;
    private const long KnownAlone = 10_000;
    private const double LeastSupport = 0.5;
    private const double ClearFocus = 2.5;
    private const double OutsidePenalty = -1.8;

    private const int MostAnchors = 250;

    // In a text of thousands of names the most frequent ones say where it plays.
    private readonly List<NameGroup> anchors = groups.Count <= MostAnchors ? groups : [.. groups.OrderByDescending(static g => g.Count).Take(MostAnchors)];
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
                sense.Score = sense.Prior + KindFit(group, sense);
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
        if ((hit.Data.Population >= KnownAlone || sense.Kind is PlaceKind.ProvinceSeat or PlaceKind.DistrictSeat) && group.Senses.TrueForAll(s => string.Equals(s.Country, sense.Country, StringComparison.Ordinal)))
            return true;
        var own = OwnWeight(group) * sense.Share;
        return countries.GetValueOrDefault(sense.Country) - own >= LeastSupport || countries.Values.DefaultIfEmpty(0).Max() < ClearFocus;
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
        var country = sense.Country.Length > 0 && countries.TryGetValue(sense.Country, out var c) ? CountryWeight * Math.Log2(1 + Math.Max(0, c - own)) : 0;
        var area = sense.First.Length > 0 && areas.TryGetValue(sense.First, out var a) ? (sense.Kind == PlaceKind.Province ? OwnAreaWeight : AreaWeight) * Math.Log2(1 + Math.Max(0, a - own)) : 0;
        // A text that speaks of several countries speaks of this one too.
        var talk = sense.Kind == PlaceKind.Country ? CountryTalk * Math.Log2(1 + Math.Max(0, countryNames - own)) : 0;
        return country + area + talk;
    }

    private static double FromOuter(NameGroup group, Sense sense)
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
                    best = Math.Max(best, WithinBonus * Math.Sqrt(area.Share));
            }
        }

        return best > 0 ? best : any ? OutsidePenalty : 0;
    }

    private static bool LiesIn(Sense inner, Sense outer) => outer.Kind switch
    {
        PlaceKind.Country => string.Equals(inner.Country, outer.Country, StringComparison.Ordinal) && inner.Kind != PlaceKind.Country,
        PlaceKind.Province => outer.First.Length > 0 && string.Equals(inner.First, outer.First, StringComparison.Ordinal) && inner.Kind != PlaceKind.Province,
        _ => inner.Kind != PlaceKind.Country && Geo.DistanceKm(inner.Lat, inner.Lon, outer.Lat, outer.Lon) <= Math.Max(25, 1.3 * outer.RadiusKm),
    };

    private double Nearness(NameGroup group, Sense sense)
    {
        if (sense.Kind == PlaceKind.Country)
            return 0;
        var sum = 0.0;
        foreach (var other in anchors)
        {
            if (other == group || other.Best is not { } best || best.Kind == PlaceKind.Country || best.RadiusKm > NearKm)
                continue;
            var km = Geo.DistanceKm(sense.Lat, sense.Lon, best.Lat, best.Lon);
            if (km < NearKm)
                sum += best.Share * (1 - (km / NearKm));
        }

        return NearWeight * Math.Log2(1 + sum);
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
