using System.Globalization;
using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;

namespace Marsad.Register.Sqlite;

/// <summary>Records as they stand in json columns.</summary>
internal static class Records
{
    public static Claim Claim(string json)
    {
        var parsed = DomainJson.ReadClaim(json);
        return parsed.Success ? parsed.Value : throw new RegisterException($"a stored claim cannot be read ({parsed.Reason}): run 'marsad verify'");
    }

    public static Incident Incident(string json) => Read(json, DomainJson.Lines.Incident);

    public static Agreement Agreement(string json) => Read(json, DomainJson.Lines.Agreement);

    public static Account Account(string json) => Read(json, DomainJson.Lines.Account);

    public static NearMiss NearMiss(string json) => Read(json, DomainJson.Lines.NearMiss);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new RegisterException($"a stored {typeof(T).Name.ToLowerInvariant()} cannot be read ({e.Message}): run 'marsad verify'", e);
        }
    }
}
