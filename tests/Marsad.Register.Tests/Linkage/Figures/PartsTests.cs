using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 4: parts and totals on their axes.</summary>
public class PartsTests : FigureCases
{
    [Fact]
    public void a_part_is_never_added_to_its_total()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children")), Said("Mayor", "2031-03-02", Killed(11)));
        Assert.Equal(new FigureRange(11, 12), incident.Killed);
        Assert.Equal(new FigureRange(3, 3), Range(incident, HarmMeasure.Killed, "children"));
    }

    [Fact]
    public void disjoint_parts_add_where_no_source_gives_a_total() => Assert.Equal(new FigureRange(9, 9, open: true), Joined(
        Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(4, "soldiers"))).Killed);

    [Fact]
    public void women_and_children_said_as_a_list_add() => Assert.Equal(new FigureRange(5, 5, open: true), Joined(
        Said("Monitor", "2031-03-02", Killed(2, "women"), Killed(3, "children"))).Killed);

    [Fact]
    public void parts_of_different_axes_do_not_add() => Assert.Equal(new FigureRange(5, 5), Joined(
        Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(2, "medics"), Killed(3, "children"))).Killed);

    [Fact]
    public void a_source_that_counts_only_civilians_or_soldiers_gives_all_the_dead_it_knows() => Assert.Equal(new FigureRange(13, 14, open: true), Joined(
        Said("Monitor", "2031-03-02", AtLeastKilled(13, "civilians"), Killed(7, "children")), Said("Rescuers", "2031-03-02", Killed(14))).Killed);

    [Fact]
    public void a_sum_of_parts_may_raise_the_highest_and_never_lowers_the_lowest()
    {
        Assert.Equal(new FigureRange(6, 9, open: true), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(4, "soldiers"))).Killed);
        Assert.Equal(new FigureRange(6, 6), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Monitor", "2031-03-02", Killed(2, "children"))).Killed);
    }

    [Fact]
    public void the_two_sides_of_a_clash_are_parts_of_its_dead()
    {
        var incident = Joined(Said(Incident("Monitor", "armed-clash", Marj, Date,
            Killed(5, "fighters") with { Side = "Northern Front" }, Killed(3, "soldiers") with { Side = "Coast government" }), "2031-03-02"));
        Assert.Equal(new FigureRange(8, 8, open: true), incident.Killed);
        Assert.Equal(new FigureRange(8, 8), incident.KilledCombatants);
    }

    [Fact]
    public void a_category_takes_only_the_sources_that_give_it() => Assert.Equal(new FigureRange(3, 5), Range(Joined(
        Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children")), Said("Mayor", "2031-03-02", Killed(40)), Said("Hospital of Marj", "2031-03-02", Killed(12), Killed(5, "children"))), HarmMeasure.Killed, "children"));

    [Fact]
    public void parts_of_one_axis_in_different_sentences_are_no_list() => Assert.Equal(new FigureRange(3, 3, open: true), Joined(
        Report("a", "2031-03-02").With(Incident("Monitor", "shelling", Marj, Date, Killed(2, "women"))).With(Incident("Monitor", "shelling", Marj, Date, Killed(3, "children")))).Killed);
}
