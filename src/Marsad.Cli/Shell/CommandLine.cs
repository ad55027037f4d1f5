using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Marsad.Cli.Commands;
using Marsad.Register;

namespace Marsad.Cli.Shell;

/// <summary>The program: parses the line, runs the command, turns failures into one sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, Session session)
    {
        try
        {
            var code = Dispatch(arguments, session);
            session.Out.Flush();
            return code;
        }
        catch (WrongUsageException e)
        {
            session.Say(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (RegisterException e)
        {
            session.Say(e.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            session.Say("stopped");
            return ExitCode.Failed;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // The reader of our data (head, less) has seen enough.
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            session.Say(e.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>The tree of all commands.</summary>
    public static RootCommand Tree(Session session)
    {
        var root = new RootCommand("Reads conflict reports, joins what their sources say into incidents, and keeps every figure traceable to its words.");
        foreach (var command in CommandList.All(session))
            root.Add(command);
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help } withHelp)
                withHelp.Action = new HelpWithExamples(help);
        }

        return root;
    }

    private static int Dispatch(IReadOnlyList<string> arguments, Session session)
    {
        var line = Tree(session).Parse(arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is null or ParseErrorAction)
        {
            // A mistyped command also lacks a command; the first mistake says enough.
            var errors = line.UnmatchedTokens.Count > 0 ? [$"'{line.UnmatchedTokens[0]}' is no command or option here"] : line.Errors.Select(static e => e.Message.TrimEnd('.'));
            foreach (var error in errors)
                session.Say(error);
            session.Error.WriteLine($"See '{HelpWithExamples.FullName(line.CommandResult.Command)} --help'.");
            return ExitCode.WrongUsage;
        }

        return line.Invoke(new InvocationConfiguration
        {
            Output = session.Out,
            Error = session.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 || e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
