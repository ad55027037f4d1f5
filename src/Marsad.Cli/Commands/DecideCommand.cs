using System.CommandLine;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide</c>: people's decisions.</summary>
internal sealed class DecideCommand : Command
{
    public DecideCommand(Session session)
        : base("decide", "Records a person's decision: it outlives every re-run and can be undone")
    {
        Add(new SameCommand(session));
        Add(new NotSameCommand(session));
        Add(new SplitCommand(session));
        Add(new EditCommand(session));
        Add(new GradeCommand(session));
        Add(new StatusCommand(session));
        Add(new AcceptZeroCommand(session));
        Add(new UndoCommand(session));
    }
}
