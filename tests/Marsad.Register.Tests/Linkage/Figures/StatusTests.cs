using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 7: status is never assumed.</summary>
public class StatusTests : FigureCases
{
    [Fact]
    public void status_is_never_assumed()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children")));
        Assert.Null(incident.KilledCivilians);
        Assert.Equal(new FigureRange(12, 12), incident.KilledStatusUnknown);
    }

    [Fact]
    public void a_belligerents_word_that_the_dead_were_fighters_is_a_dispute_about_status()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(10), Killed(7, "civilians")), Said("Northern Front", "2031-03-02", Killed(10, "fighters")));
        Assert.Equal(new FigureRange(7, 7), incident.KilledCivilians);
        Assert.Equal(new FigureRange(10, 10), incident.KilledCombatants);
        Assert.Equal(new FigureRange(0, 0), new FigureRange(incident.KilledStatusUnknown!.Min, incident.KilledStatusUnknown.Min));
        Assert.Equal("status", Assert.Single(incident.Disputes).Slot);
    }

    [Fact]
    public void children_women_and_medics_are_not_taken_for_civilians_nor_the_rest_for_fighters()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children"), Killed(4, "women"), Killed(1, "medics")));
        Assert.Equal((null, null, new FigureRange(12, 12)), (incident.KilledCivilians, incident.KilledCombatants, incident.KilledStatusUnknown));
    }

    [Fact]
    public void what_is_left_when_some_are_said_to_be_civilians_stays_unknown() => Assert.Equal(new FigureRange(5, 5), Joined(
        Said("Monitor", "2031-03-02", Killed(12), Killed(7, "civilians"))).KilledStatusUnknown);
}
