namespace Marsad.Capture;

/// <summary>What is told about a report from outside, as written: by a person, by a row of <c>meta.csv</c>, or by the page itself. Null where nothing is told.</summary>
public sealed record ReportDetails
{
    /// <summary>Nothing is told.</summary>
    public static ReportDetails None { get; } = new();

    /// <summary>The date of publication, as written.</summary>
    public string? Published { get; init; }

    /// <summary>The outlet or body.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it stood.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>A language tag: <c>en</c>, <c>ar-SY</c>.</summary>
    public string? Language { get; init; }

    /// <summary>These details, completed by others where nothing is told here; an empty field tells nothing.</summary>
    public ReportDetails Or(ReportDetails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ReportDetails
        {
            Published = First(Published, other.Published),
            Publisher = First(Publisher, other.Publisher),
            Url = First(Url, other.Url),
            Title = First(Title, other.Title),
            Language = First(Language, other.Language),
        };
    }

    private static string? First(string? one, string? two) =>
        !string.IsNullOrWhiteSpace(one) ? one.Trim() : !string.IsNullOrWhiteSpace(two) ? two.Trim() : null;
}
