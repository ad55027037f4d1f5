using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Reports;

/// <summary>SHA-256 of captured bytes, written <c>sha256:</c> and 64 lower-case hexadecimal digits: the identity of a document. <c>default</c> names no document.</summary>
[JsonConverter(typeof(ContentHashConverter))]
public readonly record struct ContentHash : IComparable<ContentHash>
{
    private const string Prefix = "sha256:";
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private readonly string? digits;

    private ContentHash(string digits) => this.digits = digits;

    /// <summary>The hash of these bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new ContentHash(Convert.ToHexStringLower(hash));
    }

    /// <summary>Reads the written form.</summary>
    public static Parsed<ContentHash> Parse(string? text) =>
        text is { Length: 71 } && text.StartsWith(Prefix, StringComparison.Ordinal) && text.AsSpan(7).IndexOfAnyExcept(Hexadecimal) < 0
            ? Parsed<ContentHash>.Of(new ContentHash(text[7..]))
            : Parsed<ContentHash>.Failed($"'{text}' is not sha256: and 64 hexadecimal digits");

    /// <summary>By the digits, ordinal.</summary>
    public int CompareTo(ContentHash other) => string.CompareOrdinal(digits, other.digits);

    /// <summary>Sorts before.</summary>
    public static bool operator <(ContentHash left, ContentHash right) => left.CompareTo(right) < 0;

    /// <summary>Sorts behind.</summary>
    public static bool operator >(ContentHash left, ContentHash right) => left.CompareTo(right) > 0;

    /// <summary>Sorts not behind.</summary>
    public static bool operator <=(ContentHash left, ContentHash right) => left.CompareTo(right) <= 0;

    /// <summary>Sorts not before.</summary>
    public static bool operator >=(ContentHash left, ContentHash right) => left.CompareTo(right) >= 0;

    /// <summary>The written form.</summary>
    public override string ToString() => Prefix + digits;
}

/// <summary>Writes and reads it as the interchange format does. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class ContentHashConverter : JsonConverter<ContentHash>
{
    /// <inheritdoc/>
    public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = ContentHash.Parse(reader.GetString());
        return parsed.Success ? parsed.Value : throw new JsonException(parsed.Reason);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
