using Marsad.Capture.Files;

namespace Marsad.Capture.Archives;

/// <summary>Thrown inside an archive's reading when its budget is spent; never leaves the capturer.</summary>
internal sealed class InflationException(Rejection refusal) : IOException("The archive inflates to more than it may.")
{
    /// <summary>The refusal of the whole archive.</summary>
    public Rejection Refusal { get; } = refusal;
}

/// <summary>An entry's inflated bytes, each counted against the archive's budget.</summary>
internal sealed class MeteredStream(Stream inner, InflationBudget budget, string archive) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        return budget.Spend(read) ? read : throw new InflationException(budget.Refusal(archive));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
