using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>A claim as a decision names it: by its id, and by the report and the stretch of its quote, so that it is found again when a newer reader gives it another id. It holds no words, so that a lawful erasure need not touch the decision.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Document">The report.</param>
/// <param name="Span">The quote's stretch in the reading text, in code points.</param>
public sealed record ClaimAnchor(string Claim, ContentHash Document, Span Span)
{
    /// <summary>The anchor of a claim.</summary>
    public static ClaimAnchor Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimAnchor(claim.Id, claim.Document, claim.Quote.Span);
    }

    /// <summary>The claim that says this now.</summary>
    /// <param name="claims">The claims of the report's reading in force (others are not looked at).</param>
    /// <param name="words">The words of the quote when the decision was made; null where they are gone.</param>
    /// <returns>The claim of the same id; else one with the same words, the nearest; else the one whose quote overlaps most, if the two share at least half of the shorter. Null where the sentence is no longer read as a claim.</returns>
    public Claim? Find(IEnumerable<Claim> claims, string? words)
    {
        var here = claims.Where(c => c.Document == Document && c is IncidentClaim or AgreementClaim).OrderBy(static c => c.Quote.Start).ThenBy(static c => c.Id, StringComparer.Ordinal).ToList();
        return here.Find(c => string.Equals(c.Id, Claim, StringComparison.Ordinal))
            ?? here.Where(c => words is not null && string.Equals(c.Quote.Text, words, StringComparison.Ordinal)).MinBy(c => Math.Abs(c.Quote.Start - Span.Start))
            ?? here.Where(c => Shared(c) > 0 && 2 * Shared(c) >= Math.Min(Span.Length, c.Quote.Span.Length)).MaxBy(Shared);
    }

    private int Shared(Claim claim) => Math.Min(Span.End, claim.Quote.End) - Math.Max(Span.Start, claim.Quote.Start);
}
