using System.Collections.Frozen;

namespace Marsad.Extraction.Text;

/// <summary>Tells lines that carry a date of writing by their shape alone; what the date means is read elsewhere.</summary>
internal static class DateShape
{
    private static readonly FrozenSet<string> Months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for "Caucasus Desk, Sunday 11 October 2020", "Flash Update No. 4, as of 21 March 2025", "2019-09-01 14:05".</summary>
    public static bool LooksLikeDateline(ReadOnlySpan<char> line)
    {
        if (line.Length > 160)
            return false;
        bool month = false, number = false, year = false;
        var lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();
        var from = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsLetterOrDigit(line[i]))
            {
                if (from < 0)
                    from = i;
                continue;
            }

            if (from < 0)
                continue;
            var word = line[from..i];
            from = -1;
            month |= lookup.Contains(word);
            var digits = word.IndexOfAnyExceptInRange('0', '9') < 0;
            year |= digits && word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20"));
            number |= digits || (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && (word.EndsWith("th") || word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd")));
        }

        return (month && number) || (year && number && line.Length < 60);
    }
}
