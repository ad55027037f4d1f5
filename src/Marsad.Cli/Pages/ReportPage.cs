using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Desk.Figures;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>A report opened: where it was captured, which version of its story it is, and what it claims.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Page page, StoredReport report, IReadOnlyList<StoredClaim> claims, ReportVersions? versions = null)
    {
        page.Heading($"Report {report.Document}");
        page.Say(string.Create(CultureInfo.InvariantCulture, $"{report.Size:#,0} bytes, in this register since {report.Recorded}, read by {report.Reader ?? "nobody"}"), indent: 2);
        if (report.Erased)
            page.Say("its content was lawfully erased; the ledger keeps its place", indent: 2);
        page.Heading(report.Captures.Count == 1 ? "Captured" : "Captured several times (the same bytes)");
        foreach (var capture in report.Captures)
        {
            page.Say(string.Join(", ", new[] { capture.Publisher, capture.Published?.ToString(), capture.Title, capture.Path, capture.Url }.Where(static p => p is not null)), indent: 2, hanging: 4);
            foreach (var warning in capture.Warnings)
                page.Say(warning, indent: 4);
        }

        foreach (var note in report.Notes)
            page.Say(note, indent: 2);
        if (versions is not null)
            StoryPage.Write(page, versions, report.Document);
        page.Heading(string.Create(CultureInfo.InvariantCulture, $"{claims.Count} claims"));
        foreach (var stored in claims)
        {
            page.Say(ClaimList.Head(stored.Claim), indent: 2, hanging: 4);
            page.Say("“" + stored.Claim.Quote.Text.ReplaceLineEndings(" ") + "”", indent: 4);
        }
    }
}
