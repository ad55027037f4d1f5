using System.Text.Json;
using System.Text.Json.Serialization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Domain.Victims;

namespace Marsad.Domain.Interchange;

/// <summary>The interchange format: how claims, incidents and agreements are written as JSON. Unknown fields are refused, not dropped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(Agreement))]
[JsonSerializable(typeof(Breach))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(ValueList<ClaimAnchor>))]
[JsonSerializable(typeof(ClaimAnchor))]
[JsonSerializable(typeof(IncidentEdit))]
[JsonSerializable(typeof(ValueList<Span>))]
[JsonSerializable(typeof(Span))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(NotGiven))]
[JsonSerializable(typeof(CasualtyFigure))]
[JsonSerializable(typeof(FacilityHit))]
[JsonSerializable(typeof(ControlledArea))]
[JsonSerializable(typeof(AllegedActor))]
[JsonSerializable(typeof(IncidentReport))]
[JsonSerializable(typeof(IncidentFigure))]
[JsonSerializable(typeof(SourceFigure))]
[JsonSerializable(typeof(DisputedValue))]
[JsonSerializable(typeof(Dispute))]
[JsonSerializable(typeof(JoinReason))]
[JsonSerializable(typeof(StatusEntry))]
[JsonSerializable(typeof(SourceScope))]
[JsonSerializable(typeof(Exclusion))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(AccountFigure))]
[JsonSerializable(typeof(ReportHead))]
[JsonSerializable(typeof(NearMiss))]
[JsonSerializable(typeof(VictimEntry))]
[JsonSerializable(typeof(VictimDecision))]
[JsonSerializable(typeof(ContentHash))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
public sealed partial class DomainJson : JsonSerializerContext
{
    private static readonly Lazy<DomainJson> AsLines = new(static () => new DomainJson(new JsonSerializerOptions(Default!.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>Writes text as it is (no escapes for letters outside ASCII): the lines are data, never a page.</summary>
    public static DomainJson Lines => AsLines.Value;

    /// <summary>A claim as one line.</summary>
    public static string Write(Claim claim) => JsonSerializer.Serialize(claim, Lines.Claim);

    /// <summary>Writes a claim as <see cref="Write(Claim)"/> does, in UTF-8, behind what the buffer holds.</summary>
    public static void Write(System.Buffers.IBufferWriter<byte> to, Claim claim)
    {
        using var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = Lines.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, claim, Lines.Claim);
    }

    /// <summary>An incident as one line.</summary>
    public static string Write(Incident incident) => JsonSerializer.Serialize(incident, Lines.Incident);

    /// <summary>An agreement as one line.</summary>
    public static string Write(Agreement agreement) => JsonSerializer.Serialize(agreement, Lines.Agreement);

    /// <summary>An account as one line.</summary>
    public static string Write(Account account) => JsonSerializer.Serialize(account, Lines.Account);

    /// <summary>A decision as one line.</summary>
    public static string Write(Decision decision) => JsonSerializer.Serialize(decision, Lines.Decision);

    /// <summary>Reads a claim; what is wrong with it is the reason of the failure.</summary>
    public static Parsed<Claim> ReadClaim(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Lines.Claim) is { } claim ? Parsed<Claim>.Of(claim) : Parsed<Claim>.Failed("null is no claim");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            return Parsed<Claim>.Failed("not a claim: " + e.Message);
        }
    }
}
