using System.Collections.Frozen;
using System.Globalization;
using Marsad.Places.File;

namespace Marsad.Places.Import;

/// <summary>Adds the names of GeoNames' alternateNamesV2 (8 to 10 columns: id, GeoNames id, language, name, …) to the rows of a dump.</summary>
internal static class AlternateNames
{
    private static readonly FrozenSet<string> Languages = FrozenSet.Create(StringComparer.Ordinal, "", "ar", "en", "es", "fr", "ru", "uk", "fa", "ku", "pt", "tr", "abbr");

    /// <summary>Adds the names and gives their number.</summary>
    public static long AddTo(GazetteerWriter writer, string path, CancellationToken cancellation)
    {
        writer.SortIds();
        long added = 0;
        long lines = 0;
        Span<Range> columns = stackalloc Range[5];
        foreach (var line in BoundedLines.Read(path))
        {
            if (++lines % 100_000 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (line is null || line.AsSpan().Split(columns, '\t') < 4 || !uint.TryParse(line.AsSpan(columns[1]), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                continue;
            if (Languages.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.AsSpan(columns[2])) && writer.AddName(id, line[columns[3]]))
                added++;
        }

        return added;
    }
}
