using System.IO.Compression;
using System.Text;
using Marsad.Exchange.Release.Check;
using Xunit;

namespace Marsad.Exchange.Tests.Release;

/// <summary>Leaks planted into a finished release, each in several files and encodings.</summary>
public class LeakCheckTests
{
    [Fact]
    public void a_release_as_it_is_made_holds_no_leak() => Secret.In(static folder => Assert.Empty(Secret.Check(folder).Leaks));

    [Theory]
    // Names: case, marks, transliteration, Arabic letters, order, spacing, initials, one letter wrong, encodings.
    [InlineData(LeakKind.Name, "Mariam Yusuf Haddad")]
    [InlineData(LeakKind.Name, "MARIAM HADDAD")]
    [InlineData(LeakKind.Name, "Haddad, Maryam")]
    [InlineData(LeakKind.Name, "Maríam Yūsuf Ḥaddād")]
    [InlineData(LeakKind.Name, "مريم يوسف حداد")]
    [InlineData(LeakKind.Name, "mariamyusufhaddad")]
    [InlineData(LeakKind.Name, "M. Haddad")]
    [InlineData(LeakKind.Name, "Mariam Yusuf Hadded")]
    [InlineData(LeakKind.Name, "Mariam&#32;Yusuf&#32;Haddad")]
    [InlineData(LeakKind.Name, "Mariam%20Yusuf%20Haddad")]
    [InlineData(LeakKind.Name, "<b>Mariam</b> <i>Haddad</i>")]
    [InlineData(LeakKind.Name, "TWFyaWFtIFl1c3VmIEhhZGRhZA==")]
    [InlineData(LeakKind.Name, "4d617269616d204861646461642077617320686572652e")]
    [InlineData(LeakKind.Name, "عمر الزرقاني")]
    [InlineData(LeakKind.Name, "Umar Zarkani")]
    [InlineData(LeakKind.Name, "Salim Karam")]
    [InlineData(LeakKind.Source, "Saltmarsh Relief Circle")]
    [InlineData(LeakKind.Source, "circle of relief, SALTMARSH")]
    [InlineData(LeakKind.Place, "Qaryat Bellmoor")]
    [InlineData(LeakKind.Place, "bellmoor qaryat")]
    // Points: decimals, rounding, order, comma, Arabic digits, sexagesimal, millionths, projections, geohash, bytes.
    [InlineData(LeakKind.Point, "35.934217, 36.637845")]
    [InlineData(LeakKind.Point, "36.6378 35.9342")]
    [InlineData(LeakKind.Point, "35.93;36.64")]
    [InlineData(LeakKind.Point, "35,9342 / 36,6378")]
    [InlineData(LeakKind.Point, "٣٥٫٩٣٤٢ ٣٦٫٦٣٧٨")]
    [InlineData(LeakKind.Point, "35°56′03″N 36°38′16″E")]
    [InlineData(LeakKind.Point, "N 35° 56.05' E 36° 38.27'")]
    [InlineData(LeakKind.Point, "35 56 03 N, 36 38 16 E")]
    [InlineData(LeakKind.Point, "35934217 36637845")]
    [InlineData(LeakKind.Point, "4078506 4291574")]
    [InlineData(LeakKind.Point, "286909 3979231")]
    [InlineData(LeakKind.Point, "sy6h3twg")]
    [InlineData(LeakKind.Point, "01010000006475abe7a4514240012f336c94f74140")]
    // Words of a report: a quote, a sentence that no claim quotes, with other marks.
    [InlineData(LeakKind.Text, "two men in grey coats dragged the baker out of his kitchen")]
    [InlineData(LeakKind.Text, "DRAGGED THE BAKER — OUT OF HIS KITCHEN, BEFORE DAWN")]
    [InlineData(LeakKind.Text, "the well behind the mill was left open")]
    // Ids, hashes, paths.
    [InlineData(LeakKind.Id, "SY-20190831-1f3c2a")]
    [InlineData(LeakKind.Id, "sy201908311F3C2A")]
    [InlineData(LeakKind.Id, "claim:c7f3a91b20d4e6581")]
    [InlineData(LeakKind.Document, "field/bellmoor-kitchen.txt")]
    [InlineData(LeakKind.Document, "C:/Users/x/field/bellmoor-kitchen.txt")]
    // Addresses.
    [InlineData(LeakKind.Link, "https://harbourwire.example/2019/08/31/kitchen")]
    [InlineData(LeakKind.Link, "harbourwire.com/2019/08/kitchen")]
    // Days under the delay.
    [InlineData(LeakKind.Date, "2026-02-26")]
    [InlineData(LeakKind.Date, "26 February 2026")]
    [InlineData(LeakKind.Date, "Feb 26, 2026")]
    [InlineData(LeakKind.Date, "26/02/2026")]
    [InlineData(LeakKind.Date, "1772064000")]
    // Few people.
    [InlineData(LeakKind.Count, "3 killed")]
    [InlineData(LeakKind.Count, "2 people were injured")]
    public void a_planted_leak_is_found_in_text_markup_data_and_archives(LeakKind kind, string planted) => Secret.In(folder =>
    {
        File.AppendAllText(Path.Combine(folder, "METHOD.md"), "\nNote: " + planted + " .\n");
        Assert.Contains(Secret.Check(folder).Leaks, l => l.Kind == kind && l.File == "METHOD.md");

        File.WriteAllText(Path.Combine(folder, "data", "notes.json"), "{\"a\":[{\"note\":\"" + System.Text.Json.JsonEncodedText.Encode(planted) + "\"}]}");
        File.WriteAllText(Path.Combine(folder, "style.css"), "/* " + planted + " */ body { margin: 0 }");
        File.WriteAllBytes(Path.Combine(folder, "wide.txt"), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(planted)]);
        using (var zip = new ZipArchive(File.Create(Path.Combine(folder, "more.zip")), ZipArchiveMode.Create))
        using (var inner = new StreamWriter(zip.CreateEntry("deep/readme.xml").Open()))
            inner.Write("<note><p>" + (planted.Contains('<', StringComparison.Ordinal) ? planted : System.Net.WebUtility.HtmlEncode(planted).Replace("&amp;#", "&#", StringComparison.Ordinal)) + "</p></note>");
        var leaks = Secret.Check(folder).Leaks;
        Assert.Contains(leaks, l => l.Kind == kind && l.File == "data/notes.json");
        Assert.Contains(leaks, l => l.Kind == kind && l.File == "style.css");
        Assert.Contains(leaks, l => l.Kind == kind && l.File == "wide.txt");
        Assert.Contains(leaks, l => l.Kind == kind && l.File == "more.zip!deep/readme.xml");
    });

    [Fact]
    public void a_leak_in_a_file_name_an_archive_s_comment_and_a_hash_is_found() => Secret.In(static folder =>
    {
        File.WriteAllText(Path.Combine(folder, "mariam_haddad.txt"), "nothing");
        File.WriteAllText(Path.Combine(folder, "hash.txt"), Secret.Document.ToString()["sha256:".Length..][..16]);
        using (var zip = new ZipArchive(File.Create(Path.Combine(folder, "c.zip")), ZipArchiveMode.Create))
            zip.Comment = "from Mariam Haddad";
        var leaks = Secret.Check(folder).Leaks;
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Name && l.File == "mariam_haddad.txt");
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Document && l.File == "hash.txt");
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Name && l.File == "c.zip");
    });

    [Fact]
    public void latitude_and_longitude_in_columns_far_from_each_other_are_found() => Secret.In(static folder =>
    {
        File.WriteAllText(Path.Combine(folder, "data", "x.csv"), "lat,name,count,lon\n35.9342,a,17,36.6378\n");
        Assert.Contains(Secret.Check(folder).Leaks, static l => l.Kind == LeakKind.Point && l.File == "data/x.csv");
    });

    [Fact]
    public void a_small_count_in_a_table_and_one_that_its_total_gives_away_are_found() => Secret.In(static folder =>
    {
        File.WriteAllText(Path.Combine(folder, "data", "x.csv"), "id,killed_min,killed_max\na,3,3\n");
        File.WriteAllText(Path.Combine(folder, "data", "y.csv"), "id,killed_min,killed_max,killed_civilians_min,killed_civilians_max\na,20,20,18,18\n");
        File.WriteAllText(Path.Combine(folder, "data", "z.csv"), "id,fatalities\na,2\n");
        var leaks = Secret.Check(folder).Leaks;
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Count && l.File == "data/x.csv");
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Total && l.File == "data/y.csv");
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Count && l.File == "data/z.csv");
    });

    [Fact]
    public void a_sum_that_takes_in_what_is_withheld_is_found() => Secret.In(static folder =>
    {
        var path = Path.Combine(folder, "data", "totals.csv");
        var lines = File.ReadAllLines(path);
        Assert.StartsWith("all,,2,22,34,", lines[1], StringComparison.Ordinal);
        lines[1] = lines[1].Replace("all,,2,22,34,", "all,,3,24,33,", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        Assert.Contains(Secret.Check(folder).Leaks, static l => l.Kind == LeakKind.Total && l.File == "data/totals.csv");
    });

    [Fact]
    public void a_sum_of_ranges_that_is_as_low_as_a_small_count_is_no_leak()
    {
        var request = Secret.Request(InventedRegister.Of([.. Enumerable.Range(0, 4).Select(static n => Secret.Published with { Id = $"SY-20190831-00000{n}", SourceFigures = [], Reports = [], Claims = [] })]));
        Secret.In(
            folder =>
            {
                Assert.Contains("all,,4,4,16,", File.ReadAllText(Path.Combine(folder, "data", "totals.csv")), StringComparison.Ordinal);
                Assert.Empty(Secret.Check(folder, request).Leaks);
            },
            request);
    }

    [Fact]
    public void a_total_of_the_register_in_a_sentence_is_found() => Secret.In(static folder =>
    {
        // As recorded 3 and 21 to 30: 33 at most where the rows say 34.
        File.AppendAllText(Path.Combine(folder, "README.md"), "\nIn all up to 33 people were killed.\n");
        Assert.Contains(Secret.Check(folder).Leaks, static l => l.Kind == LeakKind.Total && l.File == "README.md");
    });

    [Fact]
    public void the_public_id_of_a_withheld_incident_is_found_but_not_in_the_list_of_removed_ones() => Secret.In(static folder =>
    {
        File.AppendAllText(Path.Combine(folder, "CHANGELOG.md"), "\nRemoved: " + Secret.Key.Of(Secret.Young.Id) + "\n");
        Assert.Empty(Secret.Check(folder).Leaks);
        File.AppendAllText(Path.Combine(folder, "README.md"), "\n" + Secret.Key.Of(Secret.Young.Id) + "\n");
        Assert.Contains(Secret.Check(folder).Leaks, static l => l.Kind == LeakKind.Incident && l.File == "README.md");
    });

    [Fact]
    public void leaks_within_a_workbook_and_within_parquet_are_found()
    {
        Secret.In(static folder =>
        {
            Marsad.Exchange.Release.Public.PublicIncident leaking = new() { Id = Secret.Key.Of(Secret.Other.Id), Type = "shelling", From = new DateOnly(2019, 7, 14), To = new DateOnly(2019, 7, 14), Place = "Bellmoor Qaryat", Weapon = "Mariam Haddad", Lat = Secret.Lat, Lon = Secret.Lon, Killed = new Domain.Incidents.FigureRange(2, 2) };
            var layout = new Marsad.Exchange.Release.Public.PublicLayout([leaking]);
            foreach (var (name, format) in new (string, IExportFormat)[] { ("a.xlsx", new Xlsx.XlsxFormat(layout)), ("a.parquet", new Columnar.ParquetFormat(withGeometry: true, layout)), ("a.geojson", new Geo.GeoJsonFormat(layout)) })
            {
                using var stream = File.Create(Path.Combine(folder, "data", name));
                format.Write(stream, Invented.Content(), new Losses.LossReport());
            }

            var leaks = Secret.Check(folder).Leaks;
            foreach (var kind in new[] { LeakKind.Name, LeakKind.Point, LeakKind.Count, LeakKind.Place })
            {
                foreach (var file in new[] { "data/a.xlsx", "data/a.parquet", "data/a.geojson" })
                    Assert.Contains(leaks, l => l.Kind == kind && l.File.StartsWith(file, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void a_file_that_cannot_be_read_is_a_finding() => Secret.In(static folder =>
    {
        File.WriteAllBytes(Path.Combine(folder, "broken.parquet"), "PAR1 this is none"u8.ToArray());
        File.WriteAllBytes(Path.Combine(folder, "broken.zip"), "PK\u0003\u0004 nor is this"u8.ToArray());
        var leaks = Secret.Check(folder).Leaks;
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Unreadable && l.File == "broken.parquet");
        Assert.Contains(leaks, static l => l.Kind == LeakKind.Unreadable && l.File == "broken.zip");
    });

    [Fact]
    public void a_hint_never_says_what_is_withheld() => Secret.In(static folder =>
    {
        File.AppendAllText(Path.Combine(folder, "METHOD.md"), $"\n{Secret.Person} {Secret.Quote} {Secret.Lat} {Secret.Lon} {Secret.Published.Id} {Secret.Hidden}\n");
        Assert.All(Secret.Check(folder).Leaks, static l =>
        {
            foreach (var word in new[] { "Mariam", "Haddad", "baker", "35.93", "1f3c2a", "Saltmarsh" })
                Assert.DoesNotContain(word, l.Hint + l.Where, StringComparison.OrdinalIgnoreCase);
        });
    });
}
