using System.Diagnostics;
using System.Globalization;
using CsCheck;
using DuckDB.NET.Data;
using Marsad.Domain.Incidents;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

/// <summary>Files are read by programs beside this one: GDAL (Debian: gdal-bin) and a Data Package library under Node.js. Where they are not installed, this is said and the test is skipped.</summary>
public sealed class OtherProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-exchange-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // GDAL's own table of what it read: the point as X and Y, and every property.
    [Fact]
    public void gdal_reads_every_feature_of_a_geojson_with_its_point_and_properties()
    {
        Needs("ogr2ogr", "gdal-bin");
        var incidents = Incidents(40);
        var read = AsTable(File("geojson", incidents), "SELECT id, X, Y, type, killed_min, place FROM t");
        Assert.Equal(
            incidents.Select(static i => (i.Id, Degrees(i.Place?.Lon), Degrees(i.Place?.Lat), i.Type, i.Killed?.Min.ToString(CultureInfo.InvariantCulture), Bare(i.Place?.Name))),
            read.Select(static r => (r[0]!, Degrees(r[1]), Degrees(r[2]), r[3]!, r[4], Bare(r[5]))));
    }

    [Fact]
    public void gdal_reads_every_placemark_of_a_kml_that_has_a_point()
    {
        Needs("ogr2ogr", "gdal-bin");
        var incidents = Incidents(40);
        var read = AsTable(File("kml", incidents), "SELECT X, Y, type, killed_min FROM t");
        Assert.Equal(
            incidents.Where(static i => i.Place is { Lat: not null, Lon: not null }).Select(static i => (Degrees(i.Place!.Lon), Degrees(i.Place.Lat), i.Type, i.Killed?.Min.ToString(CultureInfo.InvariantCulture))),
            read.Select(static r => (Degrees(r[0]), Degrees(r[1]), r[2]!, r[3])));
    }

    [Fact]
    public void gdal_names_the_layer_of_a_kml_internal()
    {
        Needs("ogrinfo", "gdal-bin");
        Assert.Contains("INTERNAL", Run("ogrinfo", "-so", File("kml", [Invented.Plain])), StringComparison.Ordinal);
    }

    [Fact]
    public void every_table_is_what_its_data_package_says_to_another_library()
    {
        Needs("node", "nodejs");
        var library = Path.Combine(Checkout.Root, "tests/Marsad.Exchange.Tests/validator");
        Assert.SkipUnless(Directory.Exists(Path.Combine(library, "node_modules", "datapackage")), "the Data Package library is not fetched (npm ci in tests/Marsad.Exchange.Tests/validator)");
        var incidents = Incidents(60);
        var tables = ExportFormats.All.Where(static f => f.Extension == ".csv").ToList();
        var files = tables.ConvertAll(f => ExportFile.DataPackage(File(f.Name, incidents)));
        var read = Run("node", [Path.Combine(library, "validate.mjs"), .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split(' '));
        Assert.Equal(tables.Select(static f => f.Name), read.Select(static l => l[0]));
        Assert.All(read.Where(static l => l[0] is "csv" or "ged" or "acled" or "hxl" or "hxl-ucdp" or "airwars"), l => Assert.Equal(incidents.Length.ToString(CultureInfo.InvariantCulture), l[1]));
    }

    // Others at each run, as the programs are slow to start: one file with many.
    private static Incident[] Incidents(int count)
    {
        Incident[] made = [];
        Invented.Incident.Array[count].Sample(a => made = [.. a.Select(static (incident, i) => incident with { Id = $"SY-20190831-{i:x6}" })], iter: 1);
        return made;
    }

    private static double? Degrees(double? degrees) => degrees is { } d ? Math.Round(d, 5) : null;

    private static double? Degrees(string? degrees) => degrees is null ? null : Math.Round(double.Parse(degrees, CultureInfo.InvariantCulture), 5);

    // An empty cell is none, and blanks round a cell go where GDAL writes its table.
    private static string Bare(string? words) => (words ?? "").Trim();

    private string File(string format, IEnumerable<Incident> incidents)
    {
        var path = Path.Combine(folder, format + ExportFormats.Find(format)!.Extension);
        ExportFile.Write(ExportFormats.Find(format)!, Invented.Content(incidents), path);
        return path;
    }

    private List<string?[]> AsTable(string map, string question)
    {
        var table = Path.Combine(folder, "read.csv");
        Run("ogr2ogr", "-f", "CSV", table, map, "-lco", "GEOMETRY=AS_XY");
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question.Replace("FROM t", $"FROM read_csv('{table}', all_varchar=true, header=true)", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        return rows;
    }

    private static void Needs(string program, string package) =>
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => System.IO.File.Exists(Path.Combine(p, program))), $"{program} is not installed (Debian: apt-get install {package})");

    private string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {said.Result}");
        return printed;
    }
}
