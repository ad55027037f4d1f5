using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Analysis.Tallies;

/// <summary>Ids of incidents, by first day, then id. Of a sum over a million incidents they are written out only when somebody looks at them.</summary>
[CollectionBuilder(typeof(IncidentIds), nameof(Create))]
[JsonConverter(typeof(IncidentIdsConverter))]
public sealed class IncidentIds : IReadOnlyList<string>, IEquatable<IncidentIds>
{
    /// <summary>No ids.</summary>
    public static readonly IncidentIds None = new(0, static () => []);

    private readonly Lazy<IReadOnlyList<string>> ids;

    private readonly Func<int, IReadOnlyList<string>>? few;

    private IncidentIds(int count, Func<IReadOnlyList<string>> write, Func<int, IReadOnlyList<string>>? few = null) => (Count, ids, this.few) = (count, new Lazy<IReadOnlyList<string>>(write), few);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>True where there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public string this[int index] => ids.Value[index];

    /// <summary>These ids.</summary>
    public static IncidentIds Create(ReadOnlySpan<string> ids) => Of([.. ids]);

    /// <summary>These ids.</summary>
    public static IncidentIds Of(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.Count == 0 ? None : new IncidentIds(ids.Count, () => ids);
    }

    /// <summary>So many ids, written when they are first looked at.</summary>
    /// <param name="count">How many.</param>
    /// <param name="write">Writes all.</param>
    /// <param name="few">Writes the first of them, where that is less work.</param>
    internal static IncidentIds Later(int count, Func<IReadOnlyList<string>> write, Func<int, IReadOnlyList<string>>? few = null) => count == 0 ? None : new IncidentIds(count, write, few);

    /// <summary>The first of them.</summary>
    public IEnumerable<string> First(int most) => few is null || ids.IsValueCreated ? this.Take(most) : few(most);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ids.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(IncidentIds? other) => other is not null && (ReferenceEquals(this, other) || (Count == other.Count && this.SequenceEqual(other, StringComparer.Ordinal)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IncidentIds);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}

/// <summary>Writes ids as an array. Public, so that the JSON contexts of other rooms can use it.</summary>
public sealed class IncidentIdsConverter : JsonConverter<IncidentIds>
{
    /// <inheritdoc/>
    public override IncidentIds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ids = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Ids are an array.");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            ids.Add(reader.GetString() ?? throw new JsonException("An id is not null."));
        return IncidentIds.Of(ids);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IncidentIds value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (var id in value)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
