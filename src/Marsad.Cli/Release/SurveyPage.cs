using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Page;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Cli.Release;

/// <summary>What a release would publish, make coarser and withhold, and why: for the publisher alone.</summary>
internal static class SurveyPage
{
    /// <summary>Prints it.</summary>
    public static void Print(Session session, ReleaseCounts counts, ReleaseRules rules)
    {
        session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of {counts.Taken:#,0} incidents {counts.Published:#,0} would be published. These counts are for you: the release gives them in steps."));
        session.Out.WriteLine();
        Records.Write(session.Out, OutputFormat.Text, Lines(counts).Where(static l => l.Incidents > 0), static l => l.What, Columns, TerminalShape.Of(session));
        session.Out.WriteLine();
        session.Out.WriteLine("The rules in words, as METHOD.md tells them:");
        foreach (var (head, text) in RulesInWords.Of(rules))
        {
            foreach (var line in Wrapping.Lines($"{head}: {text}", session.Width - 2))
                session.Out.WriteLine("  " + line);
        }
    }

    private static IEnumerable<SurveyLine> Lines(ReleaseCounts counts)
    {
        foreach (var reason in Enum.GetValues<Withholding>())
            yield return new SurveyLine("withheld", Why(reason), counts[reason]);
        foreach (var (word, means) in Coarsened.All)
            yield return new SurveyLine("published, coarser: " + word, means, counts.Coarser(word));
    }

    private static string Why(Withholding reason) => reason switch
    {
        Withholding.Rejected => "rejected or set aside by a person",
        Withholding.NotReviewed => "not looked at by a person yet (only.status)",
        Withholding.Grade => "its grade is not published (only.grades)",
        Withholding.Confidence => "too little confidence (only.confidence)",
        Withholding.NoDate => "no date, so no delay can be kept",
        Withholding.Delay => "too young (delay)",
        Withholding.Embargo => "in, or possibly in, an area under embargo (embargo)",
        _ => "of a sensitive kind (sensitive)",
    };

    private static readonly IReadOnlyList<Column<SurveyLine>> Columns =
        [new("what", static l => l.What), new("why", static l => l.Why) { Wraps = true }, new("incidents", static l => l.Incidents.ToString("#,0", CultureInfo.InvariantCulture)) { AtRight = true }];

    private sealed record SurveyLine(string What, string Why, long Incidents);
}
