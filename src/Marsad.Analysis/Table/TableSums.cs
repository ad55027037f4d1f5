using Marsad.Analysis.Tallies;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>What the incidents of a selection come to, by day and by place, worked out in one pass.</summary>
public sealed class TableSums
{
    internal TableSums(TableSelection selection)
    {
        var (table, filter) = (selection.Table, selection.Filter);
        var groups = Enumerable.Range(0, table.TypeCount).Select(t => TypeGroups.Of(table.Type(t) ?? "")).ToArray();
        var (days, places, number) = (new List<DayTotal>(), new List<PlaceTotal>(), new int[table.PlaceCount]);
        var (killed, injured) = (default(RangeSum), default(RangeSum));
        for (var i = 0; i < selection.Count; i++)
        {
            ref readonly var row = ref selection[i];
            if (!filter.Counts(row.Status, row.Grade))
                continue;
            Incidents++;
            Reviewed += row.Status == ReviewStatus.Reviewed ? 1 : 0;
            Disputed += (row.Marks & RowMarks.Disputed) == RowMarks.None ? 0 : 1;
            var deadly = row.Killed is { IsGiven: true, Max: > 0 };
            Deadly += deadly ? 1 : 0;
            StatusGiven += deadly && (row.Marks & RowMarks.StatusGiven) != RowMarks.None ? 1 : 0;
            killed.Add(row.Killed);
            injured.Add(row.Injured);
            if (days.Count == 0 || days[^1].Day != row.From)
                days.Add(new DayTotal(row.From));
            days[^1].Add(row);
            if (number[row.Place] == 0)
            {
                places.Add(new PlaceTotal(row.Place));
                number[row.Place] = places.Count;
            }

            places[number[row.Place] - 1].Add(row, groups[row.Type], i);
        }

        (Killed, Injured, Days, Places) = (killed.Range, injured.Range, days, places);
        WithoutPoint = places.Where(p => table.Place(p.Place) is not { HasPoint: true }).Sum(static p => p.Count);
    }

    /// <summary>How many incidents.</summary>
    public int Incidents { get; }

    /// <summary>How many of them a person has looked at.</summary>
    public int Reviewed { get; }

    /// <summary>On how many of them sources differ.</summary>
    public int Disputed { get; }

    /// <summary>In how many of them deaths are reported.</summary>
    public int Deadly { get; }

    /// <summary>In how many of those a source says that the dead, or some of them, were civilians or fighters.</summary>
    public int StatusGiven { get; }

    /// <summary>How many have no point on the map.</summary>
    public int WithoutPoint { get; }

    /// <summary>Deaths; null where no source speaks of any.</summary>
    public FigureRange? Killed { get; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; }

    /// <summary>Each first day on which something happened, in order.</summary>
    public IReadOnlyList<DayTotal> Days { get; }

    /// <summary>Each place, in no order.</summary>
    public IReadOnlyList<PlaceTotal> Places { get; }
}
