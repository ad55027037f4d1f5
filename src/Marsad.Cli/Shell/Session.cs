namespace Marsad.Cli.Shell;

/// <summary>What a command may touch of the world outside: the streams, the terminal, the clock.</summary>
internal sealed record Session
{
    /// <summary>Data goes here and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages to the person go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> StandardInput { get; init; }

    /// <summary>False when the data goes to a file or another program: no colour, no moving parts.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>False when the messages go to a file or another program.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The clock, for what is recorded and for rates; no claim depends on it.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Set by the first Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Columns of the terminal; 80 where there is none.</summary>
    public int Width => OutIsTerminal ? Math.Clamp(Columns(), 40, 200) : 80;

    /// <summary>Says a sentence to the person, headed by the program's name as is the custom.</summary>
    public void Say(string sentence) => Error.WriteLine("marsad: " + sentence);

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
