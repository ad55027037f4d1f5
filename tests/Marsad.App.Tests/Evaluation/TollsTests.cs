using System.Text.Json;
using Marsad.App.Tests.Cli;
using Xunit;

namespace Marsad.App.Tests.Evaluation;

/// <summary>The measure of series on an invented file: it is right where the file is, and fails where the file says otherwise.</summary>
public sealed class TollsTests : IDisposable
{
    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void a_count_that_starts_again_is_rebuilt_as_the_files_continuous_series() => Assert.Equal((1, 1, 1), Run("""
        [{"report_date":"2031-03-01","report_source":"a","killed_cum":90,"killed_cum_reported":90},
         {"report_date":"2031-03-02","report_source":"b","killed_cum":100,"killed_cum_reported":100},
         {"report_date":"2031-09-01","report_source":"b","killed_cum":103,"killed_cum_reported":3},
         {"report_date":"2031-09-03","report_source":"b","killed_cum":109,"killed_cum_reported":9}]
        """));

    [Fact]
    public void a_continuous_series_that_the_rules_do_not_give_counts_as_wrong()
    {
        var (right, published, rebased) = Run("""
            [{"report_date":"2031-03-01","report_source":"a","killed_cum":90,"killed_cum_reported":90},
             {"report_date":"2031-09-01","report_source":"b","killed_cum":50,"killed_cum_reported":3}]
            """);
        Assert.Equal((0.5, 1, 0.5), (right, published, rebased));
    }

    private (double Right, double Published, double Rebased) Run(string rows)
    {
        var path = Path.Combine(terminal.Folder, "lebanon_casualties_daily.json");
        File.WriteAllText(path, rows);
        Assert.Equal(0, terminal.Run("evaluate", "tolls", "--part", path, "--format", "json"));
        using var json = JsonDocument.Parse(terminal.Out);
        return (json.RootElement.GetProperty("days_right").GetDouble(), json.RootElement.GetProperty("published").GetDouble(), json.RootElement.GetProperty("rebased").GetDouble());
    }
}
