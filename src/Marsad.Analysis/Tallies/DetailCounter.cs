using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Counts rows for a question that needs more of them than their numbers, on one thread: as <see cref="Counter"/> counts whole incidents.</summary>
internal sealed class DetailCounter(TallyQuestion question, IIncidentColumns columns, RowPolicy policy, RowNumbers rows)
{
    private readonly DetailFigures figures = new(question, columns);
    private readonly NameMarks target = new(columns, name => question.Target is { } wanted && Actors.AreOne(name, wanted) ? 1UL : 0);
    private readonly RowParts parts = DetailNeeds.Of(question);
    private readonly bool fromRow = question is { Measure: TallyMeasure.Killed or TallyMeasure.Injured, Category: null, Perpetrator: null, Policy: not FigurePolicy.Hierarchy };

    /// <summary>What an incident gives to a row of the tally.</summary>
    /// <param name="Entry">Its place among the entries.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Range">What it gives.</param>
    /// <param name="Best">Its best estimate; -1: the policy gives none.</param>
    internal readonly record struct Share(int Entry, int Row, PackedRange Range, int Best);

    /// <summary>What incidents give to the rows of the tally.</summary>
    public List<Share> Shares { get; } = [];

    /// <summary>Incidents for which sources give the figure, and the policy takes none of their word.</summary>
    public List<(int Day, ulong Id, int Slot)> Without { get; } = [];

    /// <summary>True where an incident's figure is itself parted among rows.</summary>
    public bool SplitsFigures { get; } = question.By.SplitsFigures() || question.Across.SplitsFigures();

    /// <summary>The rows of the tally.</summary>
    public RowNumbers Rows => rows;

    /// <summary>Of a category: how many incidents give the measure, and it, and the people of unstated status.</summary>
    public CategoryCount Category { get; private set; }

    /// <summary>Takes an incident in scope; false where it is to be read whole.</summary>
    public bool Take(in IncidentRow row, IncidentDetails details, int doubt, List<RowCounter.Entry> entries)
    {
        if (!details.IsKnown || (question.Policy != FigurePolicy.Range && !details.IsDrawn))
            return false;
        if ((question.Target is not null && !details.Targets.Exists(target.Has)) || (question.Facility is { } facility && !details.Facilities.Exists(f => columns.Word(f) == facility)))
            return true;
        if ((parts & RowParts.Figures) != RowParts.None || question.Policy == FigurePolicy.Hierarchy)
            figures.Draw(details, row.Grade);
        if (question.Category is { } category && figures.Of(details, null).IsGiven)
            Category = Category.With(figures.Of(details, category).IsGiven, figures.Unstated(details, category), doubt == 0);
        var figure = fromRow ? OfRow(row) : question.Perpetrator is null ? figures.Of(details, question.Category) : figures.OfPerpetrator(details, row);
        if (figure.IsGiven)
        {
            entries.Add(Entry(row, figure, doubt, SplitsFigures || question.By == TallyGrouping.None ? -1 : rows.Of(Label(question.By, rows.By, row, details), Label(question.Across, rows.Across, row, details))));
            if (SplitsFigures)
                Split(row, details, entries.Count - 1);
        }
        else if (question.Policy != FigurePolicy.Range && question.Perpetrator is null && (parts & RowParts.Sources) != RowParts.None && figures.IsSaid(details))
        {
            Without.Add((row.From, row.Id, row.Slot));
        }

        return true;
    }

    /// <summary>Leaves rows out that are counted otherwise; of a category what they count is to be taken off (<see cref="Category"/>).</summary>
    public void LeaveOut(HashSet<long> slots, List<RowCounter.Entry> entries)
    {
        Shares.RemoveAll(s => slots.Contains(entries[s.Entry].Slot));
        Without.RemoveAll(e => slots.Contains(e.Slot));
    }

    private static RowCounter.Entry Entry(in IncidentRow row, Drawn figure, int doubt, int number) => new(row.Id, row.Slot, row.From, figure.Range, doubt, number, figure.Best);

    private Drawn OfRow(in IncidentRow row)
    {
        var range = policy.Of(row, out var best);
        return new Drawn(range, best);
    }

    private void Split(in IncidentRow row, IncidentDetails details, int entry)
    {
        var down = question.By.SplitsFigures();
        var other = down ? Label(question.Across, rows.Across, row, details) : Label(question.By, rows.By, row, details);
        foreach (var (name, part) in figures.Split(down ? question.By : question.Across, details, row))
            Shares.Add(new Share(entry, down ? rows.Of(rows.By.OfName(name), other) : rows.Of(other, rows.Across.OfName(name)), part.Range, part.Best));
    }

    private static int Label(TallyGrouping by, RowLabels labels, in IncidentRow row, IncidentDetails details) => by switch
    {
        TallyGrouping.Target => labels.OfList(details.Targets),
        TallyGrouping.Facility => labels.OfList(details.Facilities),
        _ => labels.Of(row),
    };
}
