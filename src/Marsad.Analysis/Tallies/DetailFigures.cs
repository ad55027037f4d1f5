using System.Numerics;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>What an incident counts for a question, from its packed details: the same as <see cref="Measured"/> and <see cref="Cause"/> say of the whole incident.</summary>
internal sealed class DetailFigures
{
    /// <summary>Numbers that stand for a row of figures laid to nobody, or to several.</summary>
    public const int NotAttributed = -1, Joint = -2;

    private readonly TallyQuestion question;
    private readonly IIncidentColumns columns;
    private readonly HarmMeasure? harm;
    private readonly HarmMeasure? caused;
    private readonly NameMarks hierarchy;
    private readonly NameMarks asked;
    private readonly Dictionary<string, int> categories = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> words = [];
    private readonly Dictionary<ushort, bool> clashes = [];
    private readonly List<DetailFigure> drawn = [];
    private readonly List<Drawn> figures = [];
    private readonly List<(int Name, Drawn Figure)> split = [];
    private readonly (bool NotAttributed, bool Joint) askedAlso;
    private Grade grade;

    public DetailFigures(TallyQuestion question, IIncidentColumns columns)
    {
        (this.question, this.columns) = (question, columns);
        caused = KebabCase.TryParse<HarmMeasure>(question.Measure.Word(), out var measure) ? measure : null;
        harm = DetailNeeds.MeasureOf(question);
        List<string> order = [.. question.SourceOrder.Select(SourceNames.Key)];
        hierarchy = new NameMarks(columns, name => order.Index().Aggregate(0UL, (mask, o) => SourceNames.AreOne(o.Item, SourceNames.Key(name)) ? mask | (1UL << o.Index) : mask));
        asked = new NameMarks(columns, name => question.Perpetrator is { } actor && Actors.AreOne(name, actor) ? 1UL : 0);
        askedAlso = question.Perpetrator is { } one ? (Actors.AreOne(Cause.NotAttributed, one), Actors.AreOne(Cause.Joint, one)) : default;
    }

    /// <summary>Takes the figures of an incident by the question's policy.</summary>
    public void Draw(IncidentDetails details, Grade gradeOf)
    {
        grade = gradeOf;
        drawn.Clear();
        figures.Clear();
        if (question.Policy == FigurePolicy.Hierarchy)
        {
            Choose(details.Given);
            return;
        }

        foreach (var figure in details.Figures)
        {
            if (figure.Measure != harm)
                continue;
            drawn.Add(figure);
            figures.Add(Drawn.Of(question.Policy, grade, figure.Range, figure.Numbers));
        }
    }

    /// <summary>The figure of the question's measure and a category (null: of all).</summary>
    public Drawn Of(IncidentDetails details, string? category)
    {
        switch (question.Measure)
        {
            case TallyMeasure.Strikes:
                return new Drawn(details.Strikes);
            case TallyMeasure.FacilitiesHit:
                var count = category is null ? details.Facilities.Count : details.Facilities.Count(f => columns.Word(f) == category);
                return count == 0 ? Drawn.None : new Drawn(new PackedRange(count, count, false));
        }

        for (var i = 0; i < drawn.Count; i++)
        {
            if (drawn[i].By == 0 && Is(drawn[i].Category, category))
                return figures[i];
        }

        return Drawn.None;
    }

    /// <summary>What is counted under the question's perpetrator.</summary>
    public Drawn OfPerpetrator(IncidentDetails details, in IncidentRow row)
    {
        var sum = Drawn.None;
        Causes(details, row);
        foreach (var (actor, figure) in split)
        {
            if (IsAsked(actor))
                sum = sum.Plus(figure);
        }

        return sum;
    }

    /// <summary>What each row of a split gets that parts the figures themselves; holds until the next is asked for.</summary>
    public List<(int Name, Drawn Figure)> Split(TallyGrouping by, IncidentDetails details, in IncidentRow row)
    {
        switch (by)
        {
            case TallyGrouping.Actor:
                Causes(details, row);
                if (question.Perpetrator is not null)
                    split.RemoveAll(s => !IsAsked(s.Name));
                break;
            case TallyGrouping.Source:
                Sources(details);
                break;
            default:
                Categories();
                break;
        }

        return split;
    }

    /// <summary>The people of whom no source says whether they are of the category.</summary>
    public Drawn Unstated(IncidentDetails details, string category)
    {
        if (question.Measure != TallyMeasure.Killed || !Measured.TellsStatus(category))
            return Of(details, category).IsGiven ? new Drawn(new PackedRange(0, 0, false)) : Of(details, null);
        if (Of(details, null) is not { IsGiven: true } killed)
            return Drawn.None;
        var (civilians, combatants) = (Of(details, "civilians"), Of(details, PolicyFigure.Combatants));
        var min = Math.Max(0, killed.Range.Min - (civilians.IsGiven ? civilians.Range.Max : 0) - (combatants.IsGiven ? combatants.Range.Max : 0));
        var max = Math.Max(min, killed.Range.Max - (civilians.IsGiven ? civilians.Range.Min : 0) - (combatants.IsGiven ? combatants.Range.Min : 0));
        return new Drawn(new PackedRange(min, max, killed.Range.Open));
    }

    /// <summary>True where some source gives the figure, whatever a hierarchy takes of it.</summary>
    public bool IsSaid(IncidentDetails details) => caused is not null && details.Own.Exists(o => o.Measure == caused && (question.Category is null || Is(o.Category, question.Category)
        || (question.Category == PolicyFigure.Combatants && (Is(o.Category, "fighters") || Is(o.Category, "soldiers")))));

    // Who is said to have caused it, with what each of them gets.
    private void Causes(IncidentDetails details, in IncidentRow row)
    {
        split.Clear();
        if (Of(details, question.Category) is not { IsGiven: true } whole)
            return;
        var (clash, several, only) = (IsClash(row.Type), 0, -1);
        for (var i = 0; i < drawn.Count && caused is not null; i++)
        {
            if (drawn[i].By != 0 && drawn[i].Category == 0)
                (several, only) = (several + 1, i);
        }

        if (several == 1 && !clash)
            split.Add((drawn[only].By, whole));
        else if (several == 0 || question.Category is not null)
            split.Add((!clash && (details.HasSeveralPerpetrators || several > 1) ? Joint : NotAttributed, whole));
        else if (!clash)
            split.Add((Joint, whole));
        else
            Sides(whole);
    }

    // In a clash only what a source lays to a side counts for it.
    private void Sides(Drawn whole)
    {
        var (min, max) = (0, 0);
        for (var i = 0; i < drawn.Count; i++)
        {
            if (drawn[i].By == 0 || drawn[i].Category != 0)
                continue;
            split.Add((drawn[i].By, figures[i]));
            (min, max) = (min + figures[i].Range.Min, max + figures[i].Range.Max);
        }

        if (whole.Range.Max > min)
            split.Add((NotAttributed, new Drawn(new PackedRange(Math.Max(0, whole.Range.Min - max), Math.Max(0, whole.Range.Max - min), whole.Range.Open))));
    }

    private void Categories()
    {
        split.Clear();
        for (var i = 0; i < drawn.Count && caused is not null; i++)
        {
            if (drawn[i].By == 0 && drawn[i].Category != 0 && !Is(drawn[i].Category, PolicyFigure.Combatants))
                split.Add((drawn[i].Category, figures[i]));
        }
    }

    // Each source's own figures: several of one source are its range.
    private void Sources(IncidentDetails details)
    {
        split.Clear();
        foreach (var own in details.Own)
        {
            if (own.Measure != caused || !Is(own.Category, question.Category))
                continue;
            var range = new PackedRange(own.Low >= 0 ? own.Low : Math.Min(1, own.High), own.High, own.Open);
            var at = split.Count - 1;
            while (at >= 0 && split[at].Name != own.Source)
                at--;
            if (at < 0)
                split.Add((own.Source, new Drawn(range)));
            else
                split[at] = (own.Source, new Drawn(new PackedRange(Math.Min(split[at].Figure.Range.Min, range.Min), Math.Max(split[at].Figure.Range.Max, range.Max), split[at].Figure.Range.Open || range.Open)));
        }
    }

    private bool IsAsked(int actor) => question.Perpetrator is null || (actor switch { NotAttributed => askedAlso.NotAttributed, Joint => askedAlso.Joint, _ => asked.Has(actor) });

    // Of the sources of a figure the first of the order that gives it; names that it may mean alike are taken together.
    private void Choose(List<DetailCount> given)
    {
        for (var start = 0; start < given.Count;)
        {
            var (first, end, said) = (given[start], start, 0UL);
            for (; end < given.Count && (given[end].Measure, given[end].Category, given[end].By) == (first.Measure, first.Category, first.By); end++)
                said |= hierarchy.Of(given[end].Source);
            if (said != 0 && first.Measure == harm)
            {
                var chosen = 1UL << BitOperations.TrailingZeroCount(said);
                var (low, high, open) = (int.MaxValue, 0, false);
                for (var i = start; i < end; i++)
                {
                    if ((hierarchy.Of(given[i].Source) & chosen) == 0)
                        continue;
                    (high, open) = (Math.Max(high, given[i].High), open || given[i].Open);
                    low = given[i].Low >= 0 ? Math.Min(low, given[i].Low) : low;
                }

                // Nobody gives a lower bound: at least one, unless every figure is zero.
                var range = new PackedRange(Math.Min(low == int.MaxValue ? 1 : low, high), high, open);
                drawn.Add(new DetailFigure(first.Measure, first.Category, first.By, range, default));
                figures.Add(new Drawn(range));
            }

            start = end;
        }
    }

    private bool IsClash(ushort type) => clashes.TryGetValue(type, out var known) ? known : clashes[type] = TypeTree.Line(columns.Word(type)).Contains("armed-clash", StringComparer.Ordinal);

    // Words are few; the number of one is found when it is first met.
    private bool Is(int number, string? category)
    {
        if (category is null || number == 0)
            return category is null && number == 0;
        if (categories.TryGetValue(category, out var own))
            return own == number;
        if (!words.TryGetValue(number, out var word))
            words[number] = word = columns.Name(number);
        if (word != category)
            return false;
        categories[category] = number;
        return true;
    }
}
