using System.IO.Compression;
using Marsad.Places;
using Marsad.Places.Import;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public sealed class ImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-import").FullName;

    [Fact]
    public void rows_of_a_dump_are_found_beside_the_built_in_ones()
    {
        var report = Import(Row(900_000_001, "Kafr Example", 35.5, 36.5)).Value;
        Assert.Equal((1, 0), (report.Kept, report.Rejected));
        using var gazetteer = Gazetteer.Open(Gazetteer.DefaultPath, Target);
        Assert.Equal(900_000_001, gazetteer.Find("Kafr Example")[0].Row.Geonames);
        Assert.Equal("Idlib", gazetteer.Find("Kafr Example")[0].Row.Admin1);
        Assert.Equal("SY", gazetteer.Find("Sarmin")[0].Row.Country);
    }

    [Fact]
    public void a_row_of_the_same_id_goes_before_the_built_in_one()
    {
        // 169389 is the id of Idlib.
        var report = Import(Row(169389, "Idlib", 35.94, 36.64)).Value;
        Assert.Equal(1, report.Replacing);
        using var gazetteer = Gazetteer.Open(Gazetteer.DefaultPath, Target);
        Assert.Equal(35.94, gazetteer.ByGeonames(169389)!.Lat, 3);
        Assert.Single(gazetteer.Find("Idlib"), static c => c.Row.Geonames == 169389);
    }

    [Fact]
    public void bad_rows_are_counted_with_their_line_and_reason_and_stop_nothing()
    {
        var report = Import(
            Row(1, "Good", 35, 36),
            "2\tToo few columns",
            Row(3, "Far north", 95, 36),
            Row(4, "", 35, 36),
            Row(5, "Broken \uFFFD", 35, 36),
            new string('x', BoundedLines.LongestLine + 1),
            Row(7, "Also good", 35, 36)).Value;
        Assert.Equal((7, 2, 5), (report.Lines, report.Kept, report.Rejected));
        Assert.Equal([2, 3, 4, 5, 6], report.RejectedRows.Select(static r => r.Line));
        Assert.Contains("19", report.RejectedRows[0].Reason, StringComparison.Ordinal);
        Assert.Contains("latitude", report.RejectedRows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_is_no_dump_is_refused_and_leaves_nothing()
    {
        var result = Import("name,lat,lon", "Idlib,35.9,36.6");
        Assert.False(result.Success);
        Assert.Contains("no GeoNames dump", result.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        Assert.False(Directory.Exists(Target + ".parts"));
    }

    [Fact]
    public void an_empty_and_a_missing_file_are_refused()
    {
        Assert.Contains("empty", Import().Reason, StringComparison.Ordinal);
        Assert.Contains("there is no file", GazetteerImport.Run(Path.Combine(folder, "nowhere"), Target, cancellation: TestContext.Current.CancellationToken).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_zip_is_read_and_further_names_lead_to_the_row()
    {
        var zip = Path.Combine(folder, "SY.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("SY.txt").Open());
            writer.Write(Row(77, "Kafr Example", 35.5, 36.5) + "\n");
        }

        var names = Path.Combine(folder, "alternateNamesV2.txt");
        File.WriteAllText(names, "1\t77\tar\tكفر مثال\t\t\t\t\t\t\n2\t77\tzh\t不\t\t\t\t\t\t\n3\t78\ten\tElsewhere\t\t\t\t\t\t\n");
        var report = GazetteerImport.Run(zip, Target, new ImportOptions { AlternateNames = names }, cancellation: TestContext.Current.CancellationToken).Value;
        Assert.Equal(1, report.FurtherNames);
        using var gazetteer = Gazetteer.Open(Target);
        Assert.Equal(77, Assert.Single(gazetteer.Find("كفر مثال")).Row.Geonames);
    }

    [Fact]
    public void roads_are_left_out()
    {
        var report = Import(Row(1, "Some Road", 35, 36, "R", "RD"), Row(2, "Town", 35, 36)).Value;
        Assert.Equal((1, 1), (report.Kept, report.LeftOut));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Target => Path.Combine(folder, "user.gaz");

    private Marsad.Domain.Values.Parsed<ImportReport> Import(params string[] lines)
    {
        var path = Path.Combine(folder, "dump.txt");
        File.WriteAllText(path, string.Join('\n', lines));
        using var builtIn = Gazetteer.OpenDefault();
        return GazetteerImport.Run(path, Target, builtIn: builtIn, cancellation: TestContext.Current.CancellationToken);
    }

    private static string Row(long id, string name, double lat, double lon, string featureClass = "P", string code = "PPL") =>
        FormattableString.Invariant($"{id}\t{name}\t{name}\t\t{lat}\t{lon}\t{featureClass}\t{code}\tSY\t\t12\t\t\t\t0\t\t\tAsia/Damascus\t2024-01-01");
}
