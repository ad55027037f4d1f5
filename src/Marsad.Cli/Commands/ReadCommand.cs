using System.CommandLine;
using Marsad.Capture;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad read FILE…</c>: what each source in a report claims, without a register.</summary>
internal sealed class ReadCommand : MarsadCommand
{
    private readonly Argument<string[]> files = new("FILE") { Description = "Reports to read: text, HTML, Markdown; - is standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> published = CommonOptions.Published();
    private readonly Option<string?> publisher = new("--publisher") { Description = "Who published it", HelpName = "NAME" };
    private readonly Option<string?> language = new("--language") { Description = "Its language (ISO 639-1), where it is not to be detected", HelpName = "xx" };

    private readonly Option<bool> mainEvent = new("--main-event") { Description = "Where the event that each report is about happened and how many were killed and injured, in sum over its sources, instead of the claims" };

    // Without --format people get the claims as a list; `text` is the text that the offsets of the claims count.
    private readonly Option<OutputFormat?> format = new("--format", "-f")
    {
        Description = "text (the reading text, whose code points the claims count), json, jsonl or csv (the claims); without it the claims as a list for people",
        HelpName = "text|json|jsonl|csv",
        CustomParser = static result =>
        {
            if (KebabCase.TryParse<OutputFormat>(result.Tokens[0].Value, out var format))
                return format;
            result.AddError($"--format is text, json, jsonl or csv, not '{result.Tokens[0].Value}'");
            return null;
        },
    };

    public ReadCommand(Session session)
        : base(
            session,
            "read",
            "Reads reports and prints what each source claims, with the words that say it",
            new("marsad read article.txt --published 2019-09-01 --publisher AFP", "lists the claims of an article"),
            new("marsad read article.html --format jsonl", "prints them one JSON object a line, for other programs"),
            new("marsad read article.html --format text", "prints the reading text that the claims' offsets count"),
            new("marsad read article.txt --main-event", "prints the toll and place of the event that the article is about"),
            new("cat article.txt | marsad read - --published 2019-09-01", "reads standard input"))
    {
        files.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static t => t.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"'{token.Value}' is no option of read (a file of this name is read as ./{token.Value})");
        });
        Add(files);
        Add(published);
        Add(publisher);
        Add(language);
        Add(format);
        Add(mainEvent);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var details = new ReportDetails { Published = line.GetValue(published), Publisher = line.GetValue(publisher), Language = line.GetValue(language) };
        var capturer = new Capturer();
        var paths = line.GetValue(files)!;
        int read = 0, rejected = 0;
        var reports = paths.Select(path =>
        {
            var result = Captured(capturer, path, details, session);
            if (result is Captured captured)
            {
                read++;
                return captured.Report;
            }

            rejected++;
            session.Say(result.ToString()!);
            return null;
        }).OfType<Report>();
        var asked = line.GetValue(format);
        if (line.GetValue(mainEvent) && asked is not OutputFormat.Text)
            rejected += MainEvents(reports, asked, session);
        else if (asked is null)
            rejected += ForPeople(reports, session);
        else if (asked == OutputFormat.Text)
            ReadingTexts(reports, session);
        else
            Records.Write(session.Out, asked.Value, reports.SelectMany(report => Read(report, session, static r => (ReportReader.Read(r), 0), ref rejected).Reading.Claims), static c => DomainJson.Write(c), ClaimColumns.All, TerminalShape.Of(session));
        return rejected == 0 ? ExitCode.Done : read > rejected || read > 0 && paths.Length > 1 ? ExitCode.DoneWithRejections : ExitCode.Failed;
    }

    // The claims of each report, then what they come to.
    private static int ForPeople(IEnumerable<Report> reports, Session session)
    {
        var rejected = 0;
        foreach (var report in reports)
        {
            var (reading, summary) = Read(report, session, ReportReader.ReadAndSum, ref rejected);
            foreach (var claim in reading.Claims)
                ClaimList.Write(session.Out, claim, session.Width);
            if (summary is not null)
                session.Out.WriteLine(new MainEvent(report, summary).Line());
        }

        return rejected;
    }

    private static int MainEvents(IEnumerable<Report> reports, OutputFormat? format, Session session)
    {
        var rejected = 0;
        var events = reports.Select(report => new MainEvent(report, Read(report, session, ReportReader.ReadAndSum, ref rejected).Other));
        if (format is { } records)
        {
            Records.Write(session.Out, records, events, static e => e.Json(), MainEvent.Columns, TerminalShape.Of(session));
            return rejected;
        }

        foreach (var one in events)
            session.Out.WriteLine($"{one.Report.Path}: {one.Line()}");
        return rejected;
    }

    private static CaptureResult Captured(Capturer capturer, string path, ReportDetails details, Session session)
    {
        if (!string.Equals(path, "-", StringComparison.Ordinal))
            return capturer.CaptureFile(path, details);
        using var input = session.StandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return capturer.CaptureBytes(bytes.ToArray(), "standard input", details);
    }

    private static void ReadingTexts(IEnumerable<Report> reports, Session session)
    {
        foreach (var report in reports)
        {
            Warn(report, session);
            session.Out.Write(report.Text.Value);
            if (session.OutIsTerminal && !report.Text.Value.EndsWith('\n'))
                session.Out.WriteLine();
        }
    }

    private static void Warn(Report report, Session session)
    {
        foreach (var warning in report.Warnings)
            session.Say($"{report.Path}: {warning}");
    }

    private static (Reading Reading, T Other) Read<T>(Report report, Session session, Func<Report, (Reading Reading, T Other)> read, ref int rejected)
    {
        Warn(report, session);
        var (reading, other) = read(report);
        foreach (var note in reading.Notes)
            session.Say($"{report.Path}: {note}");
        if (reading.Claims.IsEmpty && !reading.Notes.IsEmpty)
            rejected++;
        return (reading, other);
    }
}
