using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Confidence;

/// <summary>What speaks for or against a claim, as names of features that a claim has or has not.</summary>
internal static class ClaimFeatures
{
    /// <summary>The features of a claim.</summary>
    public static IEnumerable<string> Of(Claim claim, ReportTraits report)
    {
        var kind = claim switch { IncidentClaim => "incident", TallyClaim => "tally", AgreementClaim => "agreement", RelationClaim => "relation", StatementClaim => "statement", ControlClaim => "control", _ => "profile" };
        yield return kind;
        yield return $"{kind}:rule-{Math.Clamp((int)Math.Round(claim.Confidence * 10), 5, 10)}";
        if (report.IsAllCapitals)
            yield return $"{kind}:capitals";
        if (claim.Modality != Modality.Asserted)
            yield return $"{kind}:{claim.Modality.Word()}";
        yield return $"{kind}:sources-{Math.Min(claim.Sources.Count, 3)}";
        yield return $"{kind}:role-{claim.Speaker.Role.Word()}";
        yield return $"{kind}:words-{Bucket(claim.Quote.Text.Length, 60, 120, 200, 320)}";
        yield return $"{kind}:place-in-text-{Bucket(claim.Quote.Start, 250, 800, 2000, 5000)}";
        if (claim is not IncidentClaim incident)
            yield break;
        foreach (var feature in OfIncident(incident, report))
            yield return feature;
    }

    /// <summary>True for the few features that divide claims most: the kind, capitals, how many figures rival.</summary>
    public static bool IsBroad(string feature) => !feature.Contains(':', StringComparison.Ordinal) || feature.EndsWith(":capitals", StringComparison.Ordinal) || feature.Contains(":rivals-", StringComparison.Ordinal);

    private static IEnumerable<string> OfIncident(IncidentClaim claim, ReportTraits report)
    {
        yield return claim.Type switch { null => "type:none", "attack" => "type:attack", var type => "type:" + type };
        yield return claim.Place is { } place ? "place:" + (place.Precision?.Word() ?? "unknown") : "place:none";
        yield return claim.Date is { } date ? "date:" + date.Basis.Word() : "date:none";
        yield return claim.Perpetrator.IsEmpty ? "perpetrator:none" : "perpetrator:some";
        yield return claim.Target.IsEmpty ? "target:none" : "target:some";
        yield return claim.Weapon is null ? "weapon:none" : "weapon:some";
        if (claim.Casualties.IsEmpty)
        {
            yield return "figures:none";
            yield break;
        }

        yield return "figures:some";
        var whole = claim.Casualties.Where(static f => f.Category is null).ToList();
        yield return whole.Count == 0 ? "figures:categories-only" : $"figures:{Math.Min(whole.Count, 3)}";
        foreach (var figure in whole)
        {
            var measure = figure.Measure.Word();
            yield return $"{measure}:rivals-{Bucket(report.Figures.GetValueOrDefault(figure.Measure), 2, 3, 4, 6)}";
            yield return $"{measure}:{(figure.Min is null ? "at-most" : figure.Max is null ? "at-least" : figure.Min != figure.Max ? "range" : "exact")}";
            yield return $"{measure}:size-{Bucket((int)Math.Min(figure.Min ?? figure.Max ?? 0, 1_000_000), 2, 3, 6, 15, 50)}";
            if (figure.Qualifier is not null)
                yield return $"{measure}:qualified";
            if (figure.Increment)
                yield return $"{measure}:increment";
        }
    }

    // The number of bounds that a value reaches.
    private static int Bucket(int value, params ReadOnlySpan<int> bounds)
    {
        var reached = 0;
        foreach (var bound in bounds)
            reached += value >= bound ? 1 : 0;
        return reached;
    }
}
