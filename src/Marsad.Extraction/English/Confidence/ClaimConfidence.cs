using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Confidence;

/// <summary>How likely a claim's type and figures are right: a logistic map of its features (docs/methods/confidence.md). The weights stand in vocab/claim-confidence.tsv.</summary>
internal static class ClaimConfidence
{
    private const double Least = 0.05;
    private const double Most = 0.98;

    private static readonly Lazy<FrozenDictionary<string, double>> Weights = new(static () => VocabularyTable.Load("claim-confidence").Rows
        .ToFrozenDictionary(static r => r["feature"], static r => double.Parse(r["weight"], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The claims of a report, each with its calibrated confidence in place of the one its rule gave.</summary>
    public static IEnumerable<Claim> Calibrate(Report report, IReadOnlyList<Claim> claims)
    {
        if (Weights.Value.Count == 0)
            return claims;
        var traits = ReportTraits.Of(report, claims);
        return claims.Select(c => c with { Confidence = Of(c, traits) });
    }

    /// <summary>The probability that a claim is right.</summary>
    private static double Of(Claim claim, ReportTraits traits)
    {
        var sum = 0.0;
        foreach (var feature in ClaimFeatures.Of(claim, traits))
            sum += Weights.Value.GetValueOrDefault(feature);
        return Math.Round(Math.Clamp(1 / (1 + Math.Exp(-sum)), Least, Most), 2);
    }
}
