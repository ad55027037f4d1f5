namespace Marsad.Domain.Incidents;

/// <summary>Flags of incidents whose date or place cannot be right, or not all at once. A tally counts such an incident in its highest figure only.</summary>
public static class OddFlags
{
    /// <summary>It is dated behind the publication of the reports that tell of it.</summary>
    public const string DateInFuture = "date-in-future";

    /// <summary>It is dated so long ago that the year must be mistyped.</summary>
    public const string DateLongPast = "date-long-past";

    /// <summary>Its reports place it in different countries.</summary>
    public const string SeveralCountries = "place-in-several-countries";

    /// <summary>True where the date cannot be right.</summary>
    public static bool OfDate(string flag) => flag is DateInFuture or DateLongPast;
}
