using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Places.Names;
using Marsad.Places.Resolution;

namespace Marsad.Places.Lookup;

/// <summary>Scores the rows that bear a name. Every part of the score has its words.</summary>
internal static class Ranking
{
    public static IReadOnlyList<PlaceCandidate> Find(Gazetteer gazetteer, string name, PlaceHints hints, int limit)
    {
        var hits = new List<Hit>();
        gazetteer.Collect(name, hits);
        if (hits.Count == 0 || hits.TrueForAll(static h => h.Spelling == Spelling.Loose))
        {
            // "Idlib governorate": the type word is a hint, not a part of the name.
            var (bare, precision) = TypeWords.Strip(name);
            if (precision is not null)
            {
                var stripped = new List<Hit>();
                gazetteer.Collect(bare, stripped);
                if (stripped.Count > 0)
                    (hits, name, hints) = (stripped, bare, hints with { Precision = hints.Precision ?? precision });
            }
        }

        var exact = NameKey.Exact(name);
        var scored = new List<(double Score, Hit Hit)>(hits.Count);
        foreach (var hit in hits)
            scored.Add((Score(hit, exact, hints, null, ResolutionWeights.Default), hit));
        scored.Sort(static (a, b) => Compare(a, b));
        var found = new List<PlaceCandidate>(Math.Min(limit, scored.Count));
        foreach (var (score, hit) in scored)
        {
            if (found.Count == limit)
                break;
            if (found.Exists(f => SamePlace(f.Row, hit)))
                continue;
            var reasons = new List<PlaceReason>();
            Score(hit, exact, hints, reasons, ResolutionWeights.Default);
            found.Add(new PlaceCandidate(hit.Read(), score, reasons));
        }

        return found;
    }

    /// <summary>The score of a row for a name; the words are given where a list for them is.</summary>
    public static double Score(in Hit hit, string exact, PlaceHints hints, List<PlaceReason>? reasons, ResolutionWeights weights)
    {
        var score = 0.0;
        Add(ref score, reasons, hit.Spelling == Spelling.Exact ? 2 : 0, hit.Spelling == Spelling.Exact ? "the same spelling" : "another spelling");
        var main = NameKey.Exact(hit.Name);
        if (hit.Spelling == Spelling.Exact && (string.Equals(main, exact, StringComparison.Ordinal) || (hit.Data.Kind.IsAdministrative() && string.Equals(TypeWords.Strip(main).Bare, exact, StringComparison.Ordinal))))
            Add(ref score, reasons, weights.MainName, "its main name");
        Add(ref score, reasons, KindWeight(hit.Data.Kind, weights), Words(hit.Data.Kind));
        var population = hit.Data.Population;
        if (population > 0 && hit.Data.Kind != PlaceKind.Country)
            Add(ref score, reasons, PopulationWeight(population, hit.Data.Kind, weights), reasons is null ? "" : "population " + population.ToString("N0", CultureInfo.InvariantCulture));
        AddHints(ref score, hit, hints, reasons);
        return score;
    }

    private static void AddHints(ref double score, in Hit hit, PlaceHints hints, List<PlaceReason>? reasons)
    {
        if (hints.Countries.TryGetValue(hit.Country, out var others) && others > 0)
            Add(ref score, reasons, 1.5 + Math.Log2(1 + others), reasons is null ? "" : string.Create(CultureInfo.InvariantCulture, $"same country as {others:0.#} other place{(others == 1 ? "" : "s")}"));
        var nearest = double.MaxValue;
        foreach (var place in hints.Near)
        {
            if (place.HasPoint)
                nearest = Math.Min(nearest, Math.Max(0, Geo.DistanceKm(hit.Data.Lat, hit.Data.Lon, place.Lat!.Value, place.Lon!.Value) - (place.RadiusKm ?? 0)));
        }

        if (nearest < 400)
            Add(ref score, reasons, 2.5 * (1 - (nearest / 400)), reasons is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{nearest:0} km from another place of the text"));
        if (hints.Within is { } within && IsWithin(hit, within))
            Add(ref score, reasons, 4, "within " + within);
        if (hints.Precision is { } precision)
        {
            var own = hit.Data.Kind.Precision();
            if (own == precision)
                Add(ref score, reasons, 3, "the kind of place named");
            else if (precision is PlacePrecision.District or PlacePrecision.Province && own is PlacePrecision.District or PlacePrecision.Province)
                Add(ref score, reasons, 1.5, "an area as named");
        }
    }

    private static double KindWeight(PlaceKind kind, ResolutionWeights weights) => kind switch
    {
        PlaceKind.Country => weights.CountryKind,
        PlaceKind.Capital => weights.CapitalKind,
        PlaceKind.Province => weights.ProvinceKind,
        PlaceKind.ProvinceSeat => 1,
        PlaceKind.DistrictSeat => 0.4,
        PlaceKind.District => 0.3,
        PlaceKind.Subdistrict => -0.3,
        PlaceKind.Quarter => -0.8,
        PlaceKind.Former => -1.2,
        PlaceKind.Area or PlaceKind.Water or PlaceKind.Terrain => -1,
        PlaceKind.Spot => -2,
        _ => 0,
    };

    private static double PopulationWeight(long population, PlaceKind kind, ResolutionWeights weights) =>
        kind is PlaceKind.Province or PlaceKind.District ? 0 : Math.Max(0, Math.Log10(population + 1) - 2.5) * weights.PopulationScale;

    private static bool IsWithin(in Hit hit, string within)
    {
        var row = hit.Read();
        if (string.Equals(row.Admin1Code, within, StringComparison.Ordinal) || string.Equals(row.Admin2Code, within, StringComparison.Ordinal) || string.Equals(row.Country, within, StringComparison.Ordinal))
            return true;
        var key = NameKey.Loose(within);
        return (row.Admin1 is { } a && string.Equals(NameKey.Loose(TypeWords.Strip(a).Bare), key, StringComparison.Ordinal))
            || (row.Admin2 is { } b && string.Equals(NameKey.Loose(TypeWords.Strip(b).Bare), key, StringComparison.Ordinal));
    }

    private static bool SamePlace(PlaceRow row, in Hit hit) =>
        row.Kind.IsSettlement() && hit.Data.Kind.IsSettlement() && string.Equals(row.Country ?? "", hit.Country, StringComparison.Ordinal) && Geo.DistanceKm(row.Lat, row.Lon, hit.Data.Lat, hit.Data.Lon) < 3;

    private static int Compare((double Score, Hit Hit) a, (double Score, Hit Hit) b)
    {
        var order = b.Score.CompareTo(a.Score);
        if (order == 0)
            order = b.Hit.Data.Population.CompareTo(a.Hit.Data.Population);
        return order == 0 ? a.Hit.Row.CompareTo(b.Hit.Row) : order;
    }

    private static string Words(PlaceKind kind) => kind switch
    {
        PlaceKind.ProvinceSeat => "seat of a first-level area",
        PlaceKind.DistrictSeat => "seat of a district",
        PlaceKind.Province => "a first-level area",
        PlaceKind.District => "a second-level area",
        PlaceKind.Subdistrict => "a lower area",
        _ => "a " + kind.Word(),
    };

    private static void Add(ref double score, List<PlaceReason>? reasons, double value, string words)
    {
        score += value;
        if (value != 0)
            reasons?.Add(new PlaceReason(words, value));
    }
}
