using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Marsad.Cli.Shell;

/// <summary>The usual help with the command's examples under it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is MarsadCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine("  " + example.Line);
                output.WriteLine("      " + example.Does);
            }

            output.WriteLine();
        }
        else if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Start with 'marsad demo'. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs.");
        }

        return code;
    }

    /// <summary>A command's name with those of its parents: <c>marsad places find</c>.</summary>
    public static string FullName(Command command)
    {
        if (command is RootCommand)
            return "marsad";
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? command.Name : FullName(parent) + " " + command.Name;
    }
}
