using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>The passage that says a claim: its code-point span in the reading text, and exactly that slice.</summary>
public sealed record Quote
{
    /// <summary>A passage.</summary>
    /// <param name="start">First code point, inclusive.</param>
    /// <param name="end">Behind the last code point.</param>
    /// <param name="text">The slice; it has as many code points as the span.</param>
    /// <exception cref="ArgumentException">The text is not as long as the span, or is empty.</exception>
    [JsonConstructor]
    public Quote(int start, int end, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        // Most texts hold no sign of two units.
        var length = text.AsSpan().IndexOfAnyInRange('\udc00', '\udfff') < 0 ? text.Length : text.Count(static unit => !char.IsLowSurrogate(unit));

        if (length != end - start)
            throw new ArgumentException($"A quote's text ({length} code points) is as long as its span ({end - start}).", nameof(text));
        (Start, End, Text) = (start, end, text);
    }

    /// <summary>First code point, inclusive.</summary>
    public int Start { get; }

    /// <summary>Behind the last code point.</summary>
    public int End { get; }

    /// <summary>Exactly the slice of the reading text.</summary>
    public string Text { get; }

    /// <summary>The span.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);

    /// <summary>The words of a stretch that lies in the passage; null where it does not.</summary>
    public string? Words(Span stretch)
    {
        if (stretch.Start < Start || stretch.End > End)
            return null;
        var (from, to) = (Unit(stretch.Start - Start), Unit(stretch.End - Start));
        return Text[from..to];
    }

    // The index of the n-th code point.
    private int Unit(int codePoint)
    {
        var unit = 0;
        while (codePoint > 0)
        {
            unit += char.IsHighSurrogate(Text[unit]) && unit + 1 < Text.Length ? 2 : 1;
            codePoint--;
        }

        return unit;
    }
}
