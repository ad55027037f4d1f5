using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Losses;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class GedTests
{
    private static GedRow Row(Incident incident) => GedRow.Of(incident, new LossReport());

    [Fact]
    public void the_parts_of_the_deaths_add_up_to_the_best_estimate_which_lies_between_low_and_high() => Invented.Incident.Sample(static incident =>
    {
        var row = Row(incident);
        Assert.True(row.Low <= row.Best && row.Best <= row.High);
        Assert.Equal(row.Best, row.DeathsA + row.DeathsB + row.Civilians + row.Unknown);
        Assert.All([row.DeathsA, row.DeathsB, row.Civilians, row.Unknown], static part => Assert.True(part >= 0));
    });

    [Theory]
    [InlineData("Syrian government", "Hayat Tahrir al-Sham", 1)]
    [InlineData("Hayat Tahrir al-Sham", "Nusra Front", 2)]
    [InlineData("Hayat Tahrir al-Sham", "civilians", 3)]
    [InlineData("the hooded men", "the other men", null)]
    public void the_kind_of_violence_follows_from_the_sides_and_is_left_open_where_a_side_is_unknown(string a, string b, int? kind) =>
        Assert.Equal(kind, Row(Invented.Plain with { Perpetrator = [new AllegedActor(a, [])], Target = [b], KilledCivilians = null }).Kind);

    [Fact]
    public void an_actor_is_never_its_own_opponent() =>
        Assert.Null(Row(Invented.Plain with { Perpetrator = [new AllegedActor("Houthis", [])], Target = ["Houthis"], KilledCivilians = null }).Sides.B);

    // PRIO-GRID: 720 cells of half a degree in a row, 360 rows.
    [Theory]
    [InlineData(-89.75, -179.75, 1)]
    [InlineData(-89.75, 179.75, 720)]
    [InlineData(-89.25, -179.75, 721)]
    [InlineData(89.75, 179.75, 259200)]
    [InlineData(90, 180, 259200)]
    public void the_cell_of_half_a_degree_is_counted_from_the_south_west(double lat, double lon, long cell) =>
        Assert.Equal(cell, Row(Invented.Plain with { Place = new Place { Name = "x", Lat = lat, Lon = lon } }).Cell);

    [Fact]
    public void ids_become_different_positive_numbers()
    {
        string[] ids = ["SY-20190831-1f3c2a", "SY-20190831-1f3c2b", "YE-20190831-1f3c2a", "odd id", "another"];
        var numbers = ids.Select(static id => Row(Invented.Plain with { Id = id }).Number).ToList();
        Assert.Equal(ids.Length, numbers.Distinct().Count());
        Assert.All(numbers, static n => Assert.InRange(n, 1, (1L << 53) - 1));
    }

    [Fact]
    public void deaths_of_a_side_come_from_figures_that_name_it()
    {
        var incident = Invented.Plain with
        {
            Perpetrator = [new AllegedActor("Syrian government", [])], Target = ["Hayat Tahrir al-Sham"], Killed = new FigureRange(9, 9), KilledCivilians = null,
            SourceFigures = [new SourceFigure { Source = "s", Claim = "c", Figure = new CasualtyFigure(HarmMeasure.Killed, CountRange.Exactly(6)) { Side = "Hayat Tahrir al-Sham" } }],
        };
        var row = Row(incident);
        Assert.Equal((0, 6, 0, 3), (row.DeathsA, row.DeathsB, row.Civilians, row.Unknown));
    }
}
