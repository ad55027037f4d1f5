using System.Text;

namespace Marsad.Exchange.Tables;

/// <summary>The lines of a text with their numbers, from 1; a byte-order mark is taken off and UTF-16 is told by it. Bytes that the encoding does not know stand as <see cref="Broken"/>. No line may be longer than a bound, so that a file without line ends cannot fill the memory.</summary>
/// <param name="from">The file; it stays open.</param>
/// <param name="encoding">Its encoding; null: UTF-8.</param>
internal sealed class BoundedLines(Stream from, Encoding? encoding = null) : IDisposable
{
    /// <summary>Stands for bytes that are none of the encoding; a sign that no text has.</summary>
    public const char Broken = '\uffff';

    /// <summary>The longest line, in characters.</summary>
    public const int Longest = 4 << 20;

    private const int BufferSize = 1 << 16;

    private readonly StreamReader reader = new(from, encoding ?? Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uffff")), detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
    private readonly char[] buffer = new char[BufferSize];
    private readonly StringBuilder waiting = new();
    private int start;
    private int end;
    private bool skipFeed;

    /// <summary>The number of the line that was read last.</summary>
    public long Number { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="ImportException">The line is longer than the bound.</exception>
    public string? Next()
    {
        waiting.Clear();
        while (true)
        {
            if (start == end && !Fill())
            {
                if (waiting.Length == 0)
                    return null;
                Number++;
                return waiting.ToString();
            }

            if (skipFeed && buffer[start] == '\n')
                start++;
            skipFeed = false;
            var rest = buffer.AsSpan(start, end - start);
            var at = rest.IndexOfAny('\n', '\r');
            if (at < 0)
            {
                waiting.Append(rest);
                start = end;
                if (waiting.Length > Longest)
                    throw new ImportException($"line {Number + 1} is longer than {Longest:#,0} characters: this is no table, or its lines do not end");
                continue;
            }

            skipFeed = rest[at] == '\r';
            start += at + 1;
            Number++;
            if (waiting.Length == 0)
                return rest[..at].ToString();
            return waiting.Append(rest[..at]).ToString();
        }
    }

    public void Dispose() => reader.Dispose();

    private bool Fill()
    {
        (start, end) = (0, reader.Read(buffer, 0, buffer.Length));
        return end > 0;
    }
}
