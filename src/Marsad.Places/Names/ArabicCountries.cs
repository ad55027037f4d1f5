using System.Collections.Frozen;

namespace Marsad.Places.Names;

/// <summary>Countries whose Latin names are mostly transcribed from Arabic, so that "al-Bab" and "Bab" are one spelling.</summary>
internal static class ArabicCountries
{
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        StringComparer.Ordinal,
        "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "ML", "MR", "NE", "OM", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "YE");

    public static bool Has(string iso) => Codes.Contains(iso);
}
