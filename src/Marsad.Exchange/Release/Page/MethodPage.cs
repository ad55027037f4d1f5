using System.Text;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Page;

/// <summary>The method of a release: what is in it, by which rules, and what it cannot tell.</summary>
internal static class MethodPage
{
    /// <summary>The page.</summary>
    public static string Write(ReleaseRequest request, ReleaseCounts counts)
    {
        var page = new StringBuilder($"# Method\n\n{Head(request)}\n\n## What this is\n\nIncidents of harm in armed conflict, as reports tell of them. A report says what its sources claim; claims that speak of one incident are joined; an incident's figure runs from the smallest lower bound to the highest that current figures of its sources give. Nothing here is a finding of fact or of law: perpetrators are alleged, and figures are those of sources.\n\n## Rules of publication\n\n");
        foreach (var (head, text) in RulesInWords.Of(request.Rules))
            page.Append($"**{head}.** {text}\n\n");
        page.Append("## What is left out\n\nCounts of incidents that are left out are given in steps, so that nothing can be worked out from them.\n\n| reason | incidents |\n|---|---|\n");
        foreach (var (reason, number) in ReleaseTables.LeftOut(counts, Math.Max(request.Rules.LeastCount, 5)))
            page.Append($"| {reason} | {number} |\n");
        page.Append("""

            ## Words

            | word | meaning |
            |---|---|
            | incident | one event at a place and time; several reports may tell of it |
            | killed, min and max | the smallest lower bound and the highest reported figure over the sources; the highest is not an upper bound |
            | open | some source says "at least": there may be more than the highest reported |
            | weak | one source |
            | fair | two or more independent, credible sources |
            | confirmed | a person's grade: the responsible party accepts responsibility for the harm |
            | contested | two or more parties are blamed, or an independent source disputes that it happened |
            | machine | no person has looked at it |
            | reviewed | a person has looked at it |

            ## Policy of figures

            Figures follow the policy `range`: what was said, without a choice. A later figure of a source replaces its earlier one only where its words mark a revision. Copies of one story count once. A running total ("since April") is never an incident's figure.

            ## Limits

            * What no report tells of is not here. Absence of an incident is no evidence that nothing happened.
            * A place is known no finer than its row says. Do not draw a point as a place.
            * Counts of few people given as a range make sums wide; that is meant.
            * Rows may change, or be withdrawn, as reports come in: cite the release with its day, and see CHANGELOG.md.
            * Do not try to find out who the people behind a row are, and do not join this release with other data to that end.

            """);
        page.Append($"\nMade with Marsad{(request.Version.Length > 0 ? " " + request.Version : "")}. Before it was finished a check read every file of it and looked for what the rules withhold.\n");
        return page.ToString();
    }

    /// <summary>The title, the publisher, the day, and what kind of data it is.</summary>
    public static string Head(ReleaseRequest request) =>
        (request.Sample ? "**SAMPLE DATA: reports written for demonstration, no source for anything.**\n\n" : "") + $"{request.Rules.Title}. {request.Rules.Publisher}, {request.Day:yyyy-MM-dd}. Licence: {request.Rules.Licence}.{(request.Rules.Contact is { } contact ? $" Contact: {contact}." : "")}";
}
