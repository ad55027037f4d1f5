using System.Collections.Frozen;
using System.Globalization;
using Marsad.Analysis.Breaches;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Desk.Figures;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Register.Contract;

namespace Marsad.Cli.Demo;

/// <summary>What the demo shows: incidents, one of them opened, tallies, the truce and its alleged breaches, what to try next.</summary>
internal sealed class DemoPages(Page page, IRegisterReader reader, string register)
{
    private const int Listed = 10;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        var size = reader.Size();
        page.Say(string.Create(CultureInfo.InvariantCulture, $"{size.Documents:#,0} reports make {size.Claims:#,0} claims; joined, they make {size.Incidents:#,0} incidents and {size.Agreements:#,0} agreements."));
        page.Heading("1  WHAT HAPPENED, AS FAR AS THE SOURCES SAY");
        page.Say("Each line is joined from several reports. 5–7 means that the sources differ; + means that the highest is itself 'at least'; src is the number of sources.");
        foreach (var period in Period.All)
            Incidents(period);
        OneOpened();
        page.Heading("3  HOW MANY, ACCORDING TO WHOM");
        page.Say("Incidents are summed as ranges. Totals that a source gives for a period stand beside the sum and are never added to it.");
        foreach (var period in Period.All)
            Tallies(period);
        page.Heading("4  THE TRUCE, AND WHO IS SAID TO HAVE BROKEN IT");
        Truce();
        Next();
    }

    private void Incidents(Period period)
    {
        var all = reader.Incidents(new IncidentFilter { Since = period.Since, Until = period.Until }).ToList();
        page.Heading("   " + period.Title);
        var shown = all.OrderByDescending(static i => i.Reports.Count).ThenByDescending(static i => i.Killed?.Max ?? 0).ThenBy(static i => i.Id, StringComparer.Ordinal).Take(Listed).OrderBy(static i => i.Date.From).ThenBy(static i => i.Id, StringComparer.Ordinal);
        page.Table(shown, IncidentColumns.All);
        if (all.Count > Listed)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {all.Count - Listed:#,0} more with fewer reports"), indent: 1);
    }

    // The incident on which most sources give differing figures shows best what a register is for.
    private void OneOpened()
    {
        var incident = reader.Incidents(new IncidentFilter())
            .MaxBy(static i => (i.SourceFigures.Where(static f => f.Figure is { Measure: HarmMeasure.Killed, Category: null }).Select(static f => f.Figure.Count).Distinct().Count(), i.IndependentSources, i.Reports.Count));
        if (incident is null)
            return;
        page.Heading("2  ONE OF THEM OPENED, DOWN TO THE WORDS");
        new IncidentPage(page, incident, [.. incident.Claims.Select(reader.Claim).OfType<StoredClaim>()], limit: 5).Write();
    }

    private void Tallies(Period period)
    {
        var question = new TallyQuestion { Measure = TallyMeasure.Killed, Since = period.Since, Until = period.Until };
        TallyPage.Write(page, TallyFigures.Answer(reader, question with { By = TallyGrouping.Month }));
        TallyPage.Split(page, TallyFigures.Answer(reader, question with { By = TallyGrouping.Source }));
    }

    private void Truce()
    {
        var book = new AgreementBook(reader);
        var shown = book.All.Select(a => (Agreement: a, Answer: book.Breaches(a)))
            .Where(static a => a.Agreement.Type is "truce" or "ceasefire")
            .OrderByDescending(static a => a.Answer.Breaches.Count(static b => b.Status != BreachStatus.InScope))
            .ThenByDescending(static a => a.Answer.Breaches.Count)
            .ThenByDescending(static a => a.Agreement.Reports.Count)
            .ThenBy(static a => a.Agreement.Id, StringComparer.Ordinal)
            .Take(2)
            .ToList();
        if (shown.Count == 0)
            page.Say("No agreement was found.");
        foreach (var (agreement, answer) in shown)
        {
            AgreementPage.Summary(page, agreement);
            BreachPage.Write(page, Alleged(answer), FrozenDictionary<string, List<string>>.Empty, reader);
        }
    }

    private static BreachAnswer Alleged(BreachAnswer answer)
    {
        var alleged = answer.Breaches.Where(static b => b.Status != BreachStatus.InScope).ToList();
        return (alleged.Count == 0 ? answer : answer with { Breaches = [.. alleged] }) with { NotCounted = default };
    }

    private void Next()
    {
        var incident = reader.Incidents(new IncidentFilter()).OrderByDescending(static i => i.Reports.Count).ThenBy(static i => i.Id, StringComparer.Ordinal).FirstOrDefault()?.Id ?? "ID";
        page.Heading("TRY NEXT");
        foreach (var (line, does) in new[]
        {
            ($"marsad incidents -r {register} --area Idlib --killed 10", "the deadliest in one province"),
            ($"marsad show {incident} -r {register}", "an incident, its sources' figures, its sentences"),
            ($"marsad tally -r {register} --category children --by month", "children killed, month by month"),
            ($"marsad tally -r {register} --as-of 2019-08-01", "what was known on a day"),
            ($"marsad agreements -r {register} --breaches", "every agreement with what is alleged against it"),
            ($"marsad actors -r {register} show Houthis", "an actor: what is laid to it, its agreements, what it is said to hold"),
            ($"marsad control -r {register}", "who was said to hold what, and by whom"),
            ($"marsad search -r {register} 'field hospital'", "reports by their words"),
            ($"marsad serve -r {register}", "all of this in the browser: map, timeline, every figure down to the words"),
            ($"marsad verify -r {register}", "recompute every hash"),
            ("marsad read FILE", "read a report of your own"),
        })
        {
            page.Line("  " + line);
            page.Say(does, indent: 6);
        }
    }
}
