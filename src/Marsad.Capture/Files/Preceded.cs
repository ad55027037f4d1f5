namespace Marsad.Capture.Files;

/// <summary>A stream whose first bytes were read already and are given again.</summary>
internal sealed class Preceded(byte[] head, Stream rest) : Stream
{
    private int given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given == head.Length)
            return rest.Read(buffer, offset, count);
        var length = Math.Min(count, head.Length - given);
        Array.Copy(head, given, buffer, offset, length);
        given += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
