using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Import;

/// <summary>Makes of a row a report, whose text is the row, and the one claim that it makes. The claim's quote is the whole row, so that every figure opens down to it.</summary>
internal sealed class EventReport(string format, string source, bool sample)
{
    // A row is coded by people; how far each dataset is right is not known here, so they are all taken as likely and no better than that.
    private const double Confidence = 0.9;

    private readonly string reader = RecordReader.Of(format);
    private readonly string folder = Folder(source);
    private readonly StringBuilder text = new();

    /// <summary>The folder under which the rows of a source are kept.</summary>
    public static string Folder(string source)
    {
        var words = string.Concat(source.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return "import/" + (words.Length == 0 ? "source" : words) + "/";
    }

    /// <summary>The report.</summary>
    public ImportedReport Of(ImportedEvent told, IReadOnlyList<string> columns, string[] cells, long line)
    {
        text.Clear();
        // A file exported from a register of samples stays sample data.
        if (sample || IsSample(cells))
            text.Append("Sample\n");
        text.Append(source).Append(", record ").Append(told.Id);
        for (var i = 0; i < cells.Length && i < columns.Count; i++)
        {
            if (cells[i].Length > 0)
                text.Append('\n').Append(columns[i]).Append(": ").Append(cells[i]);
        }

        return Of(told, Clean(text.ToString()), line);
    }

    private ImportedReport Of(ImportedEvent told, string words, long line)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        var document = ContentHash.Of(bytes);
        var reading = new ReadingText(words);
        var path = folder + told.Id;
        var claim = new IncidentClaim
        {
            Id = string.Concat("i", document.ToString().AsSpan(7, 32)),
            Document = document,
            Event = "e1",
            Modality = told.Happened ? Modality.Asserted : Modality.Negated,
            Quote = reading.QuoteOf(0, words.Length),
            Sources = Sources(told),
            Confidence = Confidence,
            Reader = reader,
            Type = told.Type,
            Date = told.Date,
            Place = told.Place,
            Perpetrator = told.Perpetrators.ToValueList(),
            Target = told.Targets.ToValueList(),
            Backer = told.Backers.ToValueList(),
            Casualties = told.Casualties.ToValueList(),
            Facilities = told.Facilities.ToValueList(),
            Strikes = told.Strikes,
            Weapon = told.Weapon is null ? null : new Instrument { Name = told.Weapon, Status = GivenStatus.Stated },
        };
        return new ImportedReport
        {
            Path = path,
            Bytes = bytes,
            Line = line,
            Claims = [claim],
            Report = new Report { Document = document, Text = reading, Title = $"{source}, record {told.Id}", Publisher = source, Path = path, Published = told.Published is { } day ? new PublicationTime(day) : null, Language = null },
        };
    }

    // The figure is the dataset's own coding; whom it cites stands behind it.
    private ValueList<Source> Sources(ImportedEvent told) =>
        told.Cited.Where(c => c != source).Select(static c => new Source { Name = c, Role = SourceRole.Original }).Prepend(new Source { Name = source, Role = SourceRole.Speaker }).ToValueList();

    private static bool IsSample(string[] cells)
    {
        for (var i = cells.Length - 1; i >= 0; i--)
        {
            if (cells[i].StartsWith(ExportMark.Internal, StringComparison.Ordinal) && cells[i].Contains(ExportMark.SampleData, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // A half of a surrogate pair is no Unicode; a carriage return is no line end of a reading text.
    private static string Clean(string words)
    {
        if (words.AsSpan().IndexOfAny('\r', '\0') >= 0)
            words = words.Replace('\r', ' ').Replace('\0', ' ');
        return words.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? words : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words));
    }
}
