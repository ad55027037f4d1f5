using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Ingest;
using Marsad.Cli.Output;
using Marsad.Cli.Release;
using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad release</c>: a folder for the public, made by rules and read back for leaks before it is finished.</summary>
internal sealed class ReleaseCommand : MarsadCommand
{
    private readonly ReleaseOptions options = new();
    private readonly Option<string?> output = new("--out", "--output", "-o") { Description = "The folder to make; it must not be there", HelpName = "FOLDER" };
    private readonly Option<string?> previous = new("--previous") { Description = "The folder of the release before, for the list of changes", HelpName = "FOLDER" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Count what would be published, made coarser and withheld, and write nothing" };
    private readonly Option<bool> example = new("--example") { Description = "Print a file of rules to start from" };

    public ReleaseCommand(Session session)
        : base(
            session,
            "release",
            "Makes a folder for the public by rules (data, web page, method, checksums), and refuses to finish it where the leak check finds what the rules withhold",
            new("marsad release --example > release.yaml", "a file of rules to start from"),
            new("marsad release --rules release.yaml --dry-run", "what would be published, and what withheld and why"),
            new("marsad release --rules release.yaml --out release-2026-03", "the folder"),
            new("marsad release --rules release.yaml --out release-2026-04 --previous release-2026-03 --victims victims.mv", "the next one, with its changes, checked against a list of names"))
    {
        foreach (var option in (Option[])[.. options.All, output, previous, dryRun, example])
            Add(option);
        Add(new ReleaseCheckCommand(session));
    }

    protected override int Run(ParseResult line, Session session)
    {
        if (line.GetValue(example))
        {
            session.Out.Write(RulesExample.Text);
            session.Out.WriteLine();
            return ExitCode.Done;
        }

        var (rules, text) = options.Read(line);
        var ruled = line.GetValue(options.Rules) is not null;
        if (!ruled && line.GetValue(output) is not null)
            throw new WrongUsageException("a release is made by rules that you have read: write them with 'marsad release --example > release.yaml', look at what they do with --dry-run, and name them with --rules");
        var dry = !ruled || line.GetValue(dryRun);
        if (!dry && line.GetValue(output) is null)
            throw new WrongUsageException("--out names the folder to make; --dry-run makes none");
        using var reader = RegisterUse.Open(line.GetValue(options.Register)!, OutputFormat.Jsonl, session);
        using var centres = new GazetteerCentres();
        using var progress = new ProgressLine(session, reader.Size().Incidents, "incidents");
        var request = new ReleaseRequest
        {
            Register = reader, Rules = rules, RulesText = text, Ids = dry ? ReleaseKey.Passing() : options.Open(line, make: true, session), Day = options.DayOf(line, session), Centres = centres,
            Previous = line.GetValue(previous), Version = typeof(ReleaseCommand).Assembly.GetName().Version?.ToString(3) ?? "", Progress = progress.Done, Stop = session.Stop,
        };
        return dry ? Survey(request, ruled, session) : Write(request, line, session);
    }

    private static int Survey(ReleaseRequest request, bool ruled, Session session)
    {
        var counts = ReleaseFolder.Survey(request);
        if (!ruled)
        {
            session.Out.WriteLine("A release needs a file of rules. These are the default rules, and what they would do; nothing is written.");
            session.Out.WriteLine("'marsad release --example > release.yaml' writes a file to start from; docs/reference/release-rules.md lists every key.");
            session.Out.WriteLine();
        }

        SurveyPage.Print(session, counts, request.Rules);
        return ExitCode.Done;
    }

    private int Write(ReleaseRequest request, ParseResult line, Session session)
    {
        var folder = line.GetValue(output)!.TrimEnd('/', '\\');
        var (unfinished, refused) = (folder + ".unfinished", folder + ".refused");
        foreach (var there in new[] { folder, refused })
        {
            if (Directory.Exists(there) || File.Exists(there))
                throw new WrongUsageException($"{there} is there already: move it away or name another folder");
        }

        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        try
        {
            var counts = ReleaseFolder.Write(request, unfinished);
            var found = ReleaseChecking.Run(request, unfinished, line.GetValue(options.Victims), session);
            if (found > 0)
            {
                Directory.Move(unfinished, refused);
                session.Say(string.Create(CultureInfo.InvariantCulture, $"refused: {found:#,0} leaks; what was made lies in {refused} for you to look at, and is not for publication"));
                return ExitCode.Failed;
            }

            Directory.Move(unfinished, folder);
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{folder}: {counts.Published:#,0} of {counts.Taken:#,0} incidents published, {counts.Taken - counts.Published:#,0} withheld; the leak check found nothing. Open {Path.Combine(folder, ReleaseFiles.Page)}"));
            return ExitCode.Done;
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }
}
