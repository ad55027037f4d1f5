using System.CommandLine;

namespace Marsad.Cli.Shell;

/// <summary>An example of a command line and what it does.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Does">What it does.</param>
internal sealed record Example(string Line, string Does);

/// <summary>A command of the program: its description, its options (added by the deriving class), examples, and what it does.</summary>
internal abstract class MarsadCommand : Command
{
    private readonly Session session;

    /// <summary>A command.</summary>
    protected MarsadCommand(Session session, string name, string description, params Example[] examples)
        : base(name, description)
    {
        this.session = session;
        Examples = examples;
        SetAction(line => Run(line, this.session));
    }

    /// <summary>Shown under the help and in docs/reference/commands.md.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Does it; the result is the exit code.</summary>
    protected abstract int Run(ParseResult line, Session session);
}

/// <summary>A mistake in the command line that only the command itself can see; the program ends with 2.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
