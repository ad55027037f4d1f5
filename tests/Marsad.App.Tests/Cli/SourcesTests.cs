using System.Text.Json;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>Sources counted from reports whose counts are known by hand. Places are real, events and outlets invented.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly Terminal terminal = new();

    public SourcesTests()
    {
        var folder = terminal.Reports(
            "in",
            ("a.txt", "2019-07-06", "An air strike on Saraqib killed nine people on 5 July 2019, the Orontes Monitor said."),
            ("b.txt", "2019-07-08", "An air strike on Saraqib on 5 July 2019 killed 11 people, the Saraqib hospital said."),
            ("c.txt", "2019-07-09", "The death toll of the air strike on Saraqib on 5 July 2019 rose to 11, the Orontes Monitor said."),
            ("d.txt", "2019-08-03", "Shelling killed four people in Taiz on 2 August 2019, the Orontes Monitor said."),
            ("e.txt", "2019-08-12", "A car bomb killed three people in Marib on 9 August 2019, the Orontes Monitor said."));
        Assert.Equal(0, terminal.Run("ingest", folder, "--register", terminal.Register));
    }

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void a_source_is_counted_by_reports_incidents_and_how_often_it_is_alone()
    {
        var monitor = Source("Orontes Monitor").GetProperty("summary");
        Assert.Equal((4, 3, 2), (monitor.GetProperty("reports").GetInt32(), monitor.GetProperty("incidents").GetInt32(), monitor.GetProperty("alone").GetInt32()));
        Assert.Equal((18, 18), (monitor.GetProperty("killed").GetProperty("min").GetInt32(), monitor.GetProperty("killed").GetProperty("max").GetInt32()));
        Assert.Equal(1, monitor.GetProperty("corrections").GetInt32());
    }

    [Fact]
    public void a_delay_runs_from_the_day_of_the_incident_to_the_first_report_of_the_source()
    {
        var delay = Source("Orontes Monitor").GetProperty("summary").GetProperty("delay");
        Assert.Equal((3, 1.0, 2.0), (delay.GetProperty("incidents").GetInt32(), delay.GetProperty("median").GetDouble(), delay.GetProperty("upper_quartile").GetDouble()));
    }

    [Fact]
    public void overlaps_say_how_often_two_sources_can_mean_one_number()
    {
        var overlap = Assert.Single(Source("Orontes Monitor").GetProperty("overlaps").EnumerateArray());
        Assert.Equal("Saraqib hospital", overlap.GetProperty("other").GetString());
        Assert.Equal((1, 1, 1), (overlap.GetProperty("incidents").GetInt32(), overlap.GetProperty("both_killed").GetInt32(), overlap.GetProperty("same_killed").GetInt32()));
    }

    [Fact]
    public void months_and_kinds_add_up_to_the_whole()
    {
        var source = Source("Orontes Monitor");
        Assert.Equal(["2019-07|2|1", "2019-08|2|2"], source.GetProperty("months").EnumerateArray().Select(static m => $"{m.GetProperty("month")}|{m.GetProperty("reports")}|{m.GetProperty("incidents")}"));
        Assert.Equal(source.GetProperty("summary").GetProperty("claims").GetInt32(), source.GetProperty("kinds").EnumerateArray().Sum(static k => k.GetProperty("count").GetInt32()));
        Assert.Equal("9 killed", Assert.Single(source.GetProperty("corrections").EnumerateArray()).GetProperty("figure").GetString());
    }

    [Fact]
    public void the_list_is_a_table_csv_and_json()
    {
        Assert.Equal(0, terminal.Run("sources", "--register", terminal.Register));
        Assert.Contains("Orontes Monitor", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("sources", "--register", terminal.Register, "--format", "csv"));
        Assert.StartsWith("source,unnamed,reports,published,claims,incidents,alone,deadly,killed_min", terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Orontes Monitor,false,4,0,4,3,2,3,18,18,false,3,1,1,2,1", terminal.Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("sources", "show", "orontes", "--register", terminal.Register));
        Assert.Contains("speaks of 3 incidents, of 2 alone", terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_source_that_is_not_there_is_named()
    {
        Assert.Equal(1, terminal.Run("sources", "show", "Nobody", "--register", terminal.Register));
        Assert.Contains("no source of this register is called 'Nobody'", terminal.Error, StringComparison.Ordinal);
    }

    private JsonElement Source(string name)
    {
        Assert.Equal(0, terminal.Run("sources", "show", name, "--register", terminal.Register, "--format", "jsonl"));
        return JsonDocument.Parse(terminal.Out).RootElement;
    }
}
