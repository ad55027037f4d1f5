using System.Globalization;
using System.Text;
using System.Text.Json;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Losses;

/// <summary>What an export could not say: counted, with the rule that was followed and the first ids it happened to.</summary>
public sealed class LossReport
{
    private const int MostExamples = 3;
    private static readonly Loss[] Kinds = Enum.GetValues<Loss>();

    private readonly long[] counts = new long[Kinds.Length];
    private readonly List<string>?[] examples = new List<string>?[Kinds.Length];

    /// <summary>How many incidents (claims, agreements) were taken.</summary>
    public long Taken { get; set; }

    /// <summary>How many rows or records were written.</summary>
    public long Written { get; set; }

    /// <summary>True where nothing was lost.</summary>
    public bool IsEmpty => Array.TrueForAll(counts, static c => c == 0);

    /// <summary>How often it happened.</summary>
    public long this[Loss loss] => counts[(int)loss];

    /// <summary>Counts a loss.</summary>
    /// <param name="loss">What is lost.</param>
    /// <param name="id">To what.</param>
    public void Add(Loss loss, string? id = null)
    {
        counts[(int)loss]++;
        if (id is null || examples[(int)loss] is { Count: >= MostExamples })
            return;
        (examples[(int)loss] ??= []).Add(id);
    }

    /// <summary>What was lost, in the order of the reference page.</summary>
    public IEnumerable<LossEntry> Entries => Kinds.Where(l => counts[(int)l] > 0).Select(l => new LossEntry(l.Word(), Row(l)["what"], Row(l)["rule"], counts[(int)l], (examples[(int)l] ?? []).ToValueList()));

    /// <summary>The report as a page.</summary>
    public string Page(IExportFormat format, ExportMark mark, string file)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mark);
        var page = new StringBuilder($"# What {file} does not say\n\n{mark.Sentence}\n\nFormat `{format.Name}`: {format.Says} Made {mark.MadeText}");
        page.Append(mark.Question is null ? " of the whole register" : $" of: {mark.Question}").Append(CultureInfo.InvariantCulture, $". {Taken:#,0} taken, {Written:#,0} written.\n\n");
        if (IsEmpty)
            return page.Append("Nothing is lost.\n").ToString();
        page.Append("| what | how often | rule | for example |\n|---|---|---|---|\n");
        foreach (var loss in Entries)
            page.Append(CultureInfo.InvariantCulture, $"| {loss.What} | {loss.Count:#,0} | {loss.Rule} | {string.Join(", ", loss.Examples)} |\n");

        return page.ToString();
    }

    /// <summary>The report as JSON, for programs.</summary>
    public byte[] Json(IExportFormat format, ExportMark mark, string file)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mark);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("format", format.Name);
            json.WriteString("marking", mark.Sentence);
            json.WriteString("made", mark.MadeText);
            if (mark.Question is not null)
                json.WriteString("question", mark.Question);
            json.WriteNumber("taken", Taken);
            json.WriteNumber("written", Written);
            json.WriteStartArray("losses");
            foreach (var loss in Entries)
            {
                json.WriteStartObject();
                json.WriteString("code", loss.Code);
                json.WriteString("what", loss.What);
                json.WriteString("rule", loss.Rule);
                json.WriteNumber("count", loss.Count);
                json.WriteStartArray("examples");
                foreach (var id in loss.Examples)
                    json.WriteStringValue(id);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static VocabularyRow Row(Loss loss) => VocabularyTable.Load("exchange-losses").Rows.First(r => r["code"] == loss.Word());
}
