using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>What each source says of an incident's figures, as a record of any length: what tallies by source and by a hierarchy of sources need.</summary>
internal static class PackedSources
{
    private const int Drawn = 1;
    private const int MeasureMask = 7, HasCategory = 8, HasBy = 16, AsOwn = 32;
    private const int HasLow = 16, Open = 32, HasHigh = 64;

    /// <summary>Writes it.</summary>
    /// <param name="line">Where.</param>
    /// <param name="incident">An incident that fits.</param>
    /// <param name="drawn">What the policies make of it; null: not known.</param>
    /// <param name="names">Numbers of words and names.</param>
    public static void Write(ByteLine line, Incident incident, PolicyFigures? drawn, PackedNumbering names)
    {
        line.Clear();
        line.Byte(drawn is null ? 0 : Drawn);
        var own = incident.SourceFigures.Where(static f => f.Current).Select(static f => (f.Figure.Measure, f.Figure.Category, f.Source, Count: f.ComesTo ?? f.Figure.Count)).Where(static f => (f.Count.Max ?? f.Count.Min) is not null)
            .Select(static f => (f.Measure, f.Category, Count: new GivenCount(f.Source, f.Count.Min, (f.Count.Max ?? f.Count.Min)!.Value, f.Count.Max is null))).ToList();
        line.Number(own.Count);
        foreach (var (measure, category, count) in own)
        {
            Head(line, (int)measure | (category is null ? 0 : HasCategory) | Bits(count), category, names);
            Rest(line, count, names);
        }

        line.Number(drawn?.All?.Count ?? 0);
        foreach (var figure in drawn?.All ?? [])
        {
            var asOwn = figure.Given.SequenceEqual(own.Where(o => o.Measure == figure.Measure && o.Category == figure.Category).Select(static o => o.Count));
            Head(line, (int)figure.Measure | (figure.Category is null ? 0 : HasCategory) | (figure.By is null ? 0 : HasBy) | (asOwn ? AsOwn : 0), figure.Category, names);
            if (figure.By is not null)
                line.Number(names.Name(figure.By));
            if (asOwn)
                continue;
            line.Number(figure.Given.Count);
            foreach (var count in figure.Given)
            {
                line.Byte(Bits(count));
                Rest(line, count, names);
            }
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="details">Where.</param>
    /// <param name="only">Only counts of this measure; negative: of all.</param>
    /// <param name="withChoice">Whether what a hierarchy chooses from is wanted.</param>
    public static void Read(ReadOnlySpan<byte> record, IncidentDetails details, int only, bool withChoice)
    {
        details.Own.Clear();
        details.Given.Clear();
        details.IsKnown &= !record.IsEmpty;
        if (record.IsEmpty)
            return;
        var at = 0;
        details.IsDrawn = (record[at++] & Drawn) != 0;
        for (var left = ByteLine.Read(record, ref at); left > 0; left--)
        {
            var head = record[at++];
            var category = (head & HasCategory) == 0 ? 0 : ByteLine.Read(record, ref at);
            var count = Count(record, ref at, head, (HarmMeasure)(head & MeasureMask), category, by: 0);
            if (only < 0 || only == (head & MeasureMask))
                details.Own.Add(count);
        }

        if (!withChoice)
            return;

        for (var left = ByteLine.Read(record, ref at); left > 0; left--)
        {
            var head = record[at++];
            var measure = (HarmMeasure)(head & MeasureMask);
            var (category, by) = ((head & HasCategory) == 0 ? 0 : ByteLine.Read(record, ref at), (head & HasBy) == 0 ? 0 : ByteLine.Read(record, ref at));
            if ((head & AsOwn) != 0)
            {
                foreach (var own in details.Own)
                {
                    if (own.Measure == measure && own.Category == category)
                        details.Given.Add(own with { By = by });
                }

                continue;
            }

            for (var more = ByteLine.Read(record, ref at); more > 0; more--)
            {
                var bits = record[at++];
                details.Given.Add(Count(record, ref at, bits, measure, category, by));
            }
        }
    }

    private static int Bits(GivenCount count) => (count.Low is null ? 0 : HasLow) | (count.Open ? Open : 0) | (count.Low == count.High ? 0 : HasHigh);

    private static void Head(ByteLine line, int head, string? category, PackedNumbering names)
    {
        line.Byte(head);
        if (category is not null)
            line.Number(names.Name(category));
    }

    private static void Rest(ByteLine line, GivenCount count, PackedNumbering names)
    {
        line.Number(names.Name(count.Source));
        if (count.Low is { } low)
            line.Number((int)low);
        if (count.Low != count.High)
            line.Number((int)count.High);
    }

    private static DetailCount Count(ReadOnlySpan<byte> record, ref int at, int bits, HarmMeasure measure, int category, int by)
    {
        var source = ByteLine.Read(record, ref at);
        var low = (bits & HasLow) == 0 ? -1 : ByteLine.Read(record, ref at);
        var high = (bits & HasHigh) == 0 ? low : ByteLine.Read(record, ref at);
        return new DetailCount(measure, category, by, source, low, high, (bits & Open) != 0);
    }
}
