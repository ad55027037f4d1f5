using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Desk.Ingest;
using Marsad.Desk.Words;
using Marsad.Domain.Interchange;
using Marsad.Extraction;
using Marsad.Linkage;
using Marsad.Register;

namespace Marsad.Cli.Ingest;

/// <summary>A re-read on a copy of the register, to show what it would change before anything is changed. The copy lies beside the register, is readable to its owner alone, and is deleted at the end.</summary>
internal sealed class RereadTrial(string path, int jobs, Session session)
{
    private const int Shown = 50;

    /// <summary>Reads anew on a copy and prints what differs. The result is the exit code.</summary>
    public int Run(OutputFormat format)
    {
        // A register of an older program gets the tables of this one first; nothing that is in it changes.
        RegisterUse.OpenForWriting(path, OutputFormat.Jsonl, session with { Error = TextWriter.Null }).Dispose();
        using var before = RegisterUse.Open(path, format, session);
        var expected = Rereading.Count(before);
        if (expected == 0)
        {
            session.Say($"every report of {path} was read by {ReportReader.Version} already: nothing would change");
            return ExitCode.Done;
        }

        var copy = path + "-reread";
        try
        {
            RegisterStore.Copy(path, copy);
            IngestSummary summary;
            using (var writer = RegisterStore.OpenForWriting(copy, session.Clock, FigurePolicies.Numbers))
            using (var known = RegisterStore.OpenForReading(copy))
            using (var progress = new ProgressLine(session, expected, "reports"))
                summary = new Rereading(writer, known, jobs, session.Clock).Run(progress.Done, session.Stop);
            if (summary.Stopped)
            {
                session.Say("stopped; nothing was changed");
                return ExitCode.Failed;
            }

            using var after = RegisterStore.OpenForReading(copy);
            Print(before, after, summary, format);
            return summary.Rejected > 0 ? ExitCode.DoneWithRejections : ExitCode.Done;
        }
        finally
        {
            foreach (var ending in new[] { "", "-wal", "-shm", "-lock" })
                File.Delete(copy + ending);
        }
    }

    private void Print(Register.Contract.IRegisterReader before, Register.Contract.IRegisterReader after, IngestSummary summary, OutputFormat format)
    {
        var waiting = RereadComparison.Waiting(before, after).ToList();
        var changes = RereadComparison.Incidents(before, after);
        if (format != OutputFormat.Text)
        {
            Records.Write(session.Out, format, changes, Json, Columns, TerminalShape.Of(session));
            foreach (var decision in waiting)
                session.Say($"decision {decision.Decision.Number} of {decision.Decision.By} would wait: its sentence would no longer be read as a claim");
            return;
        }

        var page = Page.Of(session);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var (inFigures, seen) = (0L, 0L);
        foreach (var change in changes)
        {
            counts[change.What] = counts.GetValueOrDefault(change.What) + 1;
            inFigures += change.InFigures && change.Before is not null ? 1 : 0;
            if (++seen <= Shown)
                page.Say(Words(change), indent: 2, hanging: 4);
        }

        if (seen > Shown)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {seen - Shown:#,0} more: add --format csv for all"), indent: 2);
        page.Heading(string.Create(CultureInfo.InvariantCulture, $"{summary.Stored:#,0} reports would be read anew by {ReportReader.Version}{(summary.Rejected == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {summary.Rejected:#,0} of them in vain"))}"));
        page.Say(string.Create(CultureInfo.InvariantCulture, $"incidents: {counts.GetValueOrDefault("new"):#,0} new, {counts.GetValueOrDefault("gone"):#,0} gone, {counts.GetValueOrDefault("renumbered"):#,0} under another number, {counts.GetValueOrDefault("changed"):#,0} changed; the figures of {inFigures:#,0} differ"), indent: 2, hanging: 4);
        foreach (var decision in waiting)
            page.Say($"decision {decision.Decision.Number} of {decision.Decision.By} ({DecisionWords.What(decision.Decision)}) would wait: its sentence would no longer be read as a claim", indent: 2, hanging: 4);
        page.Say(waiting.Count == 0 ? "No decision would lose its sentence." : "They are kept, and hold again when the sentence is read.", indent: 2);
        page.Say($"Nothing was changed. To do it: marsad ingest --reread --register {path}", indent: 2);
    }

    private static string Words(RereadChange change) => change.What switch
    {
        "new" => $"{change.Id} is new: {Phrases.Words(change.After!.Type)}, {Phrases.Near(change.After.Place) ?? "no place"}, {Phrases.When(change.After.Date)}" + (Phrases.Range(change.After.Killed) is { } killed ? $", {killed} killed" : ""),
        "gone" => $"{change.Id} is gone" + (change.Now is null ? ": its sentences are no longer read as an incident" : $": its claims stand in {change.Now}"),
        "renumbered" => $"{change.Id} becomes {change.Now}" + (change.Changes.Count == 0 ? "" : ": " + string.Join("; ", change.Changes.Select(DecisionWords.Change))),
        _ => $"{change.Id}: {string.Join("; ", change.Changes.Select(DecisionWords.Change))}",
    };

    private static string Json(RereadChange change)
    {
        var slots = string.Join(',', change.Changes.Select(static c => $"{{\"slot\":{Text(c.Slot)},\"before\":{Text(c.Before)},\"after\":{Text(c.After)}}}"));
        return $"{{\"change\":\"{change.What}\",\"incident\":{Text(change.Id)},\"now\":{Text(change.Now)},\"changes\":[{slots}]}}";
    }

    private static string Text(string? words) => words is null ? "null" : JsonSerializer.Serialize(words, DomainJson.Lines.String);

    private static readonly IReadOnlyList<Column<RereadChange>> Columns =
    [
        new("change", static c => c.What),
        new("incident", static c => c.Id),
        new("now", static c => c.Now),
        new("figures_differ", static c => c.InFigures ? "yes" : "no"),
        new("changes", static c => string.Join("; ", c.Changes.Select(DecisionWords.Change))),
    ];
}
