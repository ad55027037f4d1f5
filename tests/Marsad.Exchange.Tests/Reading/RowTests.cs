using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Exchange.Tests.Reading;

/// <summary>Invented rows in the columns of UCDP GED, good and bad.</summary>
public class RowTests
{
    private const string Header = "id,date_start,date_end,best,high,low,deaths_civilians,deaths_a,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,source_original";

    private static List<ImportItem> Read(string format, string text, ImportSettings? settings = null) => [.. ImportFormats.Find(format)!.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), settings ?? new ImportSettings())];

    private static IncidentClaim Claim(ImportItem item) => (IncidentClaim)((ImportedReport)item).Claims[0];

    private static RejectedRow Rejected(string row, ImportSettings? settings = null) => Assert.IsType<RejectedRow>(Assert.Single(Read("ged", Header + "\n" + row, settings)));

    [Fact]
    public void a_row_is_a_report_whose_claim_says_what_the_row_says()
    {
        var item = Assert.IsType<ImportedReport>(Assert.Single(Read("ged", Header + "\n17,2019-08-31 00:00:00.000,2019-08-31 00:00:00.000,5,9,4,3,1,Syrian government,Nusra Front,2,near Saltmarsh,Idlib,35.93,36.63,Syria,1,Harbour Wire;residents")));
        var claim = Claim(item);
        Assert.Equal("import/ucdp-ged/17", item.Path);
        Assert.Equal(("UCDP GED", "Harbour Wire", "residents"), (claim.Sources[0].Name, claim.Sources[1].Name, claim.Sources[2].Name));
        Assert.Equal(new DateWindow(new DateOnly(2019, 8, 31), new DateOnly(2019, 8, 31), DatePrecision.Day, DateBasis.Stated), claim.Date);
        Assert.Equal(("SY", "Idlib", 35.93, 36.63, PlacePrecision.Town), (claim.Place!.Country, claim.Place.Admin1, claim.Place.Lat, claim.Place.Lon, claim.Place.Precision));
        Assert.Equal(["Syrian government"], claim.Perpetrator);
        Assert.Equal([(null, 4L, 9L), ("civilians", 3L, 3L), ("fighters", 1L, 1L)], claim.Casualties.Select(static c => (c.Category, c.Min!.Value, c.Max!.Value)));
        Assert.Equal(item.Report.Text.Value, claim.Quote.Text);
        Assert.Contains("best: 5", claim.Quote.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ged", Header + "\n1,2019-08-31,2019-08-31,0,0,0,0,0,,,,,,,,,,")]
    [InlineData("acled", "event_id_cnty,event_date,event_type,fatalities\nSYR1,2019-08-31,Protests,0")]
    public void a_zero_of_a_dataset_that_has_no_empty_figure_is_nobodys_word_that_nobody_died(string format, string text) => Assert.Empty(Claim(Assert.Single(Read(format, text))).Casualties);

    [Fact]
    public void a_candidate_file_without_header_is_read_in_the_order_of_the_49_columns()
    {
        var row = string.Join(',', Enumerable.Range(1, 49).Select(static n => n switch { 1 => "99", 39 => "2024-01-05 00:00:00.000", 40 => "2024-01-06 00:00:00.000", 45 => "7", 46 => "8", 47 => "6", 30 => "14.8", 31 => "42.9", 26 => "Harbour", 25 => "1", 34 => "Yemen (North Yemen)", _ => "" }));
        var claim = Claim(Assert.Single(Read("ged", row)));
        Assert.Equal((6L, 8L, 14.8, "YE", new DateOnly(2024, 1, 6)), (claim.Casualties[0].Min!.Value, claim.Casualties[0].Max!.Value, claim.Place!.Lat, claim.Place.Country, claim.Date!.To));
    }

    [Fact]
    public void columns_may_stand_in_any_order_and_bear_their_older_names() =>
        Assert.Equal(2, Claim(Assert.Single(Read("ged", "low_est,high_est,best_est,date_end,date_start,id\n2,4,3,2010-01-02,2010-01-02,5"))).Casualties[0].Min);

    [Theory]
    [InlineData("1,2019-08-31,2019-08-31,9,5,4,,,,,,,,,,,,", "best", "the best estimate (9) is higher than the highest (5)")]
    [InlineData("1,2019-08-31,2019-08-31,5,5,6,,,,,,,,,,,,", "low", "the lowest estimate (6) is higher than the best (5)")]
    [InlineData("1,2019-08-31,2019-08-30,5,5,5,,,,,,,,,,,,", "date_end", "it ends (2019-08-30) before it begins (2019-08-31)")]
    [InlineData("1,2019-08-31,2019-08-31,many,5,5,,,,,,,,,,,,", "best", "'many' is no number of people")]
    [InlineData("1,2019-08-31,2019-08-31,5,5,5,,,,,,x,,136.6,35.9,,,", "latitude", "136.6 is no latitude (-90 to 90): latitude and longitude seem to be swapped")]
    [InlineData("1,2019-08-31,2019-08-31,5,5,5,,,,,,x,,\"35,9\",36.6,,,", "latitude", "'35,9' has a decimal comma: write a point, or say --decimal comma")]
    [InlineData("1,03/04/2019,03/04/2019,5,5,5,,,,,,,,,,,,", "date_start", "'03/04/2019' can be read in two ways: say --dates day-first or --dates month-first")]
    [InlineData("1,2019-08-31,2019-08-31,\"1,200\",1200,5,,,,,,,,,,,,", "best", "'1,200' is no number of people: write a whole number, without signs between thousands")]
    [InlineData("1,43708,43708,5,5,5,,,,,,,,,,,,", "date_start", "'43708' is no day: write 2019-08-31 (it looks like a spreadsheet's count of days: give the column the form of a date before it is saved)")]
    [InlineData("1,2019-08-31,2019-08-31,5,5,5,,,,,,x,,42.9,14.8,Yemen,,", "latitude", "42.9 north, 14.8 east is far from Yemen and the other way round is there: latitude and longitude seem to be swapped")]
    [InlineData("1,31 Smarch 2019,2019-08-31,5,5,5,,,,,,,,,,,,", "date_start", "'31 Smarch 2019' is no day: write 2019-08-31")]
    [InlineData(",2019-08-31,2019-08-31,5,5,5,,,,,,,,,,,,", "id", "is empty, and a record is nothing without it")]
    public void a_bad_row_is_rejected_with_its_line_its_column_and_the_way_out(string row, string column, string reason)
    {
        var rejected = Rejected(row);
        Assert.Equal((2, column, reason, row), (rejected.Line, rejected.Column, rejected.Reason, rejected.Raw));
        Assert.Equal($"line 2, column {column}: {reason}", rejected.Sentence);
    }

    [Fact]
    public void good_rows_go_in_beside_bad_ones_and_an_id_names_one_record()
    {
        var items = Read("ged", Header + "\n1,2019-08-31,2019-08-31,5,5,5,,,,,,,,,,,,\n2,x,2019-08-31,5,5,5,,,,,,,,,,,,\n1,2019-08-31,2019-08-31,6,6,6,,,,,,,,,,,,\n3,2019-08-31,2019-08-31,5,5,5,,,,,,,,,,,,\n4,2019-08-31,2019-08-31,5,5,5,,,,,,,,,,,,,,too,many");
        Assert.Equal(["1", "3"], items.OfType<ImportedReport>().Select(static i => i.Path.Split('/')[^1]));
        Assert.Equal([(3L, "date_start"), (4L, null), (6L, null)], items.OfType<RejectedRow>().Select(static r => (r.Line, r.Column)));
        Assert.Contains("stands on line 2 already", items.OfType<RejectedRow>().ElementAt(1).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ged", "id,start,end\n1,2,3", "the header has no date_start, no date_end, no best or best_est, no high or high_est, no low or low_est; it has: id, start, end")]
    [InlineData("ged", "1,2,3", "there is no header, and 3 columns are not the 49 of GED")]
    [InlineData("ged", "", "the file is empty")]
    [InlineData("ged", "id,ID,date_start,date_end,best,high,low\n1,2,3,4,5,6,7", "line 1: the header has 'id' twice")]
    [InlineData("ged", "i\0d\0,\0", "line 1: it holds the sign NUL, which no text has: say --encoding utf-16")]
    [InlineData("acled", "a,b\n1,2", "the header has no event_id_cnty or event_id_cnt")]
    [InlineData("acled", "{\"error\":\"no access\"}", "neither a list of objects nor one under \"data\"")]
    [InlineData("airwars", "Code,Date\n1,2", "the header has no Incident Code")]
    [InlineData("hxl", "a,b\n1,2", "there is no row of HXL tags")]
    [InlineData("csv", "a,b\n1,2", "the header has no id, no date_from")]
    [InlineData("geojson", "[1", "no whole JSON")]
    [InlineData("xlsx", "not a zip", "the file is no workbook")]
    public void a_file_that_is_none_of_the_format_says_what_is_missing(string format, string text, string said) =>
        Assert.Contains(said, Assert.Throws<ImportException>(() => Read(format, text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2019-08-31", DateOrder.Unsaid)]
    [InlineData("2019-08-31T14:05:00Z", DateOrder.Unsaid)]
    [InlineData("31 August 2019", DateOrder.Unsaid)]
    [InlineData("August 31, 2019", DateOrder.Unsaid)]
    [InlineData("31/08/2019", DateOrder.Unsaid)]
    [InlineData("08/31/2019", DateOrder.Unsaid)]
    [InlineData("31.8.2019", DateOrder.DayFirst)]
    [InlineData("8-31-2019", DateOrder.MonthFirst)]
    [InlineData("20190831", DateOrder.Unsaid)]
    public void days_are_read_in_the_ways_tables_write_them(string words, DateOrder order) => Assert.Equal(new DateOnly(2019, 8, 31), Import.DateWords.Read(words, order).Value);

    [Fact]
    public void a_decimal_comma_is_read_where_the_person_says_so() =>
        Assert.Equal(35.9, Claim(Assert.Single(Read("ged", Header + "\n1,2019-08-31,2019-08-31,5,5,5,,,,,,x,,\"35,9\",\"36,6\",,,", new ImportSettings { DecimalComma = true }))).Place!.Lat);

    [Fact]
    public void a_table_of_ones_own_is_mapped_and_one_column_may_serve_two_fields()
    {
        var settings = new ImportSettings { Source = "Harbour Archive", Dates = DateOrder.DayFirst, Columns = new Dictionary<string, string> { ["id"] = "Nr", ["date_from"] = "Datum", ["killed_min"] = "Tote", ["killed_max"] = "Tote", ["place"] = "Ort" } };
        var item = (ImportedReport)Assert.Single(Read("csv", "Nr;Datum;Tote;Ort\n7;03/04/2019;5;Hafen", settings));
        Assert.Equal("import/harbour-archive/7", item.Path);
        Assert.Equal((new DateOnly(2019, 4, 3), 5L, 5L, "Hafen", "Harbour Archive"), (Claim(item).Date!.From, Claim(item).Casualties[0].Min!.Value, Claim(item).Casualties[0].Max!.Value, Claim(item).Place!.Name, Claim(item).Sources[0].Name));
    }

    [Fact]
    public void ged_is_read_from_its_api_too_and_bad_records_are_counted_as_records()
    {
        var items = Read("ged", """{"TotalCount":2,"Result":[{"id":17,"relid":"SYR-2019-1-17","date_start":"2019-08-31T00:00:00","date_end":"2019-09-01T00:00:00","best":5,"high":9,"low":4,"country":"Syria","where_coordinates":"Saltmarsh","latitude":35.9,"longitude":36.6},{"id":18,"date_start":"x"}],"NextPageUrl":""}""");
        Assert.Equal((4L, 9L, new DateOnly(2019, 9, 1), 35.9), (Claim(items[0]).Casualties[0].Min!.Value, Claim(items[0]).Casualties[0].Max!.Value, Claim(items[0]).Date!.To, Claim(items[0]).Place!.Lat));
        Assert.Equal("record 2, column date_start: 'x' is no day: write 2019-08-31", Assert.IsType<RejectedRow>(items[1]).Sentence);
    }

    [Fact]
    public void bytes_that_are_no_utf8_reject_their_row_and_another_encoding_reads_it()
    {
        var bytes = Encoding.Latin1.GetBytes("id,date_start,date_end,best,high,low,where_coordinates\n1,2019-08-31,2019-08-31,5,5,5,Caf\u00e9\n2,2019-08-31,2019-08-31,5,5,5,Quay\n");
        var items = ImportFormats.Find("ged")!.Read(new MemoryStream(bytes), new ImportSettings()).ToList();
        var rejected = Assert.Single(items.OfType<RejectedRow>());
        Assert.Equal((2L, true), (rejected.Line, rejected.Reason.StartsWith("it holds bytes that are no UTF-8: say --encoding", StringComparison.Ordinal)));
        Assert.Equal("Quay", Claim(Assert.Single(items.OfType<ImportedReport>())).Place!.Name);
        Assert.Equal(["Caf\u00e9", "Quay"], ImportFormats.Find("ged")!.Read(new MemoryStream(bytes), new ImportSettings { Encoding = Encoding.Latin1 }).Select(static i => Claim(i).Place!.Name));
    }

    [Theory]
    [InlineData("id,date_start,date_end,best,high,low\n1,2019-08-31,2019-08-31,5,5,5", null, null, null)]
    [InlineData("id,date_start,date_end,best,high,low\n1,2019-08-31,2019-08-31,5,5,5", null, "2020-06-01", "2020-06-01")]
    [InlineData("id,date_start,date_end,best,high,low,entered\n1,2019-08-31,2019-08-31,5,5,5,2019-09-03", "entered", "2020-06-01", "2019-09-03")]
    [InlineData("id,date_start,date_end,best,high,low,entered\n1,2019-08-31,2019-08-31,5,5,5,", "entered", "2020-06-01", "2020-06-01")]
    public void a_record_is_published_on_its_own_day_else_on_that_of_its_file_else_on_none(string text, string? column, string? file, string? day)
    {
        var settings = new ImportSettings { Published = file is null ? null : DateOnly.Parse(file, System.Globalization.CultureInfo.InvariantCulture), Columns = column is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["published"] = column } };
        Assert.Equal(day, ((ImportedReport)Assert.Single(Read("ged", text, settings))).Report.Published?.ToString());
    }

    [Fact]
    public void acleds_timestamp_is_the_day_of_publication() =>
        Assert.Equal("2023-11-14", ((ImportedReport)Assert.Single(Read("acled", "event_id_cnty,event_date,event_type,fatalities,timestamp\nSYR1,2019-08-31,Battles,0,1700000000"))).Report.Published?.ToString());

    [Fact]
    public void a_column_of_publication_that_is_not_there_is_said() =>
        Assert.Contains("the header has no 'entered'", Assert.Throws<ImportException>(() => Read("ged", "id,date_start,date_end,best,high,low\n1,2019-08-31,2019-08-31,5,5,5", new ImportSettings { Columns = new Dictionary<string, string> { ["published"] = "entered" } })).Message, StringComparison.Ordinal);

    [Fact]
    public void acled_is_read_from_its_api_too()
    {
        var claim = Claim(Assert.Single(Read("acled", """{"status":200,"data":[{"event_id_cnty":"SYR1","event_date":"2019-08-28","time_precision":2,"event_type":"Explosions/Remote violence","sub_event_type":"Suicide bomb","actor1":"Unidentified Armed Group","actor2":"Civilians (Syria)","country":"Syria","location":"Saltmarsh","latitude":"35.9","longitude":"36.6","geo_precision":1,"fatalities":3,"source":"Harbour Wire; Coast Daily"}],"count":1}""")));
        Assert.Equal(("suicide-bombing", new DateOnly(2019, 8, 25), new DateOnly(2019, 8, 31), 3L, "civilians"), (claim.Type, claim.Date!.From, claim.Date.To, claim.Casualties[0].Min!.Value, claim.Target[0]));
        Assert.Equal(["ACLED", "Harbour Wire", "Coast Daily"], claim.Sources.Select(static s => s.Name));
    }

    [Fact]
    public void airwars_numbers_give_a_range_and_their_parts()
    {
        var claim = Claim(Assert.Single(Read("airwars", "Incident Code,Incident date,Location,Geolocation,Civilians reported killed,Airwars civilian harm grading,Strike type\nCS1a,31 August 2019,\"Saltmarsh, Idlib, Syria\",\"35.93, 36.63\",\"3 – 5 (1–2 children, 1 woman)\",Fair,Airstrike")));
        Assert.Equal([("civilians", 3L, 5L), ("children", 1L, 2L), ("women", 1L, 1L)], claim.Casualties.Select(static c => (c.Category!, c.Min!.Value, c.Max!.Value)));
        Assert.Equal(("Saltmarsh", "Idlib", "SY", "air-strike"), (claim.Place!.Name, claim.Place.Admin1, claim.Place.Country, claim.Type));
    }

    [Fact]
    public void an_incident_that_airwars_discounts_is_said_not_to_have_happened() =>
        Assert.Equal(Modality.Negated, Claim(Assert.Single(Read("airwars", "Incident Code,Incident date,Location,Civilians reported killed,Airwars civilian harm grading\nCS2,2019-08-31,Saltmarsh,2,Discounted"))).Modality);

    [Fact]
    public void hxl_is_known_by_its_tags_whatever_the_header_and_the_order_of_attributes()
    {
        var claim = Claim(Assert.Single(Read("hxl", "لقب,تاريخ,قتلى,ID\n#loc+name,#date+occurred,#affected+killed,#event+id\nSaltmarsh,2019-08-31,4,x1\n")));
        Assert.Equal(("Saltmarsh", 4L), (claim.Place!.Name, claim.Casualties[0].Min!.Value));
    }

    [Theory]
    [InlineData("{\"id\":", "it is no incident: ")]
    [InlineData("null", "null is no incident")]
    [InlineData("{\"id\":\"a\"}", "it is no incident: ")]
    public void a_line_that_is_no_incident_is_rejected_with_its_number(string line, string said)
    {
        var rejected = Assert.IsType<RejectedRow>(Assert.Single(Read("incidents", "\n" + line + "\n")));
        Assert.Equal((2L, true), (rejected.Line, rejected.Reason.StartsWith(said, StringComparison.Ordinal)));
    }

    [Fact]
    public void plover_records_of_what_may_happen_are_no_incidents()
    {
        var items = Read("plover", "{\"id\":\"a\",\"date\":\"2019-08-31\",\"event\":\"ASSAULT\",\"mode\":[\"aerial\",\"hypothetical\"]}\n{\"id\":\"b\",\"date\":\"2019-08-31\",\"event\":\"ASSAULT\",\"mode\":[\"drone\"]}\n{broken");
        Assert.Equal("drone-strike", Claim(Assert.Single(items.OfType<ImportedReport>())).Type);
        Assert.Equal([1L, 3L], items.OfType<RejectedRow>().Select(static r => r.Line));
    }

    [Fact]
    public void rows_of_a_file_of_samples_stay_samples()
    {
        var csv = Encoding.UTF8.GetString(Invented.Written("csv", Invented.Content(Invented.Plain) with { Mark = Invented.Mark with { Sample = true } }).Bytes);
        Assert.True(((ImportedReport)Assert.Single(Read("csv", csv))).Report.IsSample);
        Assert.True(((ImportedReport)Assert.Single(Read("ged", Encoding.UTF8.GetString(Invented.Written("ged", Invented.Content(Invented.Plain)).Bytes), new ImportSettings { Sample = true }))).Report.IsSample);
    }
}
