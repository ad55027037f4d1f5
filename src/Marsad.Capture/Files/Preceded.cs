namespace Marsad.Capture.Files;

/// <summary>A stream whose first bytes were read already and are given again.</summary>
internal sealed class Preceded(byte[] head, Stream rest) : ForwardStream
{
    private int given;

    public override int Read(Span<byte> buffer)
    {
        if (given == head.Length)
            return rest.Read(buffer);
        var length = Math.Min(buffer.Length, head.Length - given);
        head.AsSpan(given, length).CopyTo(buffer);
        given += length;
        return length;
    }
}
