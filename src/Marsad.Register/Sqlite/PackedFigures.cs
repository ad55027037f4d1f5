using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Who and what an incident hit, and its figures, as a record of any length: what tallies by category, perpetrator, target and facility need.</summary>
internal static class PackedFigures
{
    // Numbers up to this leave room for sums of an incident's figures; what has more is read whole.
    private const long MostPeople = 10_000_000;
    private const int MostEntries = 100;
    private const int Drawn = 1, Several = 2, HasStrikes = 4, OpenStrikes = 8;
    private const int MeasureMask = 7, HasCategory = 8, HasBy = 16, IsOpen = 32, HasMax = 64, HasNumbers = 128;

    /// <summary>True where the record can hold it: its figures hang together as reading makes them, and no number is out of the ordinary.</summary>
    public static bool Fits(Incident incident)
    {
        var figures = incident.Casualties;
        return !PackedIncident.IsSpecial(incident) && figures.Count <= MostEntries && incident.Target.Count <= MostEntries && incident.Facilities.Count <= MostEntries
            && incident.SourceFigures.Count <= MostEntries && incident.SourceFigures.All(static f => !f.Current || (f.Figure.Measure < (HarmMeasure)MeasureMask && (f.ComesTo ?? f.Figure.Count) is var c && (c.Max ?? c.Min) <= MostPeople))
            && FitsRange(incident.Strikes) && FitsRange(incident.KilledCombatants) && figures.All(static f => FitsRange(f.Range) && f.Category != PolicyFigure.Combatants && (f.By is null || f.Category is null))
            && Of(incident, HarmMeasure.Killed, null) == incident.Killed && Of(incident, HarmMeasure.Injured, null) == incident.Injured && Of(incident, HarmMeasure.Killed, "civilians") == incident.KilledCivilians
            && StatusUnknown(incident.Killed, incident.KilledCivilians, incident.KilledCombatants) == incident.KilledStatusUnknown;
    }

    /// <summary>True where the policies' figures are those of the incident.</summary>
    public static bool Fits(Incident incident, PolicyFigures? drawn) => drawn?.All is { } all
        && all.Count == incident.Casualties.Count + (incident.KilledCombatants is null ? 0 : 1)
        && all.All(static f => Math.Max(Math.Max(f.Numbers.Conservative, f.Numbers.Best), f.Numbers.Majority) <= MostPeople && f.Given.Count <= MostEntries && f.Given.All(static g => g.High <= MostPeople));

    /// <summary>Deaths of which no source says whether they were civilians or fighters, of the ranges of all, of civilians and of fighters.</summary>
    public static FigureRange? StatusUnknown(FigureRange? killed, FigureRange? civilians, FigureRange? combatants)
    {
        if (killed is null)
            return null;
        var min = Math.Max(0, killed.Min - (civilians?.Max ?? 0) - (combatants?.Max ?? 0));
        return new FigureRange(min, Math.Max(min, killed.Max - (civilians?.Min ?? 0) - (combatants?.Min ?? 0)), killed.Open);
    }

    /// <summary>Writes it.</summary>
    /// <param name="line">Where.</param>
    /// <param name="incident">An incident that fits.</param>
    /// <param name="drawn">What the policies make of it; null: not known.</param>
    /// <param name="names">Numbers of words and names.</param>
    public static void Write(ByteLine line, Incident incident, PolicyFigures? drawn, PackedNumbering names)
    {
        line.Clear();
        line.Byte((drawn is null ? 0 : Drawn) | (incident.Perpetrator.Count > 1 ? Several : 0) | (incident.Strikes is null ? 0 : HasStrikes) | (incident.Strikes?.Open == true ? OpenStrikes : 0));
        if (incident.Strikes is { } strikes)
        {
            line.Number((int)strikes.Min);
            line.Number((int)strikes.Max);
        }

        line.Number(incident.Target.Count);
        foreach (var target in incident.Target)
            line.Number(names.Name(target));
        line.Number(incident.Facilities.Count);
        foreach (var facility in incident.Facilities)
            line.Number(names.Word(facility.Type));
        var figures = incident.Casualties.Select(static f => (f.Measure, f.Category, f.By, f.Range)).ToList();
        if (incident.KilledCombatants is { } combatants)
            figures.Add((HarmMeasure.Killed, PolicyFigure.Combatants, null, combatants));
        line.Number(figures.Count);
        for (var i = 0; i < figures.Count; i++)
        {
            var (measure, category, by, range) = figures[i];
            var numbers = drawn?.All?[i].Numbers ?? new PolicyNumbers(range.Min, range.Min, range.Min);
            var isPlain = numbers == new PolicyNumbers(range.Min, range.Min, range.Min);
            line.Byte((int)measure | (category is null ? 0 : HasCategory) | (by is null ? 0 : HasBy) | (range.Open ? IsOpen : 0) | (range.Max == range.Min ? 0 : HasMax) | (isPlain ? 0 : HasNumbers));
            if (category is not null)
                line.Number(names.Name(category));
            if (by is not null)
                line.Number(names.Name(by));
            line.Number((int)range.Min);
            if (range.Max != range.Min)
                line.Number((int)range.Max);
            if (!isPlain)
            {
                line.Number((int)numbers.Conservative);
                line.Number((int)numbers.Best);
                line.Number((int)numbers.Majority);
            }
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="details">Where.</param>
    /// <param name="only">Only figures of this measure; negative: of all.</param>
    public static void Read(ReadOnlySpan<byte> record, IncidentDetails details, int only)
    {
        details.IsKnown &= !record.IsEmpty;
        if (record.IsEmpty)
            return;
        var at = 0;
        var flags = record[at++];
        (details.IsDrawn, details.HasSeveralPerpetrators) = ((flags & Drawn) != 0, (flags & Several) != 0);
        details.Strikes = (flags & HasStrikes) == 0 ? PackedRange.None : new PackedRange(ByteLine.Read(record, ref at), ByteLine.Read(record, ref at), (flags & OpenStrikes) != 0);
        Read(record, ref at, details.Targets);
        Read(record, ref at, details.Facilities);
        details.Figures.Clear();
        for (var left = ByteLine.Read(record, ref at); left > 0; left--)
        {
            var head = record[at++];
            var category = (head & HasCategory) == 0 ? 0 : ByteLine.Read(record, ref at);
            var by = (head & HasBy) == 0 ? 0 : ByteLine.Read(record, ref at);
            var min = ByteLine.Read(record, ref at);
            var max = (head & HasMax) == 0 ? min : ByteLine.Read(record, ref at);
            var numbers = (head & HasNumbers) == 0 ? new DetailNumbers(min, min, min) : new DetailNumbers(ByteLine.Read(record, ref at), ByteLine.Read(record, ref at), ByteLine.Read(record, ref at));
            if (only < 0 || only == (head & MeasureMask))
                details.Figures.Add(new DetailFigure((HarmMeasure)(head & MeasureMask), category, by, new PackedRange(min, max, (head & IsOpen) != 0), numbers));
        }
    }

    private static void Read(ReadOnlySpan<byte> record, ref int at, List<int> numbers)
    {
        numbers.Clear();
        for (var left = ByteLine.Read(record, ref at); left > 0; left--)
            numbers.Add(ByteLine.Read(record, ref at));
    }

    private static bool FitsRange(FigureRange? range) => range is null || (range.Max <= MostPeople && range.Best is null);

    private static FigureRange? Of(Incident incident, HarmMeasure measure, string? category)
    {
        FigureRange? found = null;
        foreach (var figure in incident.Casualties)
        {
            if (found is null && figure.Measure == measure && figure.By is null && figure.Category == category)
                found = figure.Range;
        }

        return found;
    }
}
