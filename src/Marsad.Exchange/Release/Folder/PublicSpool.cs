using System.Runtime.InteropServices;
using System.Text.Json;
using Marsad.Exchange.Release.Public;
using Microsoft.Win32.SafeHandles;

namespace Marsad.Exchange.Release.Folder;

/// <summary>The public incidents of a release, on disk, in an order made of public values alone: by first day, then public id. The register's order would tell on which day of its quarter a coarsened incident happened. Of each incident 32 bytes are in memory.</summary>
public sealed class PublicSpool : IDisposable
{
    private readonly string path;
    private readonly SafeFileHandle file;
    private readonly List<Entry> entries = [];

    private PublicSpool(string path)
    {
        this.path = path;
        file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.RandomAccess);
    }

    /// <summary>How many there are.</summary>
    public int Count => entries.Count;

    /// <summary>Writes incidents to a file that is dropped with the spool.</summary>
    /// <exception cref="InvalidDataException">Two incidents have one public id.</exception>
    public static PublicSpool Of(IEnumerable<PublicIncident> incidents, string path, Action<long> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(progress);
        var spool = new PublicSpool(path);
        try
        {
            spool.Fill(incidents, progress, stop);
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>The incidents in their order.</summary>
    public IEnumerable<PublicIncident> Incidents()
    {
        for (var i = 0; i < entries.Count; i++)
            yield return At(i);
    }

    /// <summary>The newest first.</summary>
    public IEnumerable<PublicIncident> Backwards()
    {
        for (var i = entries.Count - 1; i >= 0; i--)
            yield return At(i);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        File.Delete(path);
    }

    private void Fill(IEnumerable<PublicIncident> incidents, Action<long> progress, CancellationToken stop)
    {
        var at = 0L;
        var buffer = new MemoryStream(1 << 20);
        var written = 0L;
        foreach (var incident in incidents)
        {
            stop.ThrowIfCancellationRequested();
            var bytes = JsonSerializer.SerializeToUtf8Bytes(incident, PublicJson.Default.PublicIncident);
            entries.Add(new Entry(incident.From.DayNumber, PublicId.Number(incident.Id) ?? throw new InvalidDataException("an incident without a public id"), at, bytes.Length));
            at += bytes.Length;
            buffer.Write(bytes);
            if (buffer.Length > 1 << 19)
                Flush(buffer, ref written);
            progress(entries.Count);
        }

        Flush(buffer, ref written);
        entries.Sort();
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i].Key == entries[i - 1].Key && entries[i].Day == entries[i - 1].Day)
                throw new InvalidDataException("two incidents have one public id: make a new key");
        }
    }

    private void Flush(MemoryStream buffer, ref long written)
    {
        RandomAccess.Write(file, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), written);
        written += buffer.Length;
        buffer.SetLength(0);
    }

    private PublicIncident At(int index)
    {
        var entry = entries[index];
        Span<byte> bytes = entry.Length <= 4096 ? stackalloc byte[entry.Length] : new byte[entry.Length];
        RandomAccess.Read(file, bytes, entry.At);
        return JsonSerializer.Deserialize(bytes, PublicJson.Default.PublicIncident)!;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Day, ulong Key, long At, int Length) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Day != other.Day ? Day.CompareTo(other.Day) : Key != other.Key ? Key.CompareTo(other.Key) : At.CompareTo(other.At);

        public static bool operator <(Entry a, Entry b) => a.CompareTo(b) < 0;

        public static bool operator >(Entry a, Entry b) => a.CompareTo(b) > 0;

        public static bool operator <=(Entry a, Entry b) => a.CompareTo(b) <= 0;

        public static bool operator >=(Entry a, Entry b) => a.CompareTo(b) >= 0;
    }
}
