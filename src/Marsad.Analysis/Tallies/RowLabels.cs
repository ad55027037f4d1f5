using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>The labels of one split, each made once: they follow from the days, the place, the type or the grade alone.</summary>
internal sealed class RowLabels(TallyGrouping by, IIncidentColumns columns)
{
    private readonly Dictionary<long, int> numbers = [];
    private readonly List<string> labels = [];

    /// <summary>True where rows of numbers hold what the split needs.</summary>
    public static bool Has(TallyGrouping by) => by is TallyGrouping.None or TallyGrouping.Day or TallyGrouping.Month or TallyGrouping.Year or TallyGrouping.Place or TallyGrouping.District
        or TallyGrouping.Province or TallyGrouping.Country or TallyGrouping.Type or TallyGrouping.Grade;

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
        var key = by switch
        {
            TallyGrouping.Day or TallyGrouping.Month or TallyGrouping.Year => ((long)row.From << 32) | (uint)row.To,
            TallyGrouping.Type => row.Type,
            TallyGrouping.Grade => (long)row.Grade,
            _ => row.Place,
        };
        if (numbers.TryGetValue(key, out var number))
            return number;
        var label = Rows.Label(Bare(row, columns), by);
        number = labels.IndexOf(label);
        if (number < 0)
        {
            number = labels.Count;
            labels.Add(label);
        }

        return numbers[key] = number;
    }

    /// <summary>The label of a number.</summary>
    public string? Text(int number) => number < 0 ? null : labels[number];
}
