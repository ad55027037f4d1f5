using System.CommandLine;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary>Every command of the program, in the order of the help.</summary>
internal static class CommandList
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<Command> All(Session session) =>
    [
        new DemoCommand(session),
        new ReadCommand(session),
        new IngestCommand(session),
        new IncidentsCommand(session),
        new ShowCommand(session),
        new TallyCommand(session),
        new AgreementsCommand(session),
        new ActorsCommand(session),
        new ControlCommand(session),
        new SourcesCommand(session),
        new SearchCommand(session),
        new ReviewCommand(session),
        new DecideCommand(session),
        new DecisionsCommand(session),
        new HistoryCommand(session),
        new VictimsCommand(session),
        new ExportCommand(session),
        new ImportCommand(session),
        new ReleaseCommand(session),
        new ServeCommand(session),
        new PlacesCommand(session),
        new WeightsCommand(session),
        new VerifyCommand(session),
        new EraseCommand(session),
        new EvaluateCommand(session),
        new CompletionCommand(session),
    ];
}
