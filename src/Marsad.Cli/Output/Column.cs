namespace Marsad.Cli.Output;

/// <summary>A column of a table or a CSV file.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Name">Its heading, in the interchange format's words.</param>
/// <param name="Value">A record's value; null prints nothing.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Value)
{
    /// <summary>Numbers stand at the right.</summary>
    public bool AtRight { get; init; }

    /// <summary>False: only in CSV, too wide for a table.</summary>
    public bool InTable { get; init; } = true;

    /// <summary>False: only in a table, where CSV has the same under another name.</summary>
    public bool InCsv { get; init; } = true;

    /// <summary>Only shown in tables of at least so many columns of the terminal.</summary>
    public int FromWidth { get; init; }

    /// <summary>True: the cell may be broken into several lines; otherwise it stays whole.</summary>
    public bool Wraps { get; init; }
}
