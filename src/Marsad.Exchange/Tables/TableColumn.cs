namespace Marsad.Exchange.Tables;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its exact name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record TableColumn<T>(string Name, CellKind Kind, Func<T, Cell> Value)
{
    /// <summary>A column of words.</summary>
    public TableColumn(string name, Func<T, Cell> value)
        : this(name, CellKind.Text, value)
    {
    }

    /// <summary>The HXL tag that stands under it; null where it has none.</summary>
    public string? Tag { get; init; }

    /// <summary>What it means, for the sheet of definitions and the reference page.</summary>
    public string Means { get; init; } = "";
}
