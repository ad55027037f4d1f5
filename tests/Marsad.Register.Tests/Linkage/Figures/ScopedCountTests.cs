using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 5: counts of a facility or a team.</summary>
public class ScopedCountTests : FigureCases
{
    [Fact]
    public void counts_of_facilities_may_add_up_where_nobody_counts_all()
    {
        var incident = Joined(
            Said("Marj hospital", "2031-03-02", Killed(5) with { Scope = "Marj hospital" }), Said("al-Safa clinic", "2031-03-02", Killed(3) with { Scope = "al-Safa clinic" }));
        Assert.Equal(new FigureRange(5, 8, open: true), incident.Killed);
        Assert.Equal(["may-add"], incident.Flags);
    }

    [Fact]
    public void a_facilitys_count_near_the_whole_is_one_more_count_of_it()
    {
        Assert.Equal(new FigureRange(4, 6), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Marj hospital", "2031-03-02", Killed(4) with { Scope = "Marj hospital" })).Killed);
        Assert.Equal(new FigureRange(40, 40), Joined(Said("Mayor", "2031-03-02", Killed(40)), Said("Marj hospital", "2031-03-02", Killed(5) with { Scope = "Marj hospital" })).Killed);
    }

    [Fact]
    public void a_facility_under_two_names_counts_once() => Assert.Equal(new FigureRange(5, 5, open: true), Joined(
        Said("al-Safa hospital", "2031-03-02", Killed(5) with { Scope = "al-Safa hospital" }), Said("Dr. Salih", "2031-03-02", Killed(4) with { Scope = "the hospital in al-Safa" })).Killed);

    [Fact]
    public void two_sources_of_one_facility_are_its_larger_count() => Assert.Equal(new FigureRange(6, 9, open: true), Joined(
        Said("Marj hospital", "2031-03-02", Killed(5) with { Scope = "Marj hospital" }), Said("Mayor", "2031-03-02", Killed(6) with { Scope = "Marj hospital" }), Said("al-Safa clinic", "2031-03-02", Killed(3) with { Scope = "al-Safa clinic" })).Killed);
}
