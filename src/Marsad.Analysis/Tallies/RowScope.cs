using Marsad.Analysis.Areas;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Whether a row of numbers is in the scope of a question. The place is judged once for each place, type and grade once for each pair, both by the judge of whole incidents (<see cref="Scope"/>).</summary>
internal sealed class RowScope(TallyQuestion question, IIncidentColumns columns, IAreaJudge areas)
{
    /// <summary>It is not in scope.</summary>
    public const int Outside = -1;

    private const int OfPeriod = 1, OfArea = 2, OfMeans = 4, NotJudged = -2;
    private const int GradeBits = 3;

    // Every mix of doubts, in the order in which they are told.
    private static readonly ValueList<string>[] Mixes = [.. Enumerable.Range(0, 8).Select(static mix => new[] { (OfPeriod, Scope.Period), (OfArea, Scope.Area), (OfMeans, Scope.Means) }.Where(d => (mix & d.Item1) != 0).Select(static d => d.Item2).ToValueList())];

    private readonly Scope inArea = new(new TallyQuestion { Area = question.Area }, areas);
    private readonly Scope byKind = new(new TallyQuestion { Means = question.Means, Grade = question.Grade }, areas);
    private readonly (int Since, int Until) period = ((question.Since ?? DateOnly.MinValue).DayNumber, (question.Until ?? DateOnly.MaxValue).DayNumber);
    private readonly bool anywhere = question.Area is null, anything = question is { Means: null, Grade: null };
    private int[] places = [];
    private int[] kinds = [];

    /// <summary>The doubts of a mix.</summary>
    public static ValueList<string> Doubts(int mix) => Mixes[mix];

    /// <summary>0: it is in scope. Above: the mix of doubts for which it is so only possibly. <see cref="Outside"/>: it is not.</summary>
    public int Of(in IncidentRow row)
    {
        if (row.To < period.Since || row.From > period.Until)
            return Outside;
        var mix = row.From < period.Since || row.To > period.Until ? OfPeriod : 0;
        if (!anywhere)
        {
            var place = Known(ref places, row.Place) is var known and not NotJudged ? known : places[row.Place] = Judge(inArea, row, OfArea);
            if (place == Outside)
                return Outside;
            mix |= place;
        }

        if (!anything)
        {
            var key = (row.Type << GradeBits) | (int)row.Grade;
            var kind = Known(ref kinds, key) is var known and not NotJudged ? known : kinds[key] = Judge(byKind, row, OfMeans);
            if (kind == Outside)
                return Outside;
            mix |= kind;
        }

        return mix;
    }

    private int Judge(Scope scope, in IncidentRow row, int doubt) => scope.Of(RowLabels.Bare(row, columns)) is not { } doubts ? Outside : doubts.Count == 0 ? 0 : doubt;

    private static int Known(ref int[] judged, int number)
    {
        if (number >= judged.Length)
        {
            var before = judged.Length;
            Array.Resize(ref judged, Math.Max(number + 1, before * 2));
            judged.AsSpan(before).Fill(NotJudged);
        }

        return judged[number];
    }
}
