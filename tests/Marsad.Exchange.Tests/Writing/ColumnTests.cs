using System.Text;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

/// <summary>The columns are those that each format's keepers publish, in their order, letter for letter.</summary>
public class ColumnTests
{
    private const string Ged =
        "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob";

    private const string Acled =
        "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp";

    private const string Ssa =
        "Attack ID, Attack Date, Attack Time, Country / Territory, Certainty Level, Attack Type, Total Injured, Total Death, HC Facilities, HC Transport, HC Personnel, HC Supplies Assets, HC Warehouse Storage, HC Patients, HC Other, Type of Facility, Facility Other, HW Abduction, HW Arrest, HW Detention, Patient Abduction, Patient Arrest, Patient Detention";

    private const string Hapi =
        "resource_hdx_id, location_code, location_name, has_hrp, in_gho, provider_admin1_name, provider_admin2_name, admin1_code, admin1_name, admin2_code, admin2_name, admin_level, event_type, events, fatalities, reference_period_start, reference_period_end";

    private const string SindHead = "Date, Event Description, Country, Country ISO, Admin 1, Latitude, Longitude, Geo Precision, Reported Perpetrator, Reported Perpetrator Name, Weapon Carried/Used, Location of Incident";

    private const string SindEventHead = "Date, Event Description, Country, Country ISO, Admin 1, Latitude, Longitude, Geo Precision, Reported Perpetrator, Reported Perpetrator Name, Weapon Carried/Used, Location of event";

    private const string SindEducation =
        SindEventHead + ", Type of education facility, Attacks on Schools, Attacks on Universities, Military Occupation of Education facility, Arson attack on education facility, Forced Entry into education facility, Damage/Destruction To Ed facility Event, Attacks on Students and Teachers, Educators Killed, Educators Injured, Educators Kidnapped, Educators Arrested, Known Educators Kidnap Or Arrest Outcome, Students Attacked in School, Students Killed, Students Injured, Students Kidnapped, Students Arrested, Known Student Kidnap Or Arrest Outcome, Sexual Violence Affecting School Age Children, SiND Event ID";

    private const string SindHealth =
        SindHead + ", Number of Attacks on Health Facilities Reporting Destruction, Number of Attacks on Health Facilities Reporting Damaged, Forceful Entry into Health Facility, Occupation of Health Facility, Vicinity of Health Facility Affected, Health Transportation Destroyed, Health Transportation Damaged, Health Transportation Stolen/Hijacked, Looting/Theft/Robbery/Burglary of Health Supplies, Access Denied or Obstructed, Health Workers Killed, Health Workers Injured, Health Workers Kidnapped, Health Workers Arrested, Health Workers Threatened, Health Workers Assaulted, Health Workers Sexually Assaulted, Known Kidnapping or Arrest Outcome, Conflict-Related Violence, SiND Event ID";

    private const string SindExplosive = SindHead + ", Sector Affected, Provider, Launch Type, Explosive Weapon Type, Affected, Aid Workers Killed, Aid Health Workers Killed, Food Security, SiND Event ID";

    private const string AirwarsFields =
        "Incident Code, Incident date, First published, Last updated, Location, Geolocation, Strike status, Strike type, Civilian infrastructure, Civilian harm reported, Civilians reported killed, Civilians reported injured, Cause of injury / death, Belligerents reported killed, Belligerents reported injured, Airwars civilian harm grading, Known/Suspected belligerent(s), Known/Suspected target, Sources (n)";

    [Theory]
    [InlineData("ged", Ged, 49)]
    [InlineData("acled", Acled, 31)]
    [InlineData("ssa", Ssa, 23)]
    [InlineData("hapi", Hapi, 17)]
    [InlineData("sind-health", SindHealth, 32)]
    [InlineData("sind-education", SindEducation, 33)]
    [InlineData("sind-explosive", SindExplosive, 21)]
    public void a_format_has_the_columns_of_its_keepers_in_their_order(string format, string columns, int count)
    {
        var header = Lines(format)[0];
        Assert.Equal(columns.Split(", "), ExportFormats.Find(format)!.Columns);
        Assert.Equal(string.Join(',', columns.Split(", ")), header);
        Assert.Equal(count, ExportFormats.Find(format)!.Columns.Count);
    }

    [Fact]
    public void airwars_has_the_fields_of_its_incident_pages() => Assert.Empty(AirwarsFields.Split(", ").Except(ExportFormats.Find("airwars")!.Columns));

    [Theory]
    [InlineData("event_id_cnty", "#event+code")]
    [InlineData("event_date", "#date+occurred")]
    [InlineData("year", "#date+year")]
    [InlineData("event_type", "#event+type")]
    [InlineData("actor1", "#group+name+first")]
    [InlineData("assoc_actor_1", "#group+name+first+assoc")]
    [InlineData("actor2", "#group+name+second")]
    [InlineData("assoc_actor_2", "#group+name+second+assoc")]
    [InlineData("region", "#region+name")]
    [InlineData("country", "#country+name")]
    [InlineData("iso3", "#country+code")]
    [InlineData("admin1", "#adm1+name")]
    [InlineData("admin2", "#adm2+name")]
    [InlineData("admin3", "#adm3+name")]
    [InlineData("location", "#loc+name")]
    [InlineData("latitude", "#geo+lat")]
    [InlineData("longitude", "#geo+lon")]
    [InlineData("source", "#meta+source")]
    [InlineData("notes", "#description")]
    [InlineData("fatalities", "#affected+killed")]
    [InlineData("killed_min", "#affected+killed+min")]
    public void hxl_tags_stand_under_their_columns_as_hdx_sets_them_for_acled(string column, string tag) => Assert.Equal(tag, Tag("hxl", column));

    [Theory]
    [InlineData("date_start", "#date+start")]
    [InlineData("date_end", "#date+end")]
    [InlineData("year_start", "#date+year+start")]
    [InlineData("year_end", "#date+year+end")]
    [InlineData("side_a", "#group+name+first")]
    [InlineData("side_b", "#group+name+second")]
    [InlineData("where_coordinates", "#loc+name")]
    [InlineData("best", "#affected+killed")]
    public void hxl_tags_stand_under_their_columns_as_hdx_sets_them_for_ucdp(string column, string tag) => Assert.Equal(tag, Tag("hxl-ucdp", column));

    [Theory]
    [InlineData("Health Workers Killed", "#affected+healthworker+killed")]
    [InlineData("Number of Attacks on Health Facilities Reporting Destruction", "#indicator+health_facility+destroyed+num")]
    [InlineData("Occupation of Health Facility", "#indicator+health_facility+occupy+num")]
    [InlineData("Forceful Entry into Health Facility", "#indicator+health_facility+armed_entry+num")]
    [InlineData("Health Workers Sexually Assaulted", "#affected+healthworker+sgbv")]
    [InlineData("SiND Event ID", "#event+id")]
    [InlineData("Geo Precision", "#geo+precision")]
    public void sind_has_its_hxl_row(string column, string tag) => Assert.Equal(tag, Tag("sind-health", column));

    [Fact]
    public void every_row_is_as_long_as_its_header()
    {
        foreach (var format in ExportFormats.All.Where(static f => f.Extension == ".csv"))
            Assert.All(Lines(format.Name), line => Assert.Equal(format.Columns.Count, Csv(line).Count));
    }

    private static string Tag(string format, string column)
    {
        var lines = Lines(format);
        return Csv(lines[1])[Csv(lines[0]).IndexOf(column)];
    }

    private static List<string> Lines(string format) =>
        [.. Encoding.UTF8.GetString(Invented.Written(format, Invented.Content(Invented.Plain with { Facilities = [new() { Type = "hospital" }, new() { Type = "school" }] })).Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    // A line without line ends in its cells.
    private static List<string> Csv(string line)
    {
        var (cells, quoted, cell) = (new List<string>(), false, new StringBuilder());
        foreach (var sign in line + ",")
        {
            if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(sign);
            }
        }

        return cells;
    }
}
