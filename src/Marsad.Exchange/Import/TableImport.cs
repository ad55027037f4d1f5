using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Import;

/// <summary>Reads the rows of a table into reports: what all tables have in common.</summary>
internal abstract class TableImport : IImportFormat
{
    /// <summary>The field under which a person may say which column holds the day of publication, in every table.</summary>
    public const string PublishedField = "published";

    private const int LongestId = 200;

    public abstract string Name { get; }

    public abstract string Says { get; }

    /// <summary>The format's own name for who makes its rows.</summary>
    protected abstract string Source { get; }

    public string Folder(ImportSettings settings) => EventReport.Folder((settings ?? throw new ArgumentNullException(nameof(settings))).Source ?? Source);

    public IEnumerable<ImportItem> Read(Stream from, ImportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RowReading? reading = null;
        var make = new EventReport(Name, settings.Source ?? Source, settings.Sample);
        var seen = new SeenIds();
        foreach (var row in Rows(from, settings))
        {
            if (reading is null)
            {
                if (row.Cells is null)
                    throw new ImportException($"line {row.Line}: {row.Problem}; the first row must be the header");
                reading = new RowReading(Header(row.Cells, settings, out var isHeader), settings);
                if (settings.Columns.TryGetValue(PublishedField, out var published) && reading.Header[published] < 0)
                    throw new ImportException($"line 1: the header has no '{published}'; it has: {string.Join(", ", reading.Header.Names)}");
                if (isHeader)
                    continue;
            }

            if (row.Cells is { } cells && IsNoRow(cells))
                continue;
            yield return Item(row, reading, settings, make, seen);
        }

        if (reading is null)
            throw new ImportException("the file is empty");
    }

    /// <summary>True where a person may say which column holds a field.</summary>
    protected virtual bool Maps => false;

    /// <summary>Where the records may also come as JSON: the list that holds them in an object, and the names of the columns. Null: never as JSON.</summary>
    protected virtual (string List, string[] Columns)? AsJson => null;

    /// <summary>The rows of the file, its header first.</summary>
    protected virtual IEnumerable<TableRow> Rows(Stream from, ImportSettings settings)
    {
        if (AsJson is not { } json)
            return CsvRows(from, settings);

        // Told apart by the first byte that is no space.
        var peeked = new PeekedStream(from);
        return peeked.FirstSign() is '[' or '{' ? JsonRows.Read(peeked, json.List, json.Columns) : CsvRows(peeked, settings);
    }

    private static IEnumerable<TableRow> CsvRows(Stream from, ImportSettings settings)
    {
        using var csv = new CsvReader(from, encoding: settings.Encoding);
        foreach (var row in csv.Rows())
            yield return row;
    }

    /// <summary>The header of a first row.</summary>
    /// <param name="first">The row.</param>
    /// <param name="settings">How the file is to be read.</param>
    /// <param name="isHeader">False where the row is a record already.</param>
    /// <exception cref="ImportException">A needed column is missing.</exception>
    protected abstract TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader);

    /// <summary>What a row tells; what is wrong with it is noted in <paramref name="row"/>.</summary>
    protected abstract ImportedEvent Event(RowReading row);

    /// <summary>True for a row that is no record, such as a row of tags.</summary>
    protected virtual bool IsNoRow(string[] cells) => false;

    /// <summary>Checks that columns are there, each by one of its names.</summary>
    protected void Need(TableHeader header, params ReadOnlySpan<string> columns)
    {
        var missing = new List<string>();
        foreach (var column in columns)
        {
            if (!column.Split('|').Any(c => header[c] >= 0))
                missing.Add(column.Replace("|", " or ", StringComparison.Ordinal));
        }

        if (missing.Count > 0)
            throw new ImportException($"line 1: the header has no {string.Join(", no ", missing)}; it has: {string.Join(", ", header.Names.Take(60))}{(header.Names.Count > 60 ? " …" : "")}. {(Maps ? "Say which columns they are: --map id=THEIRS" : "Rename the columns, or import it as --format csv with --map")}");
    }

    private static RejectedRow Rejected(TableRow row, string? column, string reason) => new RejectedRow(row.Line, column, reason, row.Raw) { Unit = row.Unit };

    private ImportItem Item(TableRow row, RowReading reading, ImportSettings settings, EventReport make, SeenIds seen)
    {
        if (row.Cells is not { } cells)
            return Rejected(row, null, row.Problem!);
        if (cells.Length > reading.Header.Names.Count && cells.Skip(reading.Header.Names.Count).Any(static c => c.Length > 0))
            return Rejected(row, null, $"it has {cells.Length} cells where the header has {reading.Header.Names.Count}: a cell with the sign that parts cells is not quoted");
        reading.Take(cells);
        ImportedEvent told;
        try
        {
            told = Event(reading);
            var published = (settings.Columns.TryGetValue(PublishedField, out var column) ? reading.Day(column) : null) ?? told.Published ?? settings.Published;
            told = told with { Published = published };
        }
        catch (ArgumentException e)
        {
            return Rejected(row, reading.Problem?.Column, reading.Problem?.Reason ?? e.Message);
        }

        if (reading.Problem is var (wrong, reason))
            return Rejected(row, wrong, reason);
        if (told.Id.Length > LongestId || told.Id.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0)
            return Rejected(row, null, $"its id is longer than {LongestId} signs or runs over a line: it is no id");
        if (seen.Add(told.Id, row.Line) is { } before)
            return Rejected(row, null, $"the id {told.Id} stands on {row.Unit} {before} already: an id names one record");
        return make.Of(told, reading.Header.Names, cells, row.Line);
    }
}
