namespace Marsad.Exchange;

/// <summary>How dates such as 03/04/2019 are meant.</summary>
public enum DateOrder
{
    /// <summary>Not said: such a date is rejected where both readings are days.</summary>
    Unsaid,

    /// <summary>The day stands first.</summary>
    DayFirst,

    /// <summary>The month stands first.</summary>
    MonthFirst,
}

/// <summary>How a file is to be read.</summary>
public sealed record ImportSettings
{
    /// <summary>Who made the rows: the source of their claims; null: the format's own name for it.</summary>
    public string? Source { get; init; }

    /// <summary>For tables of one's own: the name of a field of Marsad, and what the file calls it.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How dates such as 03/04/2019 are meant.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>When the file was published; a row that gives a day of its own keeps that. Null: not said.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How the text of a table is encoded; null: UTF-8, or what its byte-order mark says.</summary>
    public System.Text.Encoding? Encoding { get; init; }

    /// <summary>True where the rows are known to be sample data: they stay so.</summary>
    public bool Sample { get; init; }

    /// <summary>True where numbers have a decimal comma.</summary>
    public bool DecimalComma { get; init; }
}
