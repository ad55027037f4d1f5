using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Analysis.Breaches;
using Marsad.Analysis.Series;
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

    /// <summary>The incidents in the scope of an agreement as one line.</summary>
    public static string Write(BreachAnswer answer) => JsonSerializer.Serialize(answer, AsLines.Value.BreachAnswer);
}
