using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Tests.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

/// <summary>Truces of invented groups: whose text tells the scope, what lies outside it, truces side by side.</summary>
public class TruceScopeTests
{
    private static readonly Place Azaz = new() { Name = "Azaz", Country = "SY", Admin1 = "Aleppo", Admin2 = "Azaz", Lat = 36.59, Lon = 37.05, Geonames = 9, Precision = PlacePrecision.Town };

    private static AgreementClaim Truce(string source, AgreementStatus status, string? since = "2031-03-05") => new()
    {
        Id = "c", Document = default, Modality = status == AgreementStatus.Violated ? Modality.Alleged : Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test", Event = "g1",
        Type = "ceasefire", Parties = ["Hill Guard", "Valley Brigade"], Backer = ["Mediator"], Area = "Idlib", AreaPlace = Idlib, Status = status, InEffect = since is null ? null : PartialDate.Parse(since).Value,
    };

    private static IncidentClaim Attack(string source, string by, string day, Place place, long killed = 4, string target = "civilians") => Incident(source, "shelling", place, On(day), Killed(killed)) with { Perpetrator = [by], Target = [target] };

    private static (Agreement Agreement, BreachAnswer Answer) Find(params TestReport[] reports)
    {
        var shelf = Shelf(reports);
        var agreements = shelf.Agreements.OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        var agreement = agreements.OrderByDescending(static a => a.Reports.Count).ThenBy(static a => a.Id, StringComparer.Ordinal).First();
        return (agreement, Of(agreement, shelf.Incidents, agreements, reports));
    }

    private static BreachAnswer Of(Agreement agreement, IEnumerable<Incident> incidents, IEnumerable<Agreement> all, TestReport[] reports) =>
        BreachFinder.Of(agreement, incidents, document => reports.Single(r => r.Document == document).Claims, others: all);

    [Fact]
    public void the_text_of_the_mediator_tells_the_scope_and_a_monitors_wider_words_only_their_own()
    {
        var (agreement, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect)),
            Report("wide", "2031-03-06").With(Truce("Monitor", AgreementStatus.InEffect) with { Area = "Azaz", AreaPlace = Azaz }),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj)),
            Report("b", "2031-03-13").With(Attack("Monitor", "Hill Guard", "2031-03-12", Azaz, 7)));
        Assert.Equal([(Standing.Mediator, "Mediator"), (Standing.Other, "Monitor")], agreement.Scopes.Select(static s => (s.Standing, s.Source)));
        Assert.Equal([(true, ""), (false, "Monitor")], answer.Breaches.OrderByDescending(static b => b.ScopeBy.IsEmpty).Select(static b => (b.ScopeBy.IsEmpty, string.Join(", ", b.ScopeBy))));
        Assert.Equal((1, 4L, 1), answer.Tolls.Where(static t => t.Party == "Hill Guard").Select(static t => (t.Incidents, t.Killed!.Max, t.ByReading)).Single());
    }

    [Fact]
    public void a_village_outside_the_text_that_a_party_calls_a_breach_does_not_vanish()
    {
        var (_, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect)),
            Report("a", "2031-03-11").With(Attack("local officials", "Hill Guard", "2031-03-10", Azaz, 5)).With(Truce("Valley Brigade", AgreementStatus.Violated, null) with { Area = "Azaz", AreaPlace = Azaz }));
        var breach = Assert.Single(answer.Breaches);
        Assert.Equal((BreachStatus.Corroborated, "Valley Brigade", "Hill Guard"), (breach.Status, Assert.Single(breach.ScopeBy), breach.Party));
        Assert.Equal(0, answer.All!.Incidents);
    }

    [Fact]
    public void another_countrys_government_and_rebels_are_no_parties()
    {
        var (_, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect) with { Parties = ["Yemeni government", "Valley rebels"] }),
            Report("a", "2031-03-11").With(Attack("Monitor", "Syrian government", "2031-03-10", Azaz, 5)).With(Truce("Rebels", AgreementStatus.Violated, null) with { Parties = ["Syrian government"], Area = "Azaz", AreaPlace = Azaz }),
            Report("b", "2031-03-13").With(Attack("Monitor", "rebels", "2031-03-12", new Place { Name = "Kole", Country = "CD", Admin1 = "Sankuru", Precision = PlacePrecision.Town })));
        Assert.Empty(answer.Breaches);
    }

    [Fact]
    public void every_area_that_the_text_names_is_in_scope() => Assert.Equal(2, Find(
        Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect) with { Areas = [Idlib, Azaz] }),
        Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj)),
        Report("b", "2031-03-13").With(Attack("Monitor", "Valley Brigade", "2031-03-12", Azaz))).Answer.Breaches.Count(static b => b.ScopeBy.IsEmpty));

    [Fact]
    public void what_the_text_leaves_out_is_named_and_not_counted()
    {
        var without = Truce("Mediator", AgreementStatus.InEffect) with { Excludes = [new Exclusion { Name = "River Column" }, new Exclusion { Name = "Marj", Place = Marj }] };
        var (_, answer) = Find(
            Report("truce", "2031-03-05").With(without),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Tell, 2, "River Column")),
            Report("b", "2031-03-13").With(Attack("Monitor", "Valley Brigade", "2031-03-12", Marj, 3)),
            Report("c", "2031-03-16").With(Attack("Monitor", "Valley Brigade", "2031-03-15", Tell, 6)));
        Assert.Equal(6, Assert.Single(answer.Tolls, static t => t.Party == "Valley Brigade").Killed?.Max);
        Assert.Single(answer.Breaches);
        Assert.Equal(["Marj", "River Column"], answer.NotCounted.Select(static n => n.Reason.Split(" out ")[1].Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void an_incident_placed_more_coarsely_than_the_area_is_listed_and_not_counted()
    {
        var (_, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect) with { Area = "Marj", AreaPlace = Marj }),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Idlib)));
        Assert.Empty(answer.Breaches);
        Assert.Contains("Idlib", Assert.Single(answer.NotCounted).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_truce_announced_and_never_kept_is_flagged_and_binds_from_no_day_that_nobody_tells()
    {
        var (agreement, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.Agreed, null)),
            Report("later", "2031-03-09").With(Truce("Monitor", AgreementStatus.NotImplemented, null)),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj)));
        Assert.Equal(["nobody-says-it-took-effect"], agreement.Flags);
        Assert.Null(answer.Since);
        Assert.Empty(answer.Breaches);
    }

    [Fact]
    public void sources_that_differ_on_whether_it_took_effect_are_flagged() => Assert.Equal(["disputed-whether-it-took-effect"], Find(
        Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect)),
        Report("later", "2031-03-09").With(Truce("Valley Brigade", AgreementStatus.NotImplemented, null))).Agreement.Flags);

    [Fact]
    public void a_truce_said_to_end_before_it_begins_is_flagged_and_its_end_not_used()
    {
        var (agreement, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect) with { Until = PartialDate.Parse("2031-02-01").Value }),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj)));
        Assert.Equal(["ends-before-it-begins"], agreement.Flags);
        Assert.Single(answer.Breaches);
    }

    [Fact]
    public void a_truce_that_broke_down_binds_again_from_the_day_on_which_it_is_said_to_hold_again()
    {
        var (_, answer) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect)),
            Report("fall", "2031-03-12").With(Truce("Monitor", AgreementStatus.BrokenDown, null)),
            Report("again", "2031-03-16").With(Truce("Mediator", AgreementStatus.InEffect, "2031-03-15")),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj, 1)),
            Report("b", "2031-03-14").With(Attack("Monitor", "Hill Guard", "2031-03-13", Marj, 2)),
            Report("c", "2031-03-19").With(Attack("Monitor", "Hill Guard", "2031-03-18", Marj, 4)));
        Assert.Equal(5, answer.All!.Killed!.Max);
    }

    [Fact]
    public void the_history_keeps_the_words_that_a_source_used()
    {
        var suspended = Truce("Valley Brigade", AgreementStatus.BrokenDown, null) with { Quote = new Quote(0, 23, "the truce was suspended"), Spans = default(SlotSpans).With("status", new Span(114, 123)) };
        var (agreement, _) = Find(
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect)),
            Report("b", "2031-03-12").With(Truce("Mediator", AgreementStatus.InEffect)).With(suspended));
        Assert.Equal(("suspended", "Valley Brigade"), agreement.History.Where(static h => h.Status == AgreementStatus.BrokenDown).Select(static h => (h.Words, h.Source)).Single());
    }

    [Fact]
    public void an_incident_in_two_truces_is_in_scope_of_both_and_a_breach_only_of_the_one_meant()
    {
        var other = Truce("Envoy", AgreementStatus.InEffect, "2031-01-05") with { Type = "prisoner-exchange", Backer = ["Envoy"], Date = PartialDate.Parse("2031-01-04").Value };
        TestReport[] reports =
        [
            Report("truce", "2031-03-05").With(Truce("Mediator", AgreementStatus.InEffect) with { Date = PartialDate.Parse("2031-03-04").Value }),
            Report("other", "2031-01-06").With(other),
            Report("a", "2031-03-11").With(Attack("Monitor", "Hill Guard", "2031-03-10", Marj)).With(Truce("Valley Brigade", AgreementStatus.Violated) with { Date = PartialDate.Parse("2031-03-04").Value }),
        ];
        var shelf = Shelf(reports);
        var agreements = shelf.Agreements.OrderBy(static a => a.InEffect).ToList();
        Assert.Equal(2, agreements.Count);
        var answers = agreements.ConvertAll(a => Of(a, shelf.Incidents, agreements, reports));
        Assert.Equal([BreachStatus.InScope, BreachStatus.Corroborated], answers.Select(static a => Assert.Single(a.Breaches).Status));
    }

    [Fact]
    public void swapping_the_names_of_the_parties_swaps_the_result()
    {
        static string Swap(string name) => name switch { "Hill Guard" => "Valley Brigade", "Valley Brigade" => "Hill Guard", _ => name };
        var claims = new (string Report, string Day, Claim Claim)[]
        {
            ("truce", "2031-03-05", Truce("Mediator", AgreementStatus.InEffect)),
            ("a", "2031-03-11", Attack("Monitor", "Hill Guard", "2031-03-10", Marj, 3)),
            ("b", "2031-03-13", Attack("Hill Guard", "Valley Brigade", "2031-03-12", Tell, 7)),
            ("b", "2031-03-13", Truce("Hill Guard", AgreementStatus.Violated, null)),
            ("c", "2031-03-16", Attack("Valley Brigade", "Hill Guard", "2031-03-15", Azaz, 2)),
            ("c", "2031-03-16", Truce("Valley Brigade", AgreementStatus.Violated, null)),
            ("d", "2031-03-17", Attack("Hill Guard", "Hill Guard", "2031-03-15", Azaz, 0) with { Modality = Modality.Denied, Responsibility = Responsibility.Denied }),
        };
        Claim Swapped(Claim claim) => (claim with { Sources = [.. claim.Sources.Select(static s => By(Swap(s.Name)))] }) switch
        {
            IncidentClaim incident => incident with { Perpetrator = [.. incident.Perpetrator.Select(Swap)], Target = [.. incident.Target.Select(Swap)] },
            AgreementClaim agreement => agreement with { Parties = [.. agreement.Parties.Select(Swap)] },
            var rest => rest,
        };
        TestReport[] Reports(Func<Claim, Claim> with) => [.. claims.GroupBy(static c => (c.Report, c.Day)).Select(g => g.Aggregate(Report(g.Key.Report, g.Key.Day), (report, c) => report.With(with(c.Claim))))];
        static List<string> Lines(BreachAnswer answer, Func<string, string> name) => [.. answer.Breaches.Select(b => $"{b.Incident[..11]} {name(b.Party ?? "")} {b.Status} {string.Join("+", b.ScopeBy.Select(name))} {string.Join("+", b.AllegedBy.Select(name))} {string.Join("+", b.DeniedBy.Select(name))}").Concat(answer.Tolls.Select(t => $"{name(t.Party)} {t.Incidents} {t.Killed?.Min} {t.Killed?.Max} {t.ByReading}")).Order(StringComparer.Ordinal)];
        var (straight, swapped) = (Find(Reports(static c => c)).Answer, Find(Reports(Swapped)).Answer);
        Assert.NotEmpty(straight.Breaches);
        Assert.Equal(Lines(straight, Swap), Lines(swapped, static n => n));
    }
}
