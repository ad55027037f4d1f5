using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Marsad.Cli.Shell;

/// <summary>docs/reference/commands.md, made from the definitions of the commands, so that it cannot say anything else than they do.</summary>
internal static class ReferencePage
{
    /// <summary>The page.</summary>
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append("# Commands\n\nMade from the definitions of the commands; a test holds it to them. `marsad COMMAND --help` prints the same.\n\n");
        page.Append("Data goes to standard output, messages to standard error. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs.\n");
        foreach (var command in Leaves(root))
            Section(page, command);
        return page.ToString();
    }

    /// <summary>Every command that does something.</summary>
    public static IEnumerable<MarsadCommand> Leaves(Command command) =>
        (command is MarsadCommand leaf ? [leaf] : Enumerable.Empty<MarsadCommand>()).Concat(command.Subcommands.SelectMany(Leaves));

    private static void Section(StringBuilder page, MarsadCommand command)
    {
        var arguments = string.Concat(command.Arguments.Select(static a => " " + Shown(a)));
        page.Append($"\n## {HelpWithExamples.FullName(command)}{arguments}\n\n{command.Description}.\n");
        if (command.Arguments.Count + command.Options.Count > 0)
            page.Append("\n| | |\n|---|---|\n");
        foreach (var argument in command.Arguments)
            page.Append($"| `{argument.Name}` | {Cell(argument.Description)} |\n");
        foreach (var option in command.Options.Where(static o => o is not HelpOption))
        {
            var names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases).Select(n => $"`{n}{(option.ValueType == typeof(bool) ? "" : " " + option.HelpName)}`"));
            page.Append($"| {Cell(names)} | {Cell(option.Description)} |\n");
        }

        page.Append('\n');
        foreach (var example in command.Examples)
            page.Append($"* `{example.Line}`: {example.Does}\n");
    }

    private static string Shown(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
