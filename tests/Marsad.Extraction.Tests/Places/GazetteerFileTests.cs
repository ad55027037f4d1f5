using CsCheck;
using Marsad.Places;
using Marsad.Places.File;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public sealed class GazetteerFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-gaz").FullName;

    [Fact]
    public void what_is_written_is_read()
    {
        var path = Write(("Kafr Nuran", 36.1, 36.83, 1234), ("Qah", 36.27, 36.69, 0));
        using var gazetteer = Gazetteer.Open(path);
        Assert.Equal(2, gazetteer.RowCount);
        var row = Assert.Single(gazetteer.Find("Kfar Nouran")).Row;
        Assert.Equal(("Kafr Nuran", 1234L), (row.Name, row.Population));
        Assert.Equal(36.1, row.Lat, 4);
        Assert.Equal(36.83, row.Lon, 4);
        Assert.True(gazetteer.HashesAreRight());
    }

    [Fact]
    public void the_same_rows_give_the_same_bytes() => Assert.Equal(File.ReadAllBytes(Write(("Qah", 36.27, 36.69, 0))), File.ReadAllBytes(Write(("Qah", 36.27, 36.69, 0))));

    [Fact]
    public void another_format_version_is_refused_with_what_to_do()
    {
        var path = Write(("Qah", 36.27, 36.69, 0));
        var bytes = File.ReadAllBytes(path);
        bytes[8]++;
        File.WriteAllBytes(path, bytes);
        var opened = Gazetteer.TryOpen(path);
        Assert.False(opened.Success);
        Assert.Contains("build or import it again", opened.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_cut_short_is_refused()
    {
        var path = Write(("Qah", 36.27, 36.69, 0));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..300]);
        Assert.Contains("cut short", Gazetteer.TryOpen(path).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_changed_byte_is_seen()
    {
        var path = Write(("Qah", 36.27, 36.69, 0));
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        using var gazetteer = Gazetteer.Open(path);
        Assert.False(gazetteer.HashesAreRight());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8191)]
    [InlineData(98_000)]
    [InlineData(617_871)]
    [InlineData(24_870_895)]
    public void a_population_keeps_its_first_digits(long population)
    {
        var kept = GazetteerFormat.UnpackPopulation(GazetteerFormat.PackPopulation(population));
        Assert.InRange(kept, population * 0.999, population * 1.001);
    }

    [Fact]
    public void rows_keep_their_place_to_three_metres() =>
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Sample((lat, lon) =>
        {
            var bytes = new byte[GazetteerFormat.RowLength];
            new RowData { Lat = lat, Lon = lon, First = RowData.NoFirst, Second = RowData.NoSecond }.Write(bytes);
            var row = RowData.Read(bytes);
            Assert.InRange(row.Lat, lat - 0.00003, lat + 0.00003);
            Assert.InRange(row.Lon, lon - 0.00003, lon + 0.00003);
        });

    [Fact]
    public void keys_spilled_to_disk_come_back_sorted_and_once()
    {
        using var sorter = new KeySorter(folder, runLength: 7);
        var entries = Enumerable.Range(0, 40).Select(static i => ((i * 37 % 11).ToString(System.Globalization.CultureInfo.InvariantCulture), i % 5)).ToList();
        foreach (var (key, row) in entries)
            sorter.Add(key, row, 1);
        var sorted = sorter.Sorted().ToList();
        Assert.Equal(entries.Distinct().Count(), sorted.Count);
        Assert.Equal(sorted.Order(KeyEntry.Order), sorted);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(params (string Name, double Lat, double Lon, long Population)[] rows)
    {
        var path = Path.Combine(folder, $"t{Directory.GetFiles(folder).Length}.gaz");
        using var writer = new GazetteerWriter(path);
        foreach (var row in rows)
            writer.Add(new RowData { Lat = row.Lat, Lon = row.Lon, Population = row.Population, Kind = PlaceKind.Town, Country = writer.Country("SY"), First = RowData.NoFirst, Second = RowData.NoSecond }, [row.Name]);
        writer.Finish("test");
        return path;
    }
}
