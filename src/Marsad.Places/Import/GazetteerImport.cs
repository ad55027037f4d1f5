using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Places.File;

namespace Marsad.Places.Import;

/// <summary>Reads a GeoNames dump (a country, cities, or all countries: 12 million rows) into a gazetteer file of its own, to be opened after the built-in one. Rows stream through; memory stays below a gigabyte however long the dump is.</summary>
public static class GazetteerImport
{
    private const int ReportedRows = 50;
    private const int ProgressStep = 50_000;
    private const int RowsToJudge = 200;
    private const string Note = "Imported places: GeoNames (https://www.geonames.org), CC BY 4.0.";

    /// <summary>Imports a dump, or says in a sentence why it is none. A target that is there is replaced only when the import has succeeded.</summary>
    /// <param name="dump">The dump: 19 columns parted by tabs, as text, .zip or .gz.</param>
    /// <param name="target">The gazetteer file to write.</param>
    /// <param name="options">What else to read, and what to keep.</param>
    /// <param name="builtIn">The gazetteer that is there: names of areas that the dump lacks are taken from it. Null for none.</param>
    /// <param name="progress">Told from time to time.</param>
    /// <param name="cancellation">Stops the import; nothing is left behind.</param>
    public static Parsed<ImportReport> Run(string dump, string target, ImportOptions? options = null, Gazetteer? builtIn = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new ImportOptions();
        foreach (var path in new[] { dump, options.AlternateNames, options.FirstAreas, options.SecondAreas })
        {
            if (path is not null && !System.IO.File.Exists(path))
                return Parsed<ImportReport>.Failed($"there is no file {path}");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            using var writer = new GazetteerWriter(target);
            var areas = new AreaCodes(options, builtIn);
            var counts = new Counts();
            var reason = ReadDump(dump, writer, areas, options, builtIn, counts, progress, cancellation);
            if (reason is not null)
                return Parsed<ImportReport>.Failed(reason);
            var further = options.AlternateNames is { } names ? AlternateNames.AddTo(writer, names, cancellation) : 0;
            cancellation.ThrowIfCancellationRequested();
            writer.Finish(Note);
            return Parsed<ImportReport>.Of(counts.Report(writer.RowCount, further));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Parsed<ImportReport>.Failed($"the import of {dump} stopped: {e.Message}");
        }
    }

    private static string? ReadDump(string dump, GazetteerWriter writer, AreaCodes areas, ImportOptions options, Gazetteer? builtIn, Counts counts, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        long number = 0;
        foreach (var line in BoundedLines.Read(dump))
        {
            number++;
            if (line is { Length: 0 } || (line is not null && line[0] == '#'))
                continue;
            counts.Lines++;
            if (counts.Lines % ProgressStep == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(counts.Lines, writer.RowCount, counts.Rejected));
            }

            var parsed = line is null ? Parsed<GeoNamesLine>.Failed("the line is longer than any row of a dump") : GeoNamesLine.Parse(line);
            if (!parsed.Success)
                counts.Reject(number, parsed.Reason);
            else if (!options.Classes.Contains(parsed.Value.FeatureClass, StringComparison.OrdinalIgnoreCase))
                counts.LeftOut++;
            else
                Add(writer, areas, builtIn, counts, parsed.Value);
            if (counts.Lines == RowsToJudge && counts.Rejected == RowsToJudge)
                break;
        }

        if (counts.Lines == counts.Rejected)
            return counts.Lines == 0 ? $"{dump} is empty" : string.Create(CultureInfo.InvariantCulture, $"{dump} is no GeoNames dump: none of its first {counts.Lines} rows can be read (line {counts.Rows[0].Line}: {counts.Rows[0].Reason})");
        return null;
    }

    private static void Add(GazetteerWriter writer, AreaCodes areas, Gazetteer? builtIn, Counts counts, in GeoNamesLine row)
    {
        var country = writer.Country(row.Country);
        string first = row.First.Length > 0 && row.Country.Length > 0 ? $"{row.Country}.{row.First}" : "", second = first.Length > 0 && row.Second.Length > 0 ? $"{first}.{row.Second}" : "";
        var firstOrdinal = first.Length > 0 ? writer.First(first, row.Kind == PlaceKind.Province ? row.Name : areas.Name(first)) : RowData.NoFirst;
        var secondOrdinal = second.Length > 0 ? writer.Second(second, row.Kind == PlaceKind.District ? row.Name : areas.Name(second)) : RowData.NoSecond;
        if (builtIn?.ByGeonames(row.Id) is not null)
            counts.Replacing++;
        var data = new RowData { Id = row.Id, Lat = row.Lat, Lon = row.Lon, Population = row.Population, Kind = row.Kind, Country = country, First = firstOrdinal, Second = secondOrdinal, RadiusKm = AreaCodes.UsualRadius(row.Kind) };
        var index = writer.Add(data, [row.Name, row.AsciiName, .. row.Alternates]);
        if (row.Kind == PlaceKind.Province && first.Length > 0)
            writer.SetFirstRow(firstOrdinal, index);
        if (row.Kind == PlaceKind.District && second.Length > 0)
            writer.SetSecondRow(secondOrdinal, index);
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, long> reasons = new(StringComparer.Ordinal);

        public List<RejectedRow> Rows { get; } = [];

        public long Lines { get; set; }

        public long LeftOut { get; set; }

        public long Replacing { get; set; }

        public long Rejected { get; private set; }

        public void Reject(long line, string reason)
        {
            Rejected++;
            reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            if (Rows.Count < ReportedRows)
                Rows.Add(new RejectedRow(line, reason));
        }

        public ImportReport Report(long kept, long further) => new()
        {
            Lines = Lines,
            Kept = kept,
            LeftOut = LeftOut,
            Replacing = Replacing,
            Rejected = Rejected,
            RejectedRows = Rows,
            Reasons = [.. reasons.OrderByDescending(static r => r.Value).ThenBy(static r => r.Key, StringComparer.Ordinal)],
            FurtherNames = further,
        };
    }
}
