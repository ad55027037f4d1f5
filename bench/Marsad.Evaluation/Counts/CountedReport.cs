using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Counts;

/// <summary>How many, by the record of a corpus.</summary>
/// <param name="Min">The lower end.</param>
/// <param name="Max">The upper end.</param>
internal readonly record struct RecordedCount(long Min, long Max);

/// <summary>A point of a corpus.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Accuracy">What the corpus says of how exact it is.</param>
internal sealed record RecordedPoint(double Lat, double Lon, string Accuracy);

/// <summary>A report whose incident stands in a record with the numbers of killed and injured.</summary>
internal sealed record CountedReport
{
    /// <summary>Its id in the corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The incident's id: reports of one incident stay together when a part is divided.</summary>
    public required string Incident { get; init; }

    /// <summary>The day of the incident.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The report, without the answer.</summary>
    public required Report Report { get; init; }

    /// <summary>Right answers for the killed; empty where the record gives none.</summary>
    public required IReadOnlyList<RecordedCount> Killed { get; init; }

    /// <summary>Right answers for the injured; empty where the record gives none.</summary>
    public required IReadOnlyList<RecordedCount> Injured { get; init; }

    /// <summary>Where it happened; null where the record gives no point.</summary>
    public RecordedPoint? Point { get; init; }
}
