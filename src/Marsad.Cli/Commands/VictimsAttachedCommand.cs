using System.CommandLine;
using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Victims;
using Marsad.Linkage.Victims;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims attached</c>: how many named persons each incident has, beside its figure.</summary>
internal sealed class VictimsAttachedCommand : MarsadCommand
{
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public VictimsAttachedCommand(Session session)
        : base(
            session,
            "attached",
            "Counts the persons attached to each incident, beside the killed that its sources report; no names",
            new Example("marsad victims attached --victims victims.mv --register idlib.db", "also where an incident has another number by now"))
    {
        foreach (var option in new Option[] { victims, register, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var decisions = VictimDecision.InForce(store.Decisions());
        var person = VictimMatching.Of(store.Entries(), decisions).Persons.SelectMany(static p => p.Select(entry => (Entry: entry, Person: p[0]))).ToDictionary(static p => p.Entry, static p => p.Person, StringComparer.Ordinal);
        var rows = decisions.Where(d => d.Kind == VictimDecisionKind.Attach && person.ContainsKey(d.First!))
            .Select(d => (Incident: Now(reader, d), Person: person[d.First!])).GroupBy(static a => a.Incident, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => new AttachedRow(g.Key, g.Select(static a => a.Person).Distinct(StringComparer.Ordinal).Count(), reader.Incident(g.Key)));
        var count = Records.Write(session.Out, printing, rows, static r => r.Json, Columns, TerminalShape.Of(session));
        if (printing == OutputFormat.Text && count == 0)
            session.Out.WriteLine("No person is attached to an incident.");
        return ExitCode.Done;
    }

    // Under its number of then, or where its claims stand now.
    private static string Now(IRegisterReader reader, VictimDecision attach)
    {
        if (reader.VersionOf(attach.Incident!) is not null)
            return attach.Incident!;
        var claims = attach.Claims.GroupBy(static a => a.Document).SelectMany(report =>
        {
            List<Claim> read = [.. reader.Claims(new ClaimFilter { Document = report.Key }).Select(static c => c.Claim)];
            return report.Select(a => a.Find(read, reader.Claim(a.Claim)?.Claim.Quote.Text)?.Id).OfType<string>();
        }).ToList();
        var places = new ClaimPlaces(reader, claims);
        return claims.Select(places.IncidentOf).OfType<string>().FirstOrDefault() ?? attach.Incident + " (no longer there)";
    }

    private static readonly IReadOnlyList<Column<AttachedRow>> Columns =
    [
        new("incident", static r => r.Incident), new("persons", static r => r.Persons.ToString(CultureInfo.InvariantCulture)) { AtRight = true },
        new("killed", static r => Phrases.Range(r.Found?.Killed)) { AtRight = true }, new("date", static r => r.Found is null ? null : Phrases.When(r.Found.Date)), new("place", static r => Phrases.Near(r.Found?.Place)) { Wraps = true },
    ];

    private sealed record AttachedRow(string Incident, long Persons, Incident? Found)
    {
        public string Json => string.Create(CultureInfo.InvariantCulture, $"{{\"incident\":\"{Incident}\",\"persons\":{Persons},\"killed\":{(Found?.Killed is { } k ? $"\"{RangeWords.Write(k)}\"" : "null")}}}");
    }
}
