using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Import;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Json;

/// <summary>Incidents in Marsad's interchange format, one JSON object a line, as records of who made them: what another register found, to stand and be compared beside this one's own. Its reports and claims do not come with them (see the format claims).</summary>
internal sealed class IncidentsImport : IImportFormat
{
    private const string Maker = "Imported incidents";
    private static readonly string[] Names = [.. FlatColumns.All.Select(static c => c.Name)];

    public string Name => "incidents";

    public string Says => "Incidents in Marsad's interchange format, one JSON object a line.";

    public string Folder(ImportSettings settings) => EventReport.Folder((settings ?? throw new ArgumentNullException(nameof(settings))).Source ?? Maker);

    public IEnumerable<ImportItem> Read(Stream from, ImportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var lines = new BoundedLines(from, settings.Encoding);
        var (make, seen, losses) = (new EventReport(Name, settings.Source ?? Maker, settings.Sample), new SeenIds(), new LossReport());
        var mark = new ExportMark { Made = DateTimeOffset.UnixEpoch };
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var incident = Incident(line);
            if (!incident.Success)
                yield return new RejectedRow(lines.Number, null, incident.Reason, line);
            else if (seen.Add(incident.Value.Id, lines.Number) is { } before)
                yield return new RejectedRow(lines.Number, "id", $"the id {incident.Value.Id} stands on line {before} already: an id names one record", line);
            else
                yield return make.Of(Told(incident.Value) with { Published = settings.Published }, Names, Cells(new FlatRow(incident.Value, mark, losses)), lines.Number);
        }
    }

    private static Parsed<Incident> Incident(string line)
    {
        try
        {
            var incident = JsonSerializer.Deserialize(line, DomainJson.Lines.Incident);
            return incident is null ? Parsed<Incident>.Failed("null is no incident")
                : !TypeTree.IsType(incident.Type) ? Parsed<Incident>.Failed($"'{incident.Type}' is no type of incident: docs/reference/vocabulary.md lists them")
                : Parsed<Incident>.Of(incident);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return Parsed<Incident>.Failed("it is no incident: " + e.Message.Split(" Path:")[0]);
        }
    }

    private static ImportedEvent Told(Incident incident) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Date = incident.Date,
        Place = incident.Place,
        Perpetrators = [.. incident.Perpetrator.Select(static p => p.Name)],
        Targets = [.. incident.Target],
        Backers = [.. incident.Backer],
        Casualties = [.. Figures(incident)],
        Facilities = [.. incident.Facilities],
        Strikes = incident.Strikes is { } strikes ? Count(strikes) : null,
        Weapon = incident.Weapon?.Name,
        Cited = [.. incident.SourceFigures.Select(static f => f.Source).Concat(incident.Perpetrator.SelectMany(static p => p.AllegedBy)).Distinct(StringComparer.Ordinal)],
        Happened = incident.Status != ReviewStatus.Rejected && incident.Grade != Grade.Discounted,
    };

    // Totals, then parts; what a side did is a part that the incident's own figures tell again.
    private static IEnumerable<CasualtyFigure> Figures(Incident incident)
    {
        (HarmMeasure Measure, string? Category, FigureRange? Range)[] totals =
        [
            (HarmMeasure.Killed, null, incident.Killed), (HarmMeasure.Killed, "civilians", incident.KilledCivilians), (HarmMeasure.Killed, "fighters", incident.KilledCombatants), (HarmMeasure.Injured, null, incident.Injured),
        ];
        return totals.Where(static t => t.Range is not null)
            .Concat(incident.Casualties.Where(static c => c.By is null).Select(static c => (c.Measure, c.Category, Range: (FigureRange?)c.Range)))
            .DistinctBy(static t => (t.Measure, t.Category))
            .Select(static t => new CasualtyFigure(t.Measure, Count(t.Range!)) { Category = t.Category });
    }

    // "Or more" of a range over several sources has no way back into one source's words; of one number it is "at least".
    private static CountRange Count(FigureRange range) => range.Open && range.Min == range.Max ? CountRange.AtLeast(range.Min) : new CountRange(range.Min, range.Max);

    private static string[] Cells(FlatRow row) => [.. FlatColumns.All.Select(c => c.Name == "marking" ? "" : c.Value(row).ToString())];
}
