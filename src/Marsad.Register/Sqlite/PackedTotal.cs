using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Register.Sqlite;

/// <summary>A running total as a record of any length. Only what is asserted or alleged has one: nothing else stands beside a tally.</summary>
internal static class PackedTotal
{
    private const int HasMin = 1, HasMax = 2, HasShare = 4, HasPlace = 8, HasFlow = 16, IsStock = 32;

    /// <summary>True where a tally can put it beside a sum.</summary>
    public static bool IsTold(TallyClaim claim) => claim.Modality is Modality.Asserted or Modality.Alleged;

    /// <summary>Writes one.</summary>
    public static byte[] Write(RunningTotal total, PackedNumbering numbering)
    {
        var line = new ByteLine();
        line.Byte((total.Count.Min is null ? 0 : HasMin) | (total.Count.Max is null ? 0 : HasMax) | (total.Count.Share is null ? 0 : HasShare) | (total.AreaPlace is null ? 0 : HasPlace) | (total.Flow is null ? 0 : HasFlow) | (total.Flow == DisplacementFlow.Stock ? IsStock : 0));
        line.Byte((int)total.Measure);
        line.Byte((int)total.Modality);
        line.Number(total.Published?.DayNumber + 1 ?? 0);
        if (total.Count.Min is { } min)
            line.Long(min);
        if (total.Count.Max is { } max)
            line.Long(max);
        if (total.Count.Share is { } share)
            line.Long(BitConverter.DoubleToInt64Bits(share));
        if (total.AreaPlace is { } place)
            line.Number(numbering.Place(place));
        Date(line, total.Since);
        Date(line, total.Until);
        foreach (var text in new[] { total.Id, total.Source, total.Count.Qualifier, total.Category, total.Area, total.Means })
            Text(line, text);
        foreach (var names in new[] { total.Perpetrator, total.Target })
        {
            line.Number(names.Count);
            foreach (var name in names)
                Text(line, name);
        }

        return line.Written.ToArray();
    }

    /// <summary>Reads one.</summary>
    public static RunningTotal Read(ReadOnlySpan<byte> record, Func<int, Place> placeOf)
    {
        var at = 0;
        var (flags, measure, modality) = (record[at++], (TallyMeasure)record[at++], (Modality)record[at++]);
        var published = ByteLine.Read(record, ref at);
        long? min = (flags & HasMin) == 0 ? null : ByteLine.ReadLong(record, ref at), max = (flags & HasMax) == 0 ? null : ByteLine.ReadLong(record, ref at);
        double? share = (flags & HasShare) == 0 ? null : BitConverter.Int64BitsToDouble(ByteLine.ReadLong(record, ref at));
        var place = (flags & HasPlace) == 0 ? null : placeOf(ByteLine.Read(record, ref at));
        var (since, until) = (Date(record, ref at), Date(record, ref at));
        var (id, source, qualifier) = (Text(record, ref at)!, Text(record, ref at)!, Text(record, ref at));
        return new RunningTotal
        {
            Id = id,
            Source = source,
            Published = published == 0 ? null : DateOnly.FromDayNumber(published - 1),
            Modality = modality,
            Measure = measure,
            Count = new CountRange(min, max, qualifier, share),
            Category = Text(record, ref at),
            Area = Text(record, ref at),
            Means = Text(record, ref at),
            AreaPlace = place,
            Since = since,
            Until = until,
            Perpetrator = Names(record, ref at),
            Target = Names(record, ref at),
            Flow = (flags & HasFlow) == 0 ? null : (flags & IsStock) == 0 ? DisplacementFlow.Movement : DisplacementFlow.Stock,
        };
    }

    // Its length and one; 0: none.
    private static void Text(ByteLine line, string? text)
    {
        if (text is null)
        {
            line.Number(0);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        line.Number(bytes.Length + 1);
        foreach (var one in bytes)
            line.Byte(one);
    }

    private static string? Text(ReadOnlySpan<byte> record, ref int at)
    {
        var length = ByteLine.Read(record, ref at) - 1;
        if (length < 0)
            return null;
        at += length;
        return Encoding.UTF8.GetString(record.Slice(at - length, length));
    }

    private static ValueList<string> Names(ReadOnlySpan<byte> record, ref int at)
    {
        var names = default(ValueList<string>);
        for (var left = ByteLine.Read(record, ref at); left > 0; left--)
            names = names.Add(Text(record, ref at)!);
        return names;
    }

    // Year, month and day, what is not known as 0; no date as year 0.
    private static void Date(ByteLine line, PartialDate? date)
    {
        line.Number(date?.Year ?? 0);
        if (date is null)
            return;
        line.Byte(date.Value.Month ?? 0);
        line.Byte(date.Value.Day ?? 0);
    }

    private static PartialDate? Date(ReadOnlySpan<byte> record, ref int at)
    {
        var year = ByteLine.Read(record, ref at);
        if (year == 0)
            return null;
        var (month, day) = (record[at++], record[at++]);
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }
}
