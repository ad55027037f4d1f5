using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Codes;

/// <summary>How finely a date is known, in the codes of other formats (vocab/exchange-dates.tsv).</summary>
internal static class DateCodes
{
    private static readonly (int Days, int Ged, int Acled)[] Steps = [.. VocabularyTable.Load("exchange-dates").Rows.Select(static r => (Number(r["days"]), Number(r["ged"]), Number(r["acled"])))];

    /// <summary>date_prec of UCDP GED.</summary>
    public static int Ged(DateWindow date) => Step(date).Ged;

    /// <summary>time_precision of ACLED.</summary>
    public static int Acled(DateWindow date) => Step(date).Acled;

    /// <summary>The day in the middle of a window, which ACLED gives for a week or a month; of two the earlier.</summary>
    public static DateOnly Middle(DateWindow date) => date.From.AddDays((date.Days - 1) / 2);

    private static (int Days, int Ged, int Acled) Step(DateWindow date) => Array.Find(Steps, s => date.Days <= s.Days);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
