using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>Reads a report into what is stored and joined of it; safe on any thread.</summary>
public static class ReportReading
{
    /// <summary>The report read. One that trips the reader is a rejection, so that it does not stop the rest; a missing model stops all.</summary>
    public static ReadItem Of(string path, Report report, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var reading = ReportReader.Read(report);
            var prepared = Joiner.Prepare(report, reading.Claims);
            var toStore = new ReadingToStore
            {
                Report = report,
                Bytes = bytes,
                Reader = ReportReader.Version,
                Claims = reading.Claims,
                Notes = reading.Notes,
                Bands = prepared.Sketch.Bands,
            };
            toStore.Pack();
            return new StorableItem(path, toStore, prepared.Accounts);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or FileNotFoundException or DirectoryNotFoundException))
        {
            return new RejectedItem(path, $"the reader failed on it ({e.GetType().Name}: {e.Message}); please report this with the file");
        }
    }
}
