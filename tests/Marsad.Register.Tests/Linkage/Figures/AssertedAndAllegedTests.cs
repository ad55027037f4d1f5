using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 1: only asserted and alleged claims give figures.</summary>
public class AssertedAndAllegedTests : FigureCases
{
    [Fact]
    public void denied_negated_planned_and_feared_figures_do_not_count()
    {
        var figure = Incident("Ministry", "shelling", Marj, Date, Killed(90));
        var incident = Joined(
            Said("Hospital of Marj", "2031-03-02", Killed(4)),
            Said(figure with { Modality = Modality.Denied }, "2031-03-02"),
            Report("n", "2031-03-02").With(Incident("Monitor", "shelling", Marj, Date, Killed(5))).With(figure with { Modality = Modality.Hypothetical }).With(figure with { Modality = Modality.Planned }).With(figure with { Modality = Modality.Negated }));
        Assert.Equal(new FigureRange(4, 5), incident.Killed);
    }

    [Fact]
    public void a_zero_from_the_accused_is_a_dispute_and_sets_no_bound()
    {
        var incident = Joined(
            Said(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)) with { Perpetrator = ["Northern Front"] }, "2031-03-02"),
            Said("Northern Front", "2031-03-02", Killed(0)));
        Assert.Equal(new FigureRange(4, 4), incident.Killed);
        Assert.Contains(new DisputedValue("0", ["Northern Front"]), Assert.Single(incident.Disputes, static d => d.Slot == "killed").Values);
    }

    [Fact]
    public void a_zero_from_anybody_else_is_a_figure() => Assert.Equal(new FigureRange(0, 4), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Mayor of Marj", "2031-03-02", Killed(0))).Killed);

    [Fact]
    public void an_accusation_gives_a_figure_as_an_assertion_does() => Assert.Equal(new FigureRange(4, 7), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)), Said(Incident("Civil Council", "shelling", Marj, Date, Killed(7)) with { Modality = Modality.Alleged }, "2031-03-02")).Killed);

    [Fact]
    public void a_zero_that_sets_no_bound_is_in_no_sources_current_figures() => Assert.Equal(["Hospital of Marj"], Joined(
        Said(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)) with { Perpetrator = ["Northern Front"] }, "2031-03-02"),
        Said("Northern Front", "2031-03-02", Killed(0))).SourceFigures.Select(static f => f.Source));
}
