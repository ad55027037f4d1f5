using System.Globalization;

namespace Marsad.Register.Sqlite;

/// <summary>Instants as the register writes them: UTC, ISO 8601, milliseconds.</summary>
internal static class Instant
{
    public static string Of(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
