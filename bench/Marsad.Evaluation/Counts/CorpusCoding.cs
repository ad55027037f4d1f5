using Marsad.Domain.Values;
using Marsad.Extraction.English.Tolls;

namespace Marsad.Evaluation.Counts;

/// <summary>How the records write a toll: an open lower bound is the number itself, an unspecified plural 2–2, "dozens" 12–24.</summary>
internal static class CorpusCoding
{
    private const long DozensOfReader = 24;
    private const long DozensOfRecord = 12;

    /// <summary>The reader's toll as a record would have it; null where the reader gives none.</summary>
    public static RecordedCount? Of(CountRange? count)
    {
        if (count is null || (count.Min ?? count.Max) is not { } low)
            return null;
        var dozens = count.Qualifier is { } words && words.Contains("dozens", StringComparison.OrdinalIgnoreCase);
        return new RecordedCount(dozens && low == DozensOfReader ? DozensOfRecord : low, dozens ? Math.Max(low, DozensOfReader) : count.Max ?? low);
    }

    /// <summary>Two bounds as a record would have them.</summary>
    public static RecordedCount Of(TollItem low, TollItem high) => new(low.Form == TollForm.Dozens ? DozensOfRecord : low.Value, high.Value);
}
