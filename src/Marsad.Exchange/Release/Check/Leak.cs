using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Check;

/// <summary>What kind of withheld value was found.</summary>
[JsonConverter(typeof(KebabCase<LeakKind>))]
public enum LeakKind
{
    /// <summary>A name of a person: of a victim, of the private list, of someone quoted.</summary>
    Name,

    /// <summary>The name of a source that the rules hide.</summary>
    Source,

    /// <summary>The name of a place that is finer than the rules allow.</summary>
    Place,

    /// <summary>A point that is finer than the rules allow.</summary>
    Point,

    /// <summary>Words of a report.</summary>
    Text,

    /// <summary>An id of the register.</summary>
    Id,

    /// <summary>A hash or a path of a document.</summary>
    Document,

    /// <summary>An address.</summary>
    Link,

    /// <summary>A day that is still under the delay.</summary>
    Date,

    /// <summary>A count of few people.</summary>
    Count,

    /// <summary>A total from which a count of few people can be worked out.</summary>
    Total,

    /// <summary>The public id of an incident that is withheld.</summary>
    Incident,

    /// <summary>A file that cannot be read, so that nobody can say what is in it.</summary>
    Unreadable,
}

/// <summary>A withheld value in a release.</summary>
/// <param name="File">The file; within an archive behind an exclamation mark.</param>
/// <param name="Where">Line, row, column or property.</param>
/// <param name="Kind">What kind of value.</param>
/// <param name="Hint">Enough to find it, without the value itself.</param>
public sealed record Leak(string File, string Where, LeakKind Kind, string Hint);
