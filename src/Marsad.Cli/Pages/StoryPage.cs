using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Desk.Figures;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;

namespace Marsad.Cli.Pages;

/// <summary>The part of a report's page that tells which version of its story it is, what it changed, and what later versions changed.</summary>
internal static class StoryPage
{
    private const int MostSentences = 5;
    private const int MostReports = 10;

    /// <summary>Writes the part.</summary>
    public static void Write(Page page, ReportVersions versions, ContentHash document)
    {
        var story = versions.Story;
        var number = story.Number(document);
        var isCopy = story.Copies.Any(c => c.Report.Head.Document == document);
        if (story.Versions.Count == 1)
        {
            page.Heading("One text in several reports, which counts once");
            foreach (var report in story.Copies.Select(static c => c.Report).Prepend(story.Versions[0]).Take(MostReports))
                page.Say(Name(report) + (report.Head.Document == document ? " – this report" : ""), indent: 2, hanging: 4);
            if (story.Copies.Count >= MostReports)
                page.Say("and " + Counted(story.Copies.Count + 1 - MostReports, "more", "more"), indent: 2);
            return;
        }

        page.Heading(string.Create(CultureInfo.InvariantCulture, $"{(isCopy ? "A copy of version" : "Version")} {number} of {story.Versions.Count}{(versions.Whole ? "" : " or more")} of one story"));
        for (var i = 0; i < story.Versions.Count; i++)
        {
            var copies = story.Copies.Count(c => c.Version == story.Versions[i].Head.Document);
            var words = string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {Name(story.Versions[i])}") + (copies == 0 ? "" : $" ({Counted(copies, "copy", "copies")})") + (i + 1 == number && !isCopy ? " – this report" : "");
            page.Say(words, indent: 2, hanging: 5);
            if (i > 0 && i + 1 != number && story.Changes[i - 1].OfFigures)
                page.Say(string.Join("; ", VersionWords.Figures(story.Changes[i - 1])), indent: 5);
        }

        if (number > 1)
            Change(page, story.Changes[number - 2], number - 1);
    }

    private static void Change(Page page, VersionChange change, int since)
    {
        page.Heading(string.Create(CultureInfo.InvariantCulture, $"Changed since version {since}"));
        foreach (var figure in VersionWords.Figures(change))
            page.Say(figure, indent: 2, hanging: 4);
        Sentences(page, "added", change.Added);
        Sentences(page, "removed", change.Removed);
        if (change.Moved > 0)
            page.Say(Counted(change.Moved.Value, "sentence", "sentences") + " moved", indent: 2);
        if (change.IsEmpty)
            page.Say("no sentence and no figure", indent: 2);
    }

    private static void Sentences(Page page, string what, ValueList<string> sentences)
    {
        foreach (var sentence in sentences.Take(MostSentences))
            page.Say($"{what}: “{VersionWords.Cut(sentence, page.Width - what.Length - 8)}”", indent: 2, hanging: 4);
        if (sentences.Count > MostSentences)
            page.Say($"{what}: {Counted(sentences.Count - MostSentences, "more sentence", "more sentences")}", indent: 2);
    }

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");

    private static string Name(StoryVersion version)
    {
        var capture = version.Head.Captures.OrderBy(static c => c.Published is null).ThenBy(static c => c.Published).FirstOrDefault();
        return string.Join(", ", new[] { capture?.Published?.ToString() ?? "without a date", capture?.Publisher, capture?.Path ?? version.Head.Document.ToString()[7..19] }.Where(static p => p is not null));
    }
}
