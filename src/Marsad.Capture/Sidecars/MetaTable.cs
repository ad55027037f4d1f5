using System.Globalization;
using CsvHelper;
using Marsad.Capture.Encodings;
using Marsad.Capture.Files;
using Marsad.Capture.Formats;

namespace Marsad.Capture.Sidecars;

/// <summary>The rows of a <c>meta.csv</c>: what is told about the reports of a folder, by their path from that folder.</summary>
internal sealed class MetaTable
{
    private static readonly string[] Known = ["path", "published", "publisher", "url", "title", "language"];
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);
    private readonly List<Rejection> problems = [];

    private MetaTable(string shown) => Shown = shown;

    private sealed record Row(string Path, long Line, ReportDetails Details)
    {
        public bool Used { get; set; }
    }

    /// <summary>The table's own path, for messages.</summary>
    public string Shown { get; }

    /// <summary>Set when the table cannot be used at all: its reports must not be captured without what it tells of them.</summary>
    public Rejection? Unusable { get; private set; }

    /// <summary>Rows that cannot be used.</summary>
    public IReadOnlyList<Rejection> Problems => problems;

    /// <summary>What the table tells of a report; null where it has no row for it.</summary>
    public ReportDetails? Find(string path)
    {
        if (!rows.TryGetValue(path, out var row))
            return null;
        row.Used = true;
        return row.Details;
    }

    /// <summary>True when the table names the path or something under it.</summary>
    public bool Names(string path) => rows.ContainsKey(path) || rows.Keys.Any(k => k.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>The rows whose report was not found, in the table's order.</summary>
    public IEnumerable<Rejection> Missing(string prefix) => rows.Values.Where(static r => !r.Used).OrderBy(static r => r.Line)
        .Select(r => new Rejection(prefix + r.Path, $"is named in {Shown}, line {r.Line.ToString(CultureInfo.InvariantCulture)}, but is not there", "add the file or remove the row"));

    /// <summary>The table that stands beside a folder and names reports in it (<c>set/meta.csv</c> for <c>set/reports</c>), with their paths from the folder; null where there is none or the folder has its own.</summary>
    public static MetaTable? Beside(IDisk disk, string folder, long limit)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent || disk.Look(Path.Combine(folder, FileName.MetaTable)).Kind != EntryKind.Missing || disk.Look(Path.Combine(parent, FileName.MetaTable)).Kind != EntryKind.File)
            return null;
        if (FileReading.Read(disk, Path.Combine(parent, FileName.MetaTable), FileName.MetaTable, limit).Bytes is not { } bytes)
            return null;
        var outer = Read(bytes, FileName.MetaTable);
        var table = new MetaTable("../" + FileName.MetaTable);
        var prefix = Path.GetFileName(full) + "/";
        foreach (var row in outer.rows.Values.Where(r => r.Path.StartsWith(prefix, StringComparison.Ordinal)))
            table.rows.Add(row.Path[prefix.Length..], row with { Path = row.Path[prefix.Length..] });
        return table.rows.Count == 0 ? null : table;
    }

    /// <summary>Reads a table. Never throws on its content.</summary>
    public static MetaTable Read(byte[] bytes, string shown)
    {
        var table = new MetaTable(shown);
        var text = TextDecoder.Decode(bytes).Text;
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var reading = new CsvReaderOptions
        {
            Separator = header.Contains(',') ? ',' : header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',',
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
        };
        using var csv = CsvReader.FromText(text, reading);
        try
        {
            table.Fill(csv);
        }
        catch (CsvFormatException e)
        {
            table.problems.Add(new Rejection(shown, $"cannot be read from line {e.LineNumber.ToString(CultureInfo.InvariantCulture)} on", "check its quotation marks"));
        }

        return table;
    }

    private void Fill(CsvReader csv)
    {
        if (!csv.Read())
        {
            Unusable = new Rejection(Shown, "is empty, and so no report of its folder was captured", "write the line path,published,publisher,url and a row for each report, or delete it");
            return;
        }

        var columns = Array.ConvertAll(csv.Current.ToArray(), static h => h.Trim().ToLowerInvariant());
        var repeated = columns.Where(static c => c.Length > 0).GroupBy(static c => c, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        if (!columns.Contains("path", StringComparer.Ordinal) || repeated is not null)
        {
            var why = repeated is null ? "has no column 'path'" : $"has the column '{Printable.Name(repeated)}' twice";
            Unusable = new Rejection(Shown, why + ", and so no report of its folder was captured", "begin it with the line path,published,publisher,url");
            return;
        }

        foreach (var unknown in columns.Except(Known, StringComparer.Ordinal).Where(static c => c.Length > 0))
            problems.Add(new Rejection(Shown, $"has a column '{Printable.Name(unknown)}' that is not read", $"use the columns {string.Join(", ", Known)}"));
        while (csv.Read())
            Add(csv.Current.ToArray(), columns, csv.LineNumber);
    }

    private void Add(string[] record, string[] columns, long line)
    {
        var at = line.ToString(CultureInfo.InvariantCulture);
        string? Field(string column) => Array.IndexOf(columns, column) is var i and >= 0 && i < record.Length && record[i].Length > 0 ? record[i] : null;
        if (record.Length > columns.Length)
            problems.Add(new Rejection(Shown, $"has {record.Length.ToString(CultureInfo.InvariantCulture)} fields in line {at} where its header has {columns.Length.ToString(CultureInfo.InvariantCulture)}", "put fields that hold a comma between quotation marks"));
        else if (Field("path") is not { } path)
            problems.Add(new Rejection(Shown, $"names no path in line {at}", "write the report's path from this folder, or remove the row"));
        else if (RelativePath.Normal(path) is not { } normal)
            problems.Add(new Rejection(Shown, $"names a path that leads out of the folder in line {at} ('{Printable.Name(path)}')", "write the report's path from this folder"));
        else if (!rows.TryAdd(normal, new Row(normal, line, new ReportDetails { Published = Field("published"), Publisher = Field("publisher"), Url = Field("url"), Title = Field("title"), Language = Field("language") })))
            problems.Add(new Rejection(Shown, $"names '{Printable.Name(path)}' again in line {at}; the row of line {rows[normal].Line.ToString(CultureInfo.InvariantCulture)} was used", "remove one of the two rows"));
    }
}
