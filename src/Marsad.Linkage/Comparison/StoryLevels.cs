using Marsad.Domain.Accounts;

namespace Marsad.Linkage.Comparison;

/// <summary>How much of what two reports tell is the same: the angle between their telling words.</summary>
internal enum StoryLevel
{
    Other,
    Trace,
    Slight,
    Some,
    Much,
    Most,
    Same,
}

/// <summary>How many rare pairs of names two reports share, each counted by how rare it is.</summary>
internal enum RareNameLevel
{
    None,
    One,
    Two,
    Several,
}

/// <summary>How many ages of people two reports share, where both give some.</summary>
internal enum AgeLevel
{
    Different,
    One,
    Several,
}

/// <summary>How many days lie between the publication of two reports.</summary>
internal enum PublishedLevel
{
    SameDay,
    NextDay,
    Days,
    Fortnight,
    Month,
    Quarter,
    Year,
    Years,
}

/// <summary>Finds the levels of two whole reports; nothing is allocated.</summary>
internal static class StoryLevels
{
    private const int SixteenthsOfOne = 14 * 16;
    private const int SixteenthsOfTwo = 26 * 16;
    private const double FullSquare = 255.0 * 255.0;

    /// <summary>The level of the words.</summary>
    public static StoryLevel Words(ReportStory first, ReportStory second) => Cosine(first, second) switch
    {
        < 0.04 => StoryLevel.Other,
        < 0.08 => StoryLevel.Trace,
        < 0.13 => StoryLevel.Slight,
        < 0.19 => StoryLevel.Some,
        < 0.28 => StoryLevel.Much,
        < 0.45 => StoryLevel.Most,
        _ => StoryLevel.Same,
    };

    /// <summary>The cosine of the angle between the two vectors of words, 0 to 1.</summary>
    public static double Cosine(ReportStory first, ReportStory second)
    {
        var a = first.Terms;
        var b = second.Terms;
        var x = first.Weights;
        var y = second.Weights;
        int i = 0, j = 0, sum = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
                sum += x[i++] * y[j++];
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }

        return sum / FullSquare;
    }

    /// <summary>The level of the rare names; null where one report has too few to tell.</summary>
    public static RareNameLevel? Names(ReportStory first, ReportStory second)
    {
        var a = first.Names;
        var b = second.Names;
        var bits = first.Rarities;
        int i = 0, j = 0, sum = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                sum += bits[i++];
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum == 0 ? Math.Min(a.Length, b.Length) < 3 ? null : RareNameLevel.None
            : sum < SixteenthsOfOne ? RareNameLevel.One
            : sum < SixteenthsOfTwo ? RareNameLevel.Two
            : RareNameLevel.Several;
    }

    /// <summary>True where two reports share a rare name, or some of what they tell.</summary>
    public static bool ShareMuch(ReportStory first, ReportStory second) => Names(first, second) >= RareNameLevel.One || Words(first, second) >= StoryLevel.Some;

    /// <summary>The level of the ages; null where one report gives none.</summary>
    public static AgeLevel? Ages(ReportStory first, ReportStory second)
    {
        if (first.Ages == 0 || second.Ages == 0)
            return null;
        var shared = first.Ages & second.Ages;
        return shared == 0 ? AgeLevel.Different : UInt128.IsPow2(shared) ? AgeLevel.One : AgeLevel.Several;
    }

    /// <summary>The level of the days of publication; null where one is not known.</summary>
    public static PublishedLevel? Published(DateOnly? first, DateOnly? second) => first is not { } a || second is not { } b ? null : Math.Abs(a.DayNumber - b.DayNumber) switch
    {
        0 => PublishedLevel.SameDay,
        1 => PublishedLevel.NextDay,
        <= 5 => PublishedLevel.Days,
        <= 14 => PublishedLevel.Fortnight,
        <= 31 => PublishedLevel.Month,
        <= 92 => PublishedLevel.Quarter,
        <= 366 => PublishedLevel.Year,
        _ => PublishedLevel.Years,
    };
}
