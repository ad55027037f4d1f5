using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>For each slot of a claim, the stretches of the reading text its value came from; slots in ordinal order of their names. <c>default</c> is empty.</summary>
[JsonConverter(typeof(SlotSpansConverter))]
public readonly struct SlotSpans : IEquatable<SlotSpans>
{
    private readonly ImmutableSortedDictionary<string, ValueList<Span>>? slots;

    private SlotSpans(ImmutableSortedDictionary<string, ValueList<Span>> slots) => this.slots = slots;

    /// <summary>The slots that have stretches, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, ValueList<Span>>> Slots => slots ?? Enumerable.Empty<KeyValuePair<string, ValueList<Span>>>();

    /// <summary>True when no slot has a stretch.</summary>
    public bool IsEmpty => slots is null || slots.IsEmpty;

    /// <summary>The stretches of a slot; empty where it has none.</summary>
    public ValueList<Span> this[string slot] => slots is not null && slots.TryGetValue(slot, out var spans) ? spans : default;

    /// <summary>These, and one stretch more (nothing changes where the slot has it already).</summary>
    public SlotSpans With(string slot, Span span)
    {
        var known = this[slot];
        return known.Contains(span) ? this : new SlotSpans((slots ?? ImmutableSortedDictionary.Create<string, ValueList<Span>>(StringComparer.Ordinal)).SetItem(slot, known.Add(span)));
    }

    /// <inheritdoc/>
    public bool Equals(SlotSpans other) => Slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SlotSpans other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Slots.Aggregate(0, static (hash, slot) => HashCode.Combine(hash, slot.Key, slot.Value));

    /// <summary>The same slots with the same stretches.</summary>
    public static bool operator ==(SlotSpans left, SlotSpans right) => left.Equals(right);

    /// <summary>Some slot differs.</summary>
    public static bool operator !=(SlotSpans left, SlotSpans right) => !left.Equals(right);
}

/// <summary>Writes and reads it as the interchange format does. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class SlotSpansConverter : JsonConverter<SlotSpans>
{
    /// <inheritdoc/>
    public override SlotSpans Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var result = default(SlotSpans);
        var list = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ValueList<Span>>)options.GetTypeInfo(typeof(ValueList<Span>));
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("spans is an object of slots");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var slot = reader.GetString()!;
            reader.Read();
            foreach (var span in JsonSerializer.Deserialize(ref reader, list))
                result = result.With(slot, span);
        }

        return result;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SlotSpans value, JsonSerializerOptions options)
    {
        var list = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ValueList<Span>>)options.GetTypeInfo(typeof(ValueList<Span>));
        writer.WriteStartObject();
        foreach (var (slot, spans) in value.Slots)
        {
            writer.WritePropertyName(slot);
            JsonSerializer.Serialize(writer, spans, list);
        }

        writer.WriteEndObject();
    }
}
