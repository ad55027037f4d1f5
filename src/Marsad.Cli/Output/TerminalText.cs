using System.Text;

namespace Marsad.Cli.Output;

/// <summary>
/// What goes to a terminal. Titles, quotes and file names come from outside; a control sequence among them could move the cursor, rename the window or
/// hide a line, so every control character that the program does not write itself is shown as U+FFFD. Files and pipes get the bytes as they are.
/// </summary>
internal sealed class TerminalText(TextWriter terminal) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    // The only sequences that the program writes itself: bold and its end (Page and the heads of tables).
    private static readonly string[] Own = ["\u001b[1m", "\u001b[0m"];

    /// <inheritdoc/>
    public override Encoding Encoding => terminal.Encoding;

    /// <summary>The text with what would steer a terminal shown as U+FFFD.</summary>
    public static string Safe(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(Steers))
            return text;
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var own = text[i] == '\u001b' ? Array.Find(Own, sequence => text.AsSpan(i).StartsWith(sequence, StringComparison.Ordinal)) : null;
            var endsLine = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            safe.Append(own ?? (Steers(text[i]) && !endsLine ? "\uFFFD" : text.AsSpan(i, 1)));
            i += own is null ? 0 : own.Length - 1;
        }

        return safe.ToString();
    }

    /// <summary>Writes a sign; a carriage return by itself is the program's own (the line of progress), words of others come as strings.</summary>
    public override void Write(char value) => terminal.Write(Steers(value) && value != '\r' ? '\uFFFD' : value);

    /// <inheritdoc/>
    public override void Write(string? value) => terminal.Write(value is null ? null : Safe(value));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => terminal.Write(Safe(buffer.ToString()));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void WriteLine() => terminal.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    /// <inheritdoc/>
    public override void Flush() => terminal.Flush();

    // Controls (C0 but for tab and line feed, DEL, C1) and the overrides that show words in another order than they stand in.
    private static bool Steers(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u202D' or '\u202E';
}
