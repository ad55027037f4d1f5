namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>A stretch of text of a release.</summary>
/// <param name="File">The file.</param>
/// <param name="Where">Line, row, column or property.</param>
/// <param name="Text">The text.</param>
internal readonly record struct Piece(string File, string Where, string Text)
{
    /// <summary>The names of the columns, where the piece is a row of a table.</summary>
    public string[]? Header { get; init; }

    /// <summary>The cells, likewise.</summary>
    public string[]? Cells { get; init; }
}
