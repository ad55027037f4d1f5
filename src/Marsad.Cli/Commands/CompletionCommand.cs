using System.CommandLine;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad completion SHELL</c>: a script that lets the shell complete commands and options; the program itself answers what can stand next.</summary>
internal sealed class CompletionCommand : MarsadCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            _marsad() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
              [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o filenames -F _marsad marsad ./marsad

            """,
        ["zsh"] =
            """
            #compdef marsad
            _marsad() {
              local -a found
              found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -a found || _files
            }
            compdef _marsad marsad ./marsad

            """,
        ["fish"] =
            """
            complete -c marsad -a '(marsad "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'

            """,
    };

    private readonly Argument<string> shell = new("SHELL") { Description = "bash, zsh or fish" };

    public CompletionCommand(Session session)
        : base(
            session,
            "completion",
            "Prints a script that completes commands and options in a shell",
            new("source <(marsad completion bash)", "completes in this bash; put it into ~/.bashrc to keep it"),
            new("marsad completion fish > ~/.config/fish/completions/marsad.fish", "completes in fish from now on"))
    {
        shell.AcceptOnlyFromAmong([.. Scripts.Keys.Order(StringComparer.Ordinal)]);
        Add(shell);
    }

    protected override int Run(ParseResult line, Session session)
    {
        session.Out.Write(Scripts[line.GetValue(shell)!].ReplaceLineEndings("\n"));
        return ExitCode.Done;
    }
}
