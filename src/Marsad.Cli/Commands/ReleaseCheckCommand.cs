using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Release;
using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad release check</c>: reads a release and looks for what the rules withhold.</summary>
internal sealed class ReleaseCheckCommand : MarsadCommand
{
    private readonly Argument<string> folder = new("folder") { Description = "The folder of the release", HelpName = "FOLDER" };
    private readonly ReleaseOptions options = new();

    public ReleaseCheckCommand(Session session)
        : base(
            session,
            "check",
            "Reads every file of a release and looks for what the rules withhold; ends with 1 where it finds something",
            new Example("marsad release check release-2026-03 --rules release.yaml --day 2026-03-01", "a release made earlier, or one that a person has edited since"))
    {
        Add(folder);
        foreach (var option in options.All)
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var path = line.GetValue(folder)!;
        if (!Directory.Exists(path))
            throw new WrongUsageException($"{path} is no folder");
        if (line.GetValue(options.Rules) is null)
            throw new WrongUsageException("--rules names the rules by which the release was made");
        var (rules, text) = options.Read(line);
        using var reader = RegisterUse.Open(line.GetValue(options.Register)!, OutputFormat.Jsonl, session);
        using var centres = new GazetteerCentres();
        var request = new ReleaseRequest { Register = reader, Rules = rules, RulesText = text, Ids = options.Open(line, make: false, session), Day = line.GetValue(options.Day) ?? ReleaseChecking.DayOf(path) ?? options.DayOf(line, session), Centres = centres, Stop = session.Stop };
        var found = ReleaseChecking.Run(request, path, line.GetValue(options.Victims), session);
        session.Say(found == 0 ? $"{path}: the leak check found nothing" : string.Create(CultureInfo.InvariantCulture, $"{path}: {found:#,0} leaks; not for publication"));
        return found == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
