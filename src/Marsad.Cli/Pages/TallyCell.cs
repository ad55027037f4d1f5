using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>A row or a cell of a tally opened: its incidents, what each source says, and the sentences.</summary>
internal static class TallyCell
{
    private const string All = "all";
    private const string Reported = "reported";

    /// <summary>Prints what is in it; the result is the exit code.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="reader">The register.</param>
    /// <param name="answer">The tally.</param>
    /// <param name="cell"><c>all</c>, <c>reported</c>, a row's key, or <c>ROW | COLUMN</c>.</param>
    /// <param name="format">How to print.</param>
    public static int Open(Session session, IRegisterReader reader, TallyAnswer answer, string cell, OutputFormat format)
    {
        if (string.Equals(cell, Reported, StringComparison.Ordinal))
            return Totals(session, reader, answer, format);
        var rows = answer.Rows.Where(r => string.Equals(r.Key, cell, StringComparison.Ordinal) || string.Equals(r.Key + " | " + r.Across, cell, StringComparison.Ordinal)).ToList();
        if (rows.Count == 0 && !string.Equals(cell, All, StringComparison.Ordinal))
        {
            session.Say(answer.Rows.IsEmpty ? $"the tally is not split, so there is no row '{cell}': open 'all', or split it with --by"
                : $"there is no row '{cell}'; there are: {string.Join(", ", answer.Rows.Select(static r => r.Key).Distinct(StringComparer.Ordinal).Take(20))}");
            return ExitCode.Failed;
        }

        var ids = (rows.Count > 0 ? rows.SelectMany(static r => r.Incidents) : answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident))).ToHashSet(StringComparer.Ordinal);
        var incidents = TallyFigures.Incidents(reader, answer.Question).Where(i => ids.Contains(i.Id)).DistinctBy(static i => i.Id, StringComparer.Ordinal).Select(i => TallyFigures.Draw(i, answer.Question));
        if (format != OutputFormat.Text)
        {
            Records.Write(session.Out, format, incidents, static i => DomainJson.Write(i), IncidentColumns.All, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        page.Heading($"{TallyPage.Title(answer.Question)} · {cell}");
        var sum = rows.Count > 0 ? TallyAnswer.InWords(rows.Sum(static r => r.Min), rows.Sum(static r => r.Max), rows.Exists(static r => r.Open)) : answer.Words;
        page.Say(string.Create(CultureInfo.InvariantCulture, $"{sum}, from {ids.Count:#,0} {(ids.Count == 1 ? "incident" : "incidents")}"), indent: 2);
        foreach (var incident in incidents)
            One(page, reader, answer, incident);
        return ExitCode.Done;
    }

    private static void One(Page page, IRegisterReader reader, TallyAnswer answer, Incident incident)
    {
        var question = answer.Question;
        page.Heading($"{incident.Id}  {Phrases.Words(incident.Type)}{(incident.Place is null ? "" : ", " + Phrases.Where(incident.Place))}, {Phrases.When(incident.Date)}");
        if (answer.Straddling.FirstOrDefault(s => s.Incident == incident.Id) is { } straddling)
            page.Say("counts in the highest only: " + string.Join(", ", straddling.Reasons), indent: 2);
        var harm = KebabCase.TryParse<HarmMeasure>(question.Measure.Word(), out var measure) ? measure : (HarmMeasure?)null;
        var figures = incident.SourceFigures.Where(f => f.Figure.Measure == harm && (question.Category is null || f.Figure.Category == question.Category || f.Figure.Category is null)).ToList();
        var total = harm switch
        {
            HarmMeasure.Killed when question.Category is null => incident.Killed,
            HarmMeasure.Injured when question.Category is null => incident.Injured,
            _ => incident.Casualties.FirstOrDefault(c => c.Measure == harm && c.By is null && c.Category == question.Category)?.Range,
        };
        if (total is not null)
            page.Say($"{Phrases.Words(question.Measure.Word())}{(question.Category is null ? "" : ", " + question.Category)}: {Phrases.Range(total)}", indent: 2);
        foreach (var said in figures.GroupBy(static f => (f.Source, f.Claim, f.Current)))
        {
            page.Say($"{said.Key.Source}: {string.Join("; ", said.Select(static f => Phrases.Figure(f.Figure)))}{(said.First().Said is { } day ? ", " + Phrases.Day(day) : "")}{(said.Key.Current ? "" : " (replaced)")}", indent: 2, hanging: 4);
            if (reader.Claim(said.Key.Claim) is { } stored)
            {
                page.Say("“" + stored.Claim.Quote.Text.ReplaceLineEndings(" ") + "”", indent: 4);
                page.Say(ClaimPage.Where(stored.Report), indent: 4);
            }
        }

        page.Say("whole: marsad show " + incident.Id, indent: 2);
    }

    private static int Totals(Session session, IRegisterReader reader, TallyAnswer answer, OutputFormat format)
    {
        var claims = answer.Reported.Select(r => reader.Claim(r.Claim)).OfType<StoredClaim>().ToList();
        if (format == OutputFormat.Text)
        {
            var page = Page.Of(session);
            page.Heading($"{TallyPage.Title(answer.Question)} · totals that the sources give");
            foreach (var (index, claim) in claims.Index())
                ClaimPage.Words(page, [claim], string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]"));
        }
        else
        {
            Records.Write(session.Out, format, claims.Select(static c => c.Claim), DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
        }

        return ExitCode.Done;
    }
}
