using Marsad.Cli.Shell;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Marsad.Cli.Output;

/// <summary>What the receiver of a table can show: its width, and whether it takes colour. A file or another program gets plain text of 80 columns without trailing blanks.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colour">True for a terminal.</param>
internal sealed record TerminalShape(int Width, bool Colour)
{
    /// <summary>The shape of the session's output.</summary>
    public static TerminalShape Of(Session session) => new(session.Width, session.OutIsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Renders something.</summary>
    public void Render(TextWriter output, IRenderable what)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(what);
        foreach (var line in text.ToString().Trim('\r', '\n').Split('\n').Select(static l => l.TrimEnd()).SkipWhile(static l => l.Length == 0).Reverse().SkipWhile(static l => l.Length == 0).Reverse())
            output.WriteLine(line);
    }
}
