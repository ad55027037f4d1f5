using System.Globalization;

namespace Marsad.Web.Http;

/// <summary>Instants of an address.</summary>
internal static class Instants
{
    /// <summary>An instant as the register writes it (UTC), for comparing; null where it is none.</summary>
    public static string? Read(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        ? instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
        : null;
}
