namespace Marsad.Capture.Archives;

/// <summary>Thrown inside an archive's reading when its budget is spent; never leaves the capturer.</summary>
internal sealed class InflationException(Rejection refusal) : IOException("The archive inflates to more than it may.")
{
    /// <summary>The refusal of the whole archive.</summary>
    public Rejection Refusal { get; } = refusal;
}

/// <summary>An entry's inflated bytes, each counted against the archive's budget.</summary>
internal sealed class MeteredStream(Stream inner, InflationBudget budget, string archive) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        return budget.Spend(read) ? read : throw new InflationException(budget.Refusal(archive));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
