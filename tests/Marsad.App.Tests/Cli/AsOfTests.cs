using System.Text.Json;
using Marsad.Cli.Shell;
using Xunit;

namespace Marsad.App.Tests.Cli;

/// <summary>Tallies of an earlier day: what had been published by then, and what stood in the register by then.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly Terminal terminal = new();

    public AsOfTests()
    {
        var folder = terminal.Reports(
            "set",
            ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, the Taiz hospital said."),
            ("b.txt", "2019-01-09", "The death toll of the shelling of Taiz on 4 January 2019 has risen to six, the Taiz hospital said."),
            ("c.txt", "2019-01-12", "An air strike killed two people in Taiz on 11 January 2019, a doctor said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
    }

    public void Dispose() => terminal.Dispose();

    // The line of the whole tally, with the lowest and the highest.
    private (long Min, long Max) Killed(params string[] arguments)
    {
        Assert.True(terminal.Run(["tally", "--measure", "killed", "--area", "Taiz, YE", .. arguments, "--format", "json", "--register", terminal.Register]) == ExitCode.Done, terminal.Error);
        using var json = JsonDocument.Parse(terminal.Out);
        var answer = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement[0] : json.RootElement;
        return (answer.GetProperty("min").GetInt64(), answer.GetProperty("max").GetInt64());
    }

    [Theory]
    [InlineData("2019-01-04", 0, 0)]
    [InlineData("2019-01-05", 4, 4)]
    [InlineData("2019-01-10", 6, 6)]
    [InlineData("2019-01-12", 8, 8)]
    public void as_of_a_day_counts_what_had_been_published_by_then(string day, long min, long max) => Assert.Equal((min, max), Killed("--as-of", day));

    [Theory]
    [InlineData("2026-02-28", 0)]
    [InlineData("2026-03-01", 8)]
    public void recorded_by_a_day_counts_what_stood_in_the_register_by_then(string day, long max) => Assert.Equal(max, Killed("--recorded-by", day).Max);
}
