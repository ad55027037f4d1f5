using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class AgreementTests
{
    internal static AgreementClaim Truce(string source, AgreementStatus status, string? since = null, params string[] parties) => new()
    {
        Id = "c", Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test", Event = "g1",
        Type = "ceasefire", Parties = [.. parties], Area = "Idlib", AreaPlace = Idlib, Status = status, InEffect = since is null ? null : PartialDate.Parse(since).Value,
    };

    [Fact]
    public void claims_of_one_agreement_are_joined_with_its_status_through_time()
    {
        var agreement = Assert.Single(Shelf(
            Report("b", "2031-03-20").With(Truce("Northern Front", AgreementStatus.Violated) with { Modality = Modality.Alleged }),
            Report("c", "2031-04-02").With(Truce("Monitor", AgreementStatus.BrokenDown, null, "Northern Front")),
            Report("a", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front") with { Date = PartialDate.Parse("2031-03-01").Value })).Agreements);
        Assert.Equal(["Coast government", "Northern Front"], agreement.Parties.Order());
        Assert.Equal(("2031-03-01", "2031-03-05"), (agreement.Date.ToString(), agreement.InEffect.ToString()));
        Assert.Equal([AgreementStatus.InEffect, AgreementStatus.Violated, AgreementStatus.BrokenDown], agreement.History.Select(static h => h.Status));
        Assert.Equal(AgreementStatus.BrokenDown, agreement.Status);
        Assert.Equal(3, agreement.Reports.Count);
    }

    [Fact]
    public void truces_of_different_parties_or_countries_stay_apart()
    {
        var south = new Place { Name = "Lahj", Country = "YE", Admin1 = "Lahj", Precision = PlacePrecision.Province };
        Assert.Equal(3, Shelf(
            Report("a", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front")),
            Report("b", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Hill Guard", "Valley Brigade")),
            Report("c", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front") with { Area = "Lahj", AreaPlace = south })).Agreements.Count());
    }

    [Fact]
    public void the_place_where_it_was_agreed_keeps_no_accounts_apart_and_is_not_its_area()
    {
        var venue = new Place { Name = "Norland", Country = "NO", Precision = PlacePrecision.Country };
        var signing = Truce("Mediator", AgreementStatus.Agreed, null, "Coast government", "Northern Front") with { Area = "Norland", AreaPlace = venue, Date = PartialDate.Parse("2031-03-01").Value };
        var agreement = Assert.Single(Shelf(
            Report("a", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05") with { Area = null, AreaPlace = null }).With(signing),
            Report("b", "2031-04-10").With(Truce("Monitor", AgreementStatus.InEffect, "2031-03-05"))).Agreements);
        Assert.Equal("Idlib", agreement.Area);
    }

    [Fact]
    public void a_mention_of_the_ceasefire_without_terms_is_found_by_the_reports_incidents()
    {
        var mention = Truce("Joint Command", AgreementStatus.Violated) with { Modality = Modality.Alleged, Area = null, AreaPlace = null, Parties = ["Northern Front"] };
        var agreement = Assert.Single(Shelf(
            Report("a", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front")),
            Report("b", "2031-03-21").With(Incident("Joint Command", "shelling", Marj, On("2031-03-20"), Killed(3))).With(mention)).Agreements);
        Assert.Equal(2, agreement.Reports.Count);
    }

    [Fact]
    public void a_breach_that_the_accused_denies_stands_as_denied_and_not_as_said_by_the_accused()
    {
        var agreement = Assert.Single(Shelf(
            Report("a", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front")),
            Report("b", "2031-03-20").With(Truce("Northern Front", AgreementStatus.Violated) with { Modality = Modality.Alleged }),
            Report("c", "2031-03-21").With(Truce("Coast government", AgreementStatus.Violated) with { Modality = Modality.Denied })).Agreements);
        Assert.Equal([("Mediator", false), ("Northern Front", false), ("Coast government", true)], agreement.History.Select(static h => (h.Source, h.Denied)));
    }

    [Fact]
    public void a_truce_announced_for_a_later_day_and_never_carried_out_is_not_disputed()
    {
        var agreement = Assert.Single(Shelf(
            Report("a", "2031-03-01").With(Truce("Mediator", AgreementStatus.Agreed, "2031-03-05", "Coast government", "Northern Front")),
            Report("b", "2031-03-20").With(Truce("Monitor", AgreementStatus.NotImplemented))).Agreements);
        Assert.Equal(["nobody-says-it-took-effect"], agreement.Flags);
    }

    [Fact]
    public void truces_in_two_towns_with_a_party_in_common_are_two()
    {
        var marj = Truce("Mediator", AgreementStatus.Agreed, null, "Syrian army", "Ahrar al-Sham") with { Area = "Marj", AreaPlace = Marj, Date = PartialDate.Parse("2031-03-01").Value };
        var tell = Truce("Mediator", AgreementStatus.Agreed, null, "Syrian army", "Hayat Tahrir al-Sham") with { Area = "Tell", AreaPlace = Tell, Date = PartialDate.Parse("2031-03-08").Value };
        Assert.Equal(2, Shelf(Report("a", "2031-03-01").With(marj), Report("b", "2031-03-08").With(tell)).Agreements.Count());
    }
}
