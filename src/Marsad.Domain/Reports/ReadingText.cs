using Marsad.Domain.Values;

namespace Marsad.Domain.Reports;

/// <summary>The text that is read, derived from captured bytes: well-formed Unicode with <c>\n</c> line ends. Offsets of the interchange format count code points; .NET counts UTF-16 units; this type translates.</summary>
public sealed class ReadingText : IEquatable<ReadingText>
{
    // For each block of 64 UTF-16 units, how many low surrogates stand before it; null when there is none at all.
    private readonly int[]? surrogates;

    /// <summary>Wraps a text.</summary>
    /// <exception cref="ArgumentException">A lone surrogate or a carriage return stands in it: the capturer normalises both.</exception>
    public ReadingText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Contains('\r', StringComparison.Ordinal))
            throw new ArgumentException("Line ends are \\n in a reading text.", nameof(value));
        Value = value;
        surrogates = Index(value);
    }

    /// <summary>The text, as .NET counts it.</summary>
    public string Value { get; }

    /// <summary>Its length in code points.</summary>
    public int Length => CodePoint(Value.Length);

    /// <summary>The code-point offset of a UTF-16 offset (0 to the length, inclusive).</summary>
    public int CodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Value.Length);
        if (surrogates is null)
            return utf16;
        var block = utf16 / 64;
        var count = surrogates[block];
        for (var i = block * 64; i < utf16; i++)
        {
            if (char.IsLowSurrogate(Value[i]))
                count++;
        }

        return utf16 - count;
    }

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    public int Utf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        if (surrogates is null)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Value.Length);
            return codePoint;
        }

        int low = 0, high = Value.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CodePoint(middle) < codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        // Never between the two halves of a pair: both halves end at the same code point.
        if (low < Value.Length && char.IsLowSurrogate(Value[low]))
            low++;
        if (CodePoint(low) != codePoint)
            throw new ArgumentOutOfRangeException(nameof(codePoint), codePoint, "Behind the end of the text.");
        return low;
    }

    /// <summary>The code-point span of a UTF-16 stretch.</summary>
    public Span SpanOf(int start, int end) => new(CodePoint(start), CodePoint(end));

    /// <summary>The words of a span.</summary>
    public string Slice(Span span) => Value[Utf16(span.Start)..Utf16(span.End)];

    /// <summary>The quote of a UTF-16 stretch.</summary>
    public Claims.Quote QuoteOf(int start, int end) => new(CodePoint(start), CodePoint(end), Value[start..end]);

    /// <inheritdoc/>
    public bool Equals(ReadingText? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReadingText);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => Value;

    private static int[]? Index(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return null;
        var blocks = new int[(text.Length / 64) + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % 64 == 0)
                blocks[i / 64] = count;
            if (char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))
                throw new ArgumentException($"A lone surrogate stands at {i}: not well-formed Unicode.", nameof(text));
            if (char.IsLowSurrogate(text[i]))
                count++;
        }

        if (text.Length % 64 == 0)
            blocks[text.Length / 64] = count;
        return blocks;
    }
}
