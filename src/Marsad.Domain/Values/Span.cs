using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>A stretch of a reading text, counted in Unicode code points; the start is inclusive, the end exclusive. Written as <c>[start,end]</c>. <c>default</c> is the empty stretch at the start.</summary>
[JsonConverter(typeof(SpanConverter))]
public readonly record struct Span : IComparable<Span>
{
    /// <summary>From <paramref name="start"/> (0 or more) to <paramref name="end"/> (not before it).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before it.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>The first code point, inclusive.</summary>
    public int Start { get; }

    /// <summary>Behind the last code point.</summary>
    public int End { get; }

    /// <summary>The number of code points.</summary>
    public int Length => End - Start;

    /// <summary>True when the two share a code point.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest stretch that holds both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, then by end.</summary>
    public int CompareTo(Span other) => (Start, End).CompareTo((other.Start, other.End));

    /// <summary>Starts earlier.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Starts later.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Starts not later.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Starts not earlier.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}

/// <summary>Writes and reads it as the interchange format does. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class SpanConverter : JsonConverter<Span>
{
    /// <inheritdoc/>
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<int> ends = stackalloc int[2];
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a span is written [start,end]");
        for (var i = 0; i < 2; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out ends[i]))
                throw new JsonException("a span is written [start,end]");
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || ends[0] < 0 || ends[1] < ends[0])
            throw new JsonException("a span is written [start,end], start not behind end");
        return new Span(ends[0], ends[1]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
