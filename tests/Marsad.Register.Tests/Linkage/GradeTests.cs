using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>The grade that the machine proposes, from who says it.</summary>
public class GradeTests
{
    private static IncidentClaim Shelling(Source source, string? perpetrator = null) => Incident(source.Name, "shelling", Marj, On("2031-03-01"), Killed(4)) with { Sources = [source], Perpetrator = perpetrator is null ? [] : [perpetrator] };

    private static (Grade Grade, int Independent) Of(params IncidentClaim[] claims)
    {
        var incident = Assert.Single(Shelf([.. claims.Select(static (c, i) => Report("r" + i, "2031-03-02", "Outlet " + i).With(c))]).Incidents);
        return (incident.Grade, incident.IndependentSources);
    }

    [Fact]
    public void one_source_is_weak_however_many_outlets_quote_it() =>
        Assert.Equal((Grade.Weak, 1), Of(Shelling(By("Orontes Monitor")), Shelling(By("Orontes Monitor")), Shelling(By("Orontes Monitor"))));

    [Fact]
    public void two_independent_sources_are_fair() => Assert.Equal((Grade.Fair, 2), Of(Shelling(By("Orontes Monitor")), Shelling(By("Marj hospital"))));

    [Fact]
    public void a_state_agency_and_a_ministry_of_that_state_are_one() =>
        Assert.Equal((Grade.Weak, 1), Of(Shelling(By("SANA")), Shelling(By("Syrian defence ministry"))));

    [Fact]
    public void an_outlets_own_words_beside_a_source_that_it_cites_add_nothing()
    {
        var cited = Shelling(By("Orontes Monitor")) with { Sources = [By("Outlet 0", SourceRole.Channel), By("Orontes Monitor", SourceRole.Original)] };
        Assert.Equal((Grade.Weak, 1), Of(cited, Shelling(By("Orontes Monitor"))));
    }

    [Fact]
    public void two_sides_blamed_by_different_sources_are_a_contest_and_a_bare_denial_is_not()
    {
        Assert.Equal(Grade.Contested, Of(Shelling(By("Orontes Monitor"), "Northern Front"), Shelling(By("Marj hospital"), "Coast government")).Grade);
        Assert.Equal(Grade.Fair, Of(Shelling(By("Orontes Monitor"), "Northern Front"), Shelling(By("Marj hospital"), "Northern Front"), Shelling(By("Northern Front"), "Northern Front") with { Modality = Modality.Denied, Responsibility = Responsibility.Denied, Casualties = [] }).Grade);
    }

    [Fact]
    public void no_machine_confirms_or_discounts() =>
        Assert.DoesNotContain(Of(Shelling(By("Orontes Monitor"), "Northern Front"), Shelling(By("Northern Front"), "Northern Front") with { Responsibility = Responsibility.Claimed }).Grade, new[] { Grade.Confirmed, Grade.Discounted });
}
