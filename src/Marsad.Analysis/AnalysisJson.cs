using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Analysis.Actors;
using Marsad.Analysis.Breaches;
using Marsad.Analysis.Control;
using Marsad.Analysis.Series;
using Marsad.Analysis.Sources;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis;

/// <summary>How answers are written as JSON, with the names of the interchange format.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TallyAnswer))]
[JsonSerializable(typeof(BreachAnswer))]
[JsonSerializable(typeof(Straddling))]
[JsonSerializable(typeof(TallyRow))]
[JsonSerializable(typeof(ReportedTotal))]
[JsonSerializable(typeof(PartyToll))]
[JsonSerializable(typeof(Breach))]
[JsonSerializable(typeof(NotCounted))]
[JsonSerializable(typeof(ActorHistory))]
[JsonSerializable(typeof(ActorRelation))]
[JsonSerializable(typeof(RelationSaying))]
[JsonSerializable(typeof(ProfileSaying))]
[JsonSerializable(typeof(ActorIncident))]
[JsonSerializable(typeof(ControlState))]
[JsonSerializable(typeof(ControlView))]
[JsonSerializable(typeof(ControlSaying))]
[JsonSerializable(typeof(SourceSummary))]
[JsonSerializable(typeof(SourceHistory))]
[JsonSerializable(typeof(WordCount))]
[JsonSerializable(typeof(SourceMonth))]
[JsonSerializable(typeof(SourceOverlap))]
[JsonSerializable(typeof(SourceCorrection))]
[JsonSerializable(typeof(FigureRange))]
[JsonSerializable(typeof(TollSeries))]
[JsonSerializable(typeof(SeriesPoint))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Review.ReviewItem))]
[JsonSerializable(typeof(string))]
public sealed partial class AnalysisJson : JsonSerializerContext
{
    private static readonly Lazy<AnalysisJson> AsLines = new(static () => new AnalysisJson(new JsonSerializerOptions(Default!.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>An answer as one line; it starts with <c>min</c>, <c>max</c>, <c>open</c>.</summary>
    public static string Write(TallyAnswer answer) => JsonSerializer.Serialize(answer, AsLines.Value.TallyAnswer);

    /// <summary>A thing to review as one line.</summary>
    public static string Write(Review.ReviewItem item) => JsonSerializer.Serialize(item, AsLines.Value.ReviewItem);

    /// <summary>The history of an actor as one line.</summary>
    public static string Write(ActorHistory history) => JsonSerializer.Serialize(history, AsLines.Value.ActorHistory);

    /// <summary>Who is said to hold a place as one line.</summary>
    public static string Write(ControlState state) => JsonSerializer.Serialize(state, AsLines.Value.ControlState);

    /// <summary>One source's words on who holds a place as one line.</summary>
    public static string Write(ControlSaying saying) => JsonSerializer.Serialize(saying, AsLines.Value.ControlSaying);

    /// <summary>A source in a line.</summary>
    public static string Write(SourceSummary source) => JsonSerializer.Serialize(source, AsLines.Value.SourceSummary);

    /// <summary>Everything about a source as one line.</summary>
    public static string Write(SourceHistory source) => JsonSerializer.Serialize(source, AsLines.Value.SourceHistory);

    /// <summary>The incidents in the scope of an agreement as one line.</summary>
    public static string Write(BreachAnswer answer) => JsonSerializer.Serialize(answer, AsLines.Value.BreachAnswer);
}
