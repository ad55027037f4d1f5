using System.CommandLine;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims</c>: named lists that people made, apart from every register.</summary>
internal sealed class VictimsCommand : Command
{
    public VictimsCommand(Session session)
        : base("victims", "Matches named lists of victims that people made; kept apart, never taken from reports, never in other output")
    {
        Add(new VictimsImportCommand(session));
        Add(new VictimsListsCommand(session));
        Add(new VictimsMatchCommand(session));
        Add(new VictimsSameCommand(session));
        Add(new VictimsNotSameCommand(session));
        Add(new VictimsAttachCommand(session));
        Add(new VictimsAttachedCommand(session));
        Add(new VictimsUndoCommand(session));
        Add(new VictimsTableCommand(session));
        Add(new VictimsDeleteListCommand(session));
    }
}
