using System.Globalization;
using Marsad.Domain.Interchange;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class ReportReaderTests
{
    private const string Story = "Bomb in Kirkuk\n\nA car bomb killed five people in Kirkuk on Tuesday, police said.\nThe attack also wounded 12 people, a doctor said.\n";

    [Fact]
    public void the_same_text_gives_the_same_ids()
    {
        var first = Told.Read(Story).Claims.AsEnumerable().Select(DomainJson.Write);
        var second = Told.Read(Story).Claims.AsEnumerable().Select(DomainJson.Write);
        Assert.Equal(first, second);
    }

    [Fact]
    public void no_two_claims_share_an_id()
    {
        var ids = Told.Read(Story).Claims.AsEnumerable().Select(static c => c.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task threads_do_not_disturb_each_other()
    {
        var expected = Told.Read(Story).Claims;
        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(static _ => Task.Run(static () => Told.Read(Story).Claims, TestContext.Current.CancellationToken)));
        Assert.All(readings, r => Assert.Equal(expected, r));
    }

    [Theory]
    [InlineData("Une frappe aérienne a tué cinq personnes dans la ville mardi, selon les autorités, et les secours ont été appelés par les habitants pour les blessés.", "fr")]
    [InlineData("Un ataque con drones mató a cinco personas el martes en la ciudad, según las autoridades, que han pedido ayuda para los heridos por la explosión.", "es")]
    [InlineData("قتل خمسة أشخاص في غارة جوية على المدينة يوم الثلاثاء بحسب مصادر طبية.", "ar")]
    public void another_language_is_told_and_not_read(string text, string code)
    {
        var reading = Told.Read(text);
        Assert.True(reading.Claims.IsEmpty);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"language {code} not supported yet")], reading.Notes.AsEnumerable());
    }

    [Fact]
    public void the_language_told_with_the_report_counts() => Assert.Equal(["language uk not supported yet"], Told.Read("Kyiv 12", "uk").Notes.AsEnumerable());

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("killed killed killed killed, and and and 12 12 12 of of of them them")]
    [InlineData("\"\"\"\"((((;;;;::::----12,13,14 killed – – – was")]
    public void no_text_makes_it_throw(string text) => Assert.Empty(Told.Read(text).Notes.AsEnumerable());

    [Fact]
    public void a_very_long_line_is_read_in_time()
    {
        var line = string.Concat(Enumerable.Repeat("A bomb killed two soldiers in Kirkuk on Tuesday and wounded three others near the market ", 400));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Told.Read(line);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }
}
