using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>A claim with the report it stands in.</summary>
internal static class ClaimPage
{
    /// <summary>The whole page of one claim.</summary>
    public static void Write(Page page, StoredClaim stored)
    {
        page.Heading($"Claim {stored.Claim.Id}");
        Words(page, [stored], ClaimList.Kind(stored.Claim));
        page.Say(string.Create(CultureInfo.InvariantCulture, $"code points {stored.Claim.Quote.Start} to {stored.Claim.Quote.End} of {stored.Claim.Document}; reader {stored.Claim.Reader}; confidence {stored.Claim.Confidence:0.00}"), indent: 2);
    }

    /// <summary>Who says what, the sentence, and the reports that hold it.</summary>
    public static void Words(Page page, IReadOnlyList<StoredClaim> same, string reference)
    {
        var stored = same[0];
        page.Say($"{reference} {ClaimList.Head(stored.Claim)}", indent: 2, hanging: 6);
        page.Say("“" + stored.Claim.Quote.Text.ReplaceLineEndings(" ") + "”", indent: 6);
        foreach (var report in same.Select(static s => Where(s.Report)).Distinct(StringComparer.Ordinal))
            page.Say(report, indent: 6);
    }

    /// <summary>A report as a line: outlet, day, path.</summary>
    public static string Where(IncidentReport report) =>
        string.Join(", ", new[] { report.Publisher, report.Published?.ToString(), report.Path ?? report.Document.ToString() }.Where(static p => p is not null));
}
