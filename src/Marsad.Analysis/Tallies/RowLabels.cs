using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>The labels of one split, each made once: they follow from the days, the place, the type or the grade alone.</summary>
internal sealed class RowLabels(TallyGrouping by, IIncidentColumns columns)
{
    // Names that are none (DetailFigures) come before all others.
    private const int Special = 2;
    private readonly NumberMap numbers = new();
    private readonly Dictionary<long, int> spans = [];
    private readonly Dictionary<string, int> mixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byLabel = new(StringComparer.Ordinal);
    private readonly List<string> labels = [];

    /// <summary>An incident that has what a row holds, and nothing else.</summary>
    public static Incident Bare(in IncidentRow row, IIncidentColumns columns) => new()
    {
        Id = "-",
        Type = columns.Word(row.Type),
        Date = new DateWindow(DateOnly.FromDayNumber(row.From), DateOnly.FromDayNumber(row.To), DatePrecision.Day, DateBasis.Stated),
        Place = row.Place == 0 ? null : columns.Place(row.Place),
        Grade = row.Grade,
        Reports = [],
        Claims = [],
    };

    /// <summary>The number of a row's label; -1 where the split is none.</summary>
    public int Of(in IncidentRow row)
    {
        if (by == TallyGrouping.None)
            return -1;
        if (by is TallyGrouping.Day or TallyGrouping.Month or TallyGrouping.Year)
        {
            var span = ((long)row.From << 32) | (uint)row.To;
            return spans.TryGetValue(span, out var known) ? known : spans[span] = Number(Rows.Label(Bare(row, columns), by));
        }

        var key = by switch { TallyGrouping.Type => row.Type, TallyGrouping.Grade => (int)row.Grade, _ => row.Place };
        return numbers.Of(key) is >= 0 and var number ? number : numbers.Set(key, Number(Rows.Label(Bare(row, columns), by)));
    }

    /// <summary>The number of the label of a name.</summary>
    public int OfName(int name)
    {
        var key = name + Special;
        return numbers.Of(key) is >= 0 and var number ? number
            : numbers.Set(key, Number(name switch { DetailFigures.NotAttributed => Cause.NotAttributed, DetailFigures.Joint => Cause.Joint, _ => columns.Name(name) }));
    }

    /// <summary>The number of the label of targets or facilities.</summary>
    public int OfList(List<int> items)
    {
        if (items.Count > 1)
        {
            var several = string.Join(' ', items);
            return mixes.TryGetValue(several, out var known) ? known : mixes[several] = Number(Rows.Listed(items.Select(Word), by));
        }

        var only = items.Count == 0 ? 0 : items[0];
        return numbers.Of(only) is >= 0 and var number ? number : numbers.Set(only, Number(Rows.Listed(items.Select(Word), by)));
    }

    /// <summary>The label of a number.</summary>
    public string? Text(int number) => number < 0 ? null : labels[number];

    private string Word(int number) => by == TallyGrouping.Target ? columns.Name(number) : columns.Word(number);

    private int Number(string label)
    {
        if (byLabel.TryGetValue(label, out var number))
            return number;
        labels.Add(label);
        return byLabel[label] = labels.Count - 1;
    }
}
