using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Json;

/// <summary>A format of JSON objects made of incidents: one a line, or in one array.</summary>
internal abstract class JsonRecords(bool lines) : IExportFormat
{
    private const int FlushEach = 1 << 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public abstract string Name { get; }

    public virtual string Extension => lines ? ".jsonl" : ".json";

    public abstract string Says { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    public virtual FigurePolicy Policy => FigurePolicy.Range;

    public abstract LossSet Keeps { get; }

    public abstract bool CarriesMark { get; }

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(FlushEach * 2);
        using var json = new Utf8JsonWriter(buffer, Options);
        var (first, told) = (true, new HashSet<string>(StringComparer.Ordinal));
        if (!lines)
            Put(buffer, "[\n"u8);
        foreach (var incident in content.Counted(content.Incidents))
        {
            losses.Taken++;
            foreach (var record in Records(incident, content, losses, told))
            {
                if (!first)
                    Put(buffer, lines ? "\n"u8 : ",\n"u8);
                first = false;
                record(json);
                json.Flush();
                json.Reset();
                losses.Written++;
                if (buffer.WrittenCount < FlushEach)
                    continue;
                to.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        Put(buffer, lines ? (first ? ""u8 : "\n"u8) : "\n]\n"u8);
        to.Write(buffer.WrittenSpan);
    }

    /// <summary>The objects of an incident, each as what writes it; <paramref name="told"/> keeps what this file has told already.</summary>
    protected abstract IEnumerable<Action<Utf8JsonWriter>> Records(Incident incident, ExportContent content, LossReport losses, HashSet<string> told);

    /// <summary>A property that is left out where it has no value.</summary>
    protected static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void Put(System.Buffers.ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
