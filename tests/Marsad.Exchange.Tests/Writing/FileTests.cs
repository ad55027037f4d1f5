using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class FileTests
{
    [Fact]
    public void every_format_that_has_a_place_for_the_mark_carries_it() =>
        Assert.All(ExportFormats.All.Where(static f => f.CarriesMark && f.Extension is not (".xlsx" or ".parquet") && f.Name != "ical"), static format =>
            Assert.Contains("INTERNAL", Encoding.UTF8.GetString(Invented.Written(format.Name, Invented.Content(Invented.Plain)).Bytes), StringComparison.Ordinal));

    [Fact]
    public void a_stopped_export_leaves_no_file_behind_and_the_earlier_one_as_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("marsad-exchange-").FullName;
        var path = Path.Combine(folder, "x.csv");
        File.WriteAllText(path, "earlier");
        using var stop = new CancellationTokenSource();
        IEnumerable<Incident> Incidents()
        {
            yield return Invented.Plain;
            stop.Cancel();
            yield return Invented.Plain;
        }

        Assert.Throws<OperationCanceledException>(() => ExportFile.Write(ExportFormats.Find("csv")!, Invented.Content(Incidents()) with { Stop = stop.Token }, path));
        Assert.Equal("earlier", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void geojson_is_a_feature_collection_with_longitude_before_latitude()
    {
        using var json = JsonDocument.Parse(Invented.Written("geojson", Invented.Content(Invented.Plain, Invented.Plain with { Place = null })).Bytes);
        var features = json.RootElement.GetProperty("features");
        Assert.Equal([36.63, 35.93], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(static c => c.GetDouble()));
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal(4, features[0].GetProperty("properties").GetProperty("killed_min").GetInt64());
    }

    [Theory]
    [InlineData("geojson")]
    [InlineData("timemap")]
    public void json_is_whole_whatever_stands_in_it(string format) => Invented.Some.Sample(incidents => JsonDocument.Parse(Invented.Written(format, Invented.Content(incidents)).Bytes).Dispose(), iter: 50);

    [Theory]
    [InlineData("incidents")]
    [InlineData("plover")]
    [InlineData("ftm")]
    public void every_line_is_an_object(string format) => Invented.Some.Sample(
        incidents =>
        {
            foreach (var line in Encoding.UTF8.GetString(Invented.Written(format, Invented.Content(incidents)).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using var json = JsonDocument.Parse(line);
                Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
            }
        },
        iter: 50);

    [Fact]
    public void kml_holds_what_has_a_point_and_nothing_breaks_it() => Invented.Some.Sample(
        static incidents =>
        {
            XNamespace kml = "http://www.opengis.net/kml/2.2";
            var marks = XDocument.Parse(Encoding.UTF8.GetString(Invented.Written("kml", Invented.Content(incidents)).Bytes)).Descendants(kml + "Placemark").ToList();
            Assert.Equal(incidents.Where(static i => i.Place is { HasPoint: true }).Select(static i => i.Id), marks.Select(static m => m.Attribute("id")!.Value));
        },
        iter: 50);

    [Fact]
    public void signs_that_xml_cannot_hold_do_not_break_a_file() =>
        XDocument.Parse(Encoding.UTF8.GetString(Invented.Written("kml", Invented.Content(Invented.Plain with { Target = ["bell\u0007 & <tag> \uffff"] })).Bytes));

    [Fact]
    public void a_calendar_folds_its_lines_at_75_octets_and_ends_an_event_on_the_day_behind()
    {
        var agreement = new Agreement
        {
            Id = "AG-1", Type = "ceasefire", Parties = ["هدنة طويلة جدا بين الأطراف المتحاربة في المدينة القديمة", "B; C, D"], InEffect = new PartialDate(2019, 8, 1), Until = new PartialDate(2019, 8, 5), Status = AgreementStatus.InEffect, Reports = [], Claims = [],
        };
        var text = Encoding.UTF8.GetString(Invented.Written("ical", Invented.Content() with { Agreements = [agreement] }).Bytes);
        Assert.All(text.Split("\r\n"), static line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains("DTSTART;VALUE=DATE:20190801", unfolded);
        Assert.Contains("DTEND;VALUE=DATE:20190806", unfolded);
        Assert.Contains(@"SUMMARY:Ceasefire: هدنة طويلة جدا بين الأطراف المتحاربة في المدينة القديمة\, B\; C\, D (in effect)", unfolded);
        Assert.Contains("CLASS:CONFIDENTIAL", unfolded);
        Assert.Contains("INTERNAL", string.Concat(unfolded), StringComparison.Ordinal);
    }

    [Fact]
    public void acled_gives_the_middle_of_a_week_and_the_least_figure()
    {
        var week = Invented.Plain with { Date = new DateWindow(new DateOnly(2019, 8, 26), new DateOnly(2019, 9, 1), DatePrecision.Week, DateBasis.Stated) };
        var row = Acled.AcledRow.Of(week, Invented.Mark, new Losses.LossReport());
        Assert.Equal((new DateOnly(2019, 8, 29), 2, 4L), (row.Day, Codes.DateCodes.Acled(week.Date), row.Fatalities));
        Assert.Equal("State forces-Civilians", row.Interaction);
    }

    // ACLED's interactions: the lower number of its types of actors first (1 state forces, 2 rebel group … 7 civilians, 8 external), save 78, "External/Other forces-Civilians".
    [Theory]
    [InlineData("Hayat Tahrir al-Sham", "Syrian government", "State forces-Rebel group", "Rebel group", "State forces")]
    [InlineData("Hayat Tahrir al-Sham", "civilians", "Rebel group-Civilians", "Rebel group", "Civilians")]
    [InlineData("Saudi-led coalition", "civilians", "External/Other forces-Civilians", "External/Other forces", "Civilians")]
    [InlineData("Saudi-led coalition", "Houthis", "Rebel group-External/Other forces", "External/Other forces", "Rebel group")]
    public void an_interaction_of_acled_names_the_lower_number_first_whoever_acts(string actor, string target, string interaction, string inter1, string inter2)
    {
        var row = Acled.AcledRow.Of(Invented.Plain with { Perpetrator = [new AllegedActor(actor, ["residents"])], Target = [target] }, Invented.Mark, new Losses.LossReport());
        Assert.Equal((interaction, inter1, inter2), (row.Interaction, row.Inter1, row.Inter2));
    }

    [Fact]
    public void hapi_sums_by_month_area_and_kind_and_political_violence_that_targets_civilians_stands_in_both_kinds()
    {
        var lines = Encoding.UTF8.GetString(Invented.Written("hapi", Invented.Content(Invented.Plain, Invented.Plain with { Id = "b", Target = ["Hayat Tahrir al-Sham"] }, Invented.Plain with { Type = "protest" })).Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([",SYR,Syria,,,Idlib,,,,,,1,civilian_targeting,1,4,2019-08-01,2019-08-31", ",SYR,Syria,,,Idlib,,,,,,1,demonstration,1,,2019-08-01,2019-08-31", ",SYR,Syria,,,Idlib,,,,,,1,political_violence,2,8,2019-08-01,2019-08-31"], lines[1..]);
    }
}
