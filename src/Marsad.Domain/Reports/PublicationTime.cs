using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Reports;

/// <summary>When a report was published: a day, and the minute (UTC) where it is known. Written <c>2019-09-01</c> or <c>2019-09-01T14:05Z</c>.</summary>
[JsonConverter(typeof(PublicationTimeConverter))]
public readonly record struct PublicationTime(DateOnly Day, TimeOnly? Time = null) : IComparable<PublicationTime>
{
    /// <summary>Reads an ISO 8601 day or instant (offsets are turned into UTC).</summary>
    public static Parsed<PublicationTime> Parse(string? text)
    {
        var trimmed = (text ?? "").Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Parsed<PublicationTime>.Of(new PublicationTime(day));
        if (trimmed.Length > 10 && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
            return Parsed<PublicationTime>.Of(new PublicationTime(DateOnly.FromDateTime(instant.UtcDateTime), new TimeOnly(instant.UtcDateTime.Hour, instant.UtcDateTime.Minute)));
        return Parsed<PublicationTime>.Failed($"'{text}' is not a date of publication: write 2019-09-01 or 2019-09-01T14:05Z");
    }

    /// <summary>By day, then by minute; a day without a minute comes first.</summary>
    public int CompareTo(PublicationTime other) => (Day, Time ?? TimeOnly.MinValue).CompareTo((other.Day, other.Time ?? TimeOnly.MinValue));

    /// <summary>Earlier.</summary>
    public static bool operator <(PublicationTime left, PublicationTime right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PublicationTime left, PublicationTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(PublicationTime left, PublicationTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(PublicationTime left, PublicationTime right) => left.CompareTo(right) >= 0;

    /// <summary>The written form.</summary>
    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{time:HH:mm}Z")
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Writes and reads it as the interchange format does. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class PublicationTimeConverter : JsonConverter<PublicationTime>
{
    /// <inheritdoc/>
    public override PublicationTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = PublicationTime.Parse(reader.GetString());
        return parsed.Success ? parsed.Value : throw new JsonException(parsed.Reason);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PublicationTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
