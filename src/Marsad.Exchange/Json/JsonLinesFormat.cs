using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Marsad.Domain.Interchange;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Json;

/// <summary>Marsad's own interchange format, one object a line.</summary>
internal sealed class JsonLinesFormat<T>(string name, string says, JsonTypeInfo<T> type, Func<ExportContent, LossReport, IEnumerable<T>> items, LossSet keeps) : IExportFormat
{
    private const int FlushEach = 1 << 16;
    private static readonly JsonWriterOptions Options = new() { Encoder = DomainJson.Lines.Options.Encoder, SkipValidation = true };

    public string Name => name;

    public string Extension => ".jsonl";

    public string Says => says;

    public IReadOnlyList<string> Columns { get; } = [.. type.Properties.Where(static p => p.Get is not null).Select(static p => p.Name)];

    public LossSet Keeps => keeps;

    public bool CarriesMark => false;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        var buffer = new ArrayBufferWriter<byte>(FlushEach * 2);
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (var item in content.Counted(items(content, losses)))
        {
            losses.Taken++;
            JsonSerializer.Serialize(json, item, type);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            losses.Written++;
            if (buffer.WrittenCount < FlushEach)
                continue;
            to.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        to.Write(buffer.WrittenSpan);
    }
}

/// <summary>The two kinds of such lines.</summary>
internal static class JsonLinesFormats
{
    /// <summary>Claims and incidents.</summary>
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new JsonLinesFormat<Domain.Claims.Claim>("claims", "Claims in Marsad's interchange format, one JSON object a line; of their reports only the hash.", DomainJson.Lines.Claim, Claims, LossSet.AllBut(Loss.Reports)),
        new JsonLinesFormat<Domain.Incidents.Incident>("incidents", "Incidents in Marsad's interchange format, one JSON object a line; nothing is lost.", DomainJson.Lines.Incident, static (c, _) => c.Incidents, LossSet.All),
    ];

    private static IEnumerable<Domain.Claims.Claim> Claims(ExportContent content, LossReport losses)
    {
        foreach (var stored in content.Claims)
        {
            losses.Add(Loss.Reports, stored.Claim.Id);
            yield return stored.Claim;
        }
    }
}
