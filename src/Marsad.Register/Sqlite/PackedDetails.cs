using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Finds what more there is of the rows that a worker takes. The lengths of a part are gone through once, when its first row is asked for.</summary>
internal sealed class PackedDetails(RowWish wish) : IDetailReader
{
    private readonly IncidentDetails details = new();
    private readonly List<((int Start, int Length) Figures, (int Start, int Length) Sources, int Number)> rows = [];
    private readonly Walk figures = new();
    private readonly Walk sources = new();
    private readonly int measure = wish.Measure is { } only ? (int)only : -1;
    private readonly bool withChoice = (wish.Parts & RowParts.Choice) != RowParts.None;
    private byte[] bytes = [];

    /// <summary>Other rows are taken.</summary>
    public void Begin(byte[] block)
    {
        bytes = block;
        rows.Clear();
        figures.Leave();
        sources.Leave();
    }

    /// <summary>The next row is that of a number within a part.</summary>
    public void Place((int Start, int Length) ofFigures, (int Start, int Length) ofSources, int number) => rows.Add((ofFigures, ofSources, number));

    /// <inheritdoc/>
    public IncidentDetails Of(int row)
    {
        var (ofFigures, ofSources, number) = rows[row];
        details.IsKnown = wish.Parts != RowParts.None;
        if ((wish.Parts & RowParts.Figures) != RowParts.None)
            PackedFigures.Read(figures.To(bytes, ofFigures, number), details, measure);
        if ((wish.Parts & RowParts.Sources) != RowParts.None)
            PackedSources.Read(sources.To(bytes, ofSources, number), details, measure, withChoice);
        return details;
    }

    // Where one stands in a part: rows are mostly asked for in their order.
    private sealed class Walk
    {
        private int start = -1;
        private int at;
        private int next;

        public void Leave() => start = -1;

        public ReadOnlySpan<byte> To(byte[] bytes, (int Start, int Length) part, int number)
        {
            if (part.Length == 0)
                return [];
            if (part.Start != start || number < next)
                (start, at, next) = (part.Start, part.Start, 0);
            var end = part.Start + part.Length;
            while (at < end)
            {
                var length = ByteLine.Read(bytes, ref at);
                at += length;
                if (next++ == number)
                    return bytes.AsSpan(at - length, length);
            }

            return [];
        }
    }
}
