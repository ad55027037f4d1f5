using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 3: from the smallest lower to the largest upper bound; open and missing ends.</summary>
public class BoundsTests : FigureCases
{
    [Fact]
    public void the_range_runs_from_the_smallest_lower_to_the_largest_upper_bound()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", AtLeastKilled(8)), Said("Hospital of Marj", "2031-03-02", Killed(6)), Said("Mayor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, 3, 7)));
        Assert.Equal(new FigureRange(3, 8, open: true), incident.Killed);
    }

    [Fact]
    public void a_null_lower_bound_sets_no_minimum() => Assert.Equal(new FigureRange(6, 60), Joined(
        Said("Monitor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60))), Said("Hospital of Marj", "2031-03-02", Killed(6))).Killed);

    [Fact]
    public void where_nobody_gives_a_lower_bound_it_is_one() => Assert.Equal(new FigureRange(1, 60), Joined(
        Said("Monitor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60)))).Killed);

    [Fact]
    public void at_least_has_its_number_for_an_upper_bound_and_leaves_the_range_open() => Assert.Equal(new FigureRange(8, 8, open: true), Joined(Said("Monitor", "2031-03-02", AtLeastKilled(8))).Killed);

    [Fact]
    public void where_nobody_gives_a_lower_bound_and_nobody_asserts_it_is_none() => Assert.Equal(new FigureRange(0, 60), Joined(
        Said(Incident("Civil Council", "shelling", Marj, Date, new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60))) with { Modality = Modality.Alleged }, "2031-03-02")).Killed);

    [Fact]
    public void what_no_source_speaks_of_has_no_range() => Assert.Null(Joined(Said("Monitor", "2031-03-02", Killed(4))).Injured);
}
