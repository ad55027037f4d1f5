using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register.Tests.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class BreachTests
{
    private static AgreementClaim Truce(string source, AgreementStatus status) => new()
    {
        Id = "c", Document = default, Modality = status == AgreementStatus.Violated ? Modality.Alleged : Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test", Event = "g1",
        Type = "ceasefire", Parties = ["Coast government", "Northern Front"], Area = "Idlib", AreaPlace = Idlib, Status = status, InEffect = status == AgreementStatus.InEffect ? PartialDate.Parse("2031-03-05").Value : null,
    };

    private static TestReport Beginning() => Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect));

    private static IncidentClaim Shelling(string source, string perpetrator, string day, long killed = 4) => Incident(source, "shelling", Marj, On(day), Killed(killed)) with { Perpetrator = [perpetrator] };

    private static BreachAnswer Find(params TestReport[] reports)
    {
        var shelf = Shelf(reports);
        return BreachFinder.Of(Assert.Single(shelf.Agreements), shelf.Incidents, document => reports.Single(r => r.Document == document).Claims);
    }

    [Fact]
    public void an_incident_in_time_area_and_by_a_party_is_in_scope_and_no_more() =>
        Assert.Equal((BreachStatus.InScope, "Northern Front"), Assert.Single(Find(Beginning(), Report("a", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10"))).Breaches) is var b ? (b.Status, b.Party) : default);

    [Fact]
    public void what_came_before_lies_elsewhere_or_involves_no_party_is_not_in_scope()
    {
        var elsewhere = new Place { Name = "Azaz", Country = "SY", Admin1 = "Aleppo", Precision = PlacePrecision.Town };
        Assert.Empty(Find(Beginning(),
            Report("a", "2031-03-05").With(Shelling("Monitor", "Northern Front", "2031-03-04")),
            Report("b", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10") with { Place = elsewhere }),
            Report("c", "2031-03-21").With(Shelling("Monitor", "Hill Guard", "2031-03-20"))).Breaches);
    }

    [Fact]
    public void a_truce_known_to_the_month_surely_holds_from_its_last_day() => Assert.Equal(["b-c1"], Find(
        Report("truce", "2031-04-05").With(Truce("Mediator", AgreementStatus.InEffect) with { InEffect = PartialDate.Parse("2031-03").Value }),
        Report("a", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10")),
        Report("b", "2031-04-11").With(Shelling("Monitor", "Northern Front", "2031-04-10"))).Breaches.Select(static b => b.Incident.StartsWith("SY-20310410", StringComparison.Ordinal) ? "b-c1" : b.Incident));

    [Fact]
    public void somebody_must_call_it_a_breach_for_it_to_be_alleged()
    {
        var breach = Assert.Single(Find(Beginning(), Report("a", "2031-03-11").With(Shelling("Coast government", "Northern Front", "2031-03-10")).With(Truce("Coast government", AgreementStatus.Violated))).Breaches);
        Assert.Equal((BreachStatus.Alleged, "Coast government"), (breach.Status, breach.AllegedBy[0]));
    }

    [Fact]
    public void a_denial_by_the_accused_makes_it_denied()
    {
        var denial = Shelling("Northern Front", "Northern Front", "2031-03-10") with { Casualties = [], Perpetrator = [], Modality = Modality.Denied, Responsibility = Responsibility.Denied };
        var breach = Assert.Single(Find(Beginning(),
            Report("a", "2031-03-11").With(Shelling("Coast government", "Northern Front", "2031-03-10")).With(Truce("Coast government", AgreementStatus.Violated)).With(denial)).Breaches);
        Assert.Equal((BreachStatus.Denied, "Northern Front"), (breach.Status, breach.DeniedBy[0]));
    }

    [Fact]
    public void a_source_independent_of_the_accuser_corroborates()
    {
        var breach = Assert.Single(Find(Beginning(),
            Report("a", "2031-03-11").With(Shelling("Coast government", "Northern Front", "2031-03-10")).With(Truce("Coast government", AgreementStatus.Violated)),
            Report("b", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10"))).Breaches);
        Assert.Equal(BreachStatus.Corroborated, breach.Status);
    }

    [Fact]
    public void a_party_that_says_its_opponents_break_the_truce_every_day_does_not_accuse_itself()
    {
        var breach = Assert.Single(Find(Beginning(), Report("a", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10")).With(Truce("Northern Front", AgreementStatus.Violated))).Breaches);
        Assert.Equal(BreachStatus.InScope, breach.Status);
    }

    [Fact]
    public void the_same_rules_and_a_toll_for_every_party()
    {
        var answer = Find(Beginning(),
            Report("a", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10")),
            Report("b", "2031-03-21").With(Shelling("Monitor", "pro-government forces", "2031-03-20", 7)));
        Assert.Equal([("Coast government", 1, 7L), ("Northern Front", 1, 4L)], answer.Tolls.OrderBy(static t => t.Party, StringComparer.Ordinal).Select(static t => (t.Party, t.Incidents, t.Killed!.Max)));
    }

    [Fact]
    public void a_truce_only_called_for_binds_nobody() => Assert.Empty(Find(
        Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.CalledFor) with { InEffect = null }),
        Report("a", "2031-03-11").With(Shelling("Monitor", "Northern Front", "2031-03-10"))).Breaches);
}
