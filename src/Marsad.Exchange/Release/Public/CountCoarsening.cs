using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Public;

/// <summary>Counts of few people as one range or not at all, and parts only where no small count can be worked out from them (complementary suppression).</summary>
public sealed class CountCoarsening(SmallCounts small, int least)
{
    /// <summary>True where a number is a count of few people: from 1 to below the least.</summary>
    public bool IsSmall(long count) => count > 0 && count < least;

    /// <summary>True where a range tells of few people.</summary>
    public bool IsSmall(FigureRange? range) => range is not null && small != SmallCounts.Keep && (IsSmall(range.Min) || IsSmall(range.Max));

    /// <summary>The range that is published. A small end becomes the end of the range of all small counts; what is withheld becomes null.</summary>
    public FigureRange? Of(FigureRange? range)
    {
        if (!IsSmall(range))
            return range;
        return small == SmallCounts.Withhold ? null : new FigureRange(IsSmall(range!.Min) ? 1 : range.Min, IsSmall(range.Max) ? least - 1 : range.Max, range.Open);
    }

    /// <summary>True where these parts of a total may all be published beside it: none is small, and neither is what is left of the total when one or two of them are taken off.</summary>
    public bool MayShow(FigureRange? total, IReadOnlyList<FigureRange> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (small == SmallCounts.Keep || parts.Count == 0)
            return true;
        if (total is null || IsSmall(total))
            return parts.All(p => !IsSmall(p)) && total is null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsSmall(parts[i]) || Leaves(total, parts[i].Min, parts[i].Max))
                return false;
            for (var j = i + 1; j < parts.Count; j++)
            {
                if (Leaves(total, parts[i].Min + parts[j].Min, parts[i].Max + parts[j].Max) || IsSmall(Math.Abs(parts[i].Max - parts[j].Max)) || IsSmall(Math.Abs(parts[i].Min - parts[j].Min)))
                    return false;
            }
        }

        return true;
    }

    private bool Leaves(FigureRange total, long min, long max) => IsSmall(total.Min - min) || IsSmall(total.Max - max) || IsSmall(total.Max - min) || IsSmall(total.Min - max);
}
