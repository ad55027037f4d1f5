namespace Marsad.Capture.JsonLines;

/// <summary>Reads lines of bytes from a stream, one at a time; a line longer than the limit is skipped and said to be.</summary>
internal sealed class LineReader(Stream stream, long limit)
{
    private const int BufferSize = 1 << 16;
    private readonly byte[] buffer = new byte[BufferSize];
    private int start, end;

    /// <summary>The next line without its line end (null bytes where it is too long); null at the end of the stream.</summary>
    public (byte[]? Line, bool TooLong)? Next()
    {
        var line = new ArrayWriter();
        var tooLong = false;
        var any = false;
        while (start < end || Fill())
        {
            any = true;
            var rest = buffer.AsSpan(start, end - start);
            var at = rest.IndexOf((byte)'\n');
            var piece = at < 0 ? rest : rest[..at];
            start += piece.Length + (at < 0 ? 0 : 1);
            if (line.Length + piece.Length > limit)
            {
                tooLong = true;
                line.Clear();
            }
            else if (!tooLong)
            {
                line.Write(piece);
            }

            if (at >= 0)
                break;
        }

        return !any ? null : tooLong ? (null, true) : (line.WithoutReturn(), false);
    }

    private bool Fill()
    {
        start = 0;
        end = stream.Read(buffer, 0, BufferSize);
        return end > 0;
    }

    private sealed class ArrayWriter
    {
        private byte[] bytes = [];

        public int Length { get; private set; }

        public void Clear() => (bytes, Length) = ([], 0);

        public void Write(ReadOnlySpan<byte> piece)
        {
            if (Length + piece.Length > bytes.Length)
                Array.Resize(ref bytes, Math.Max(Length + piece.Length, (int)Math.Min(bytes.Length * 2L, Array.MaxLength)));
            piece.CopyTo(bytes.AsSpan(Length));
            Length += piece.Length;
        }

        public byte[] WithoutReturn() => bytes[..(Length > 0 && bytes[Length - 1] == '\r' ? Length - 1 : Length)];
    }
}
