using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>One report of a story, as it is compared with the others.</summary>
/// <param name="Head">Where it was captured, and its kin.</param>
/// <param name="Text">Its reading text.</param>
/// <param name="Claims">What it claims, in the order of the text.</param>
public sealed record StoryVersion(ReportHead Head, string Text, ValueList<Claim> Claims) : IComparable<StoryVersion>
{
    /// <summary>By publication, those without a date last; at one time by hash, so that the order never depends on how they were found.</summary>
    public int CompareTo(StoryVersion? other)
    {
        if (other is null)
            return 1;
        var order = (Head.Published, other.Head.Published) switch
        {
            ({ } own, { } theirs) => own.CompareTo(theirs),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return order != 0 ? order : Head.Document.CompareTo(other.Head.Document);
    }

    /// <summary>Published earlier.</summary>
    public static bool operator <(StoryVersion left, StoryVersion right) => Comparer<StoryVersion>.Default.Compare(left, right) < 0;

    /// <summary>Published later.</summary>
    public static bool operator >(StoryVersion left, StoryVersion right) => Comparer<StoryVersion>.Default.Compare(left, right) > 0;

    /// <summary>Published not later.</summary>
    public static bool operator <=(StoryVersion left, StoryVersion right) => Comparer<StoryVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Published not earlier.</summary>
    public static bool operator >=(StoryVersion left, StoryVersion right) => Comparer<StoryVersion>.Default.Compare(left, right) >= 0;
}
