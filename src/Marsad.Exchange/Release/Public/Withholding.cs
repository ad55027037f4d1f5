namespace Marsad.Exchange.Release.Public;

/// <summary>Why an incident is not published.</summary>
public enum Withholding
{
    /// <summary>A person decided that it is none, or set it aside.</summary>
    Rejected,

    /// <summary>Not enough people have looked at it yet.</summary>
    NotReviewed,

    /// <summary>Its grade is none of those that are published.</summary>
    Grade,

    /// <summary>No person has looked at it, and its confidence is too low.</summary>
    Confidence,

    /// <summary>When it happened is not known, so that no delay can be kept.</summary>
    NoDate,

    /// <summary>It is too young.</summary>
    Delay,

    /// <summary>It is, or can be, in an area of which nothing is published.</summary>
    Embargo,

    /// <summary>It is of a sensitive kind that is not published.</summary>
    Sensitive,
}
