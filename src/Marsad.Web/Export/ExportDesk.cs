namespace Marsad.Web.Export;

/// <summary>Counts the files that are being written: so many at a time, so that those who look at pages need not wait for those who take whole registers with them.</summary>
public sealed class ExportDesk : IDisposable
{
    /// <summary>How many files are written at once.</summary>
    public const int Most = 2;

    private readonly SemaphoreSlim places = new(Most, Most);

    /// <summary>Takes a place; dispose it when the file is written. Null where none is free.</summary>
    public IDisposable? Take() => places.Wait(0) ? new Place(places) : null;

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? held = places;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
