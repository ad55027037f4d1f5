namespace Marsad.Exchange.Import;

/// <summary>A stream whose beginning was looked at and is read again.</summary>
internal sealed class PeekedStream(Stream from) : Stream
{
    private readonly byte[] head = new byte[64];
    private int taken;
    private int held;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The first sign that is neither a space nor a byte-order mark; a line feed where there is none among the first.</summary>
    public char FirstSign()
    {
        while (held < head.Length && from.Read(head, held, head.Length - held) is > 0 and var read)
            held += read;
        foreach (var unit in head.AsSpan(0, held))
        {
            if (unit is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0xef or 0xbb or 0xbf or 0xfe or 0xff or 0))
                return (char)unit;
        }

        return '\n';
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (taken == held)
            return from.Read(buffer);
        var length = Math.Min(buffer.Length, held - taken);
        head.AsSpan(taken, length).CopyTo(buffer);
        taken += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
