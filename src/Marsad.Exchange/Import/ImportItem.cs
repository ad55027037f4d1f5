using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Exchange;

/// <summary>What became of a row of an imported file.</summary>
public abstract record ImportItem;

/// <summary>A row as a report and the claims that it makes.</summary>
public sealed record ImportedReport : ImportItem
{
    /// <summary>The path under which the register keeps it: the source's folder and the row's own id. A later row of this path replaces it.</summary>
    public required string Path { get; init; }

    /// <summary>The report; its text is the row, a line a column.</summary>
    public required Report Report { get; init; }

    /// <summary>The bytes of the text.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The claims.</summary>
    public required ValueList<Claim> Claims { get; init; }

    /// <summary>The line on which the row begins.</summary>
    public required long Line { get; init; }
}

/// <summary>A row that is not taken.</summary>
/// <param name="Line">The line on which it begins, from 1 (see <see cref="Unit"/>).</param>
/// <param name="Column">The column that is wrong; null where it is the row.</param>
/// <param name="Reason">Why, as a sentence for a person.</param>
/// <param name="Raw">The row as it stands in the file.</param>
public sealed record RejectedRow(long Line, string? Column, string Reason, string Raw) : ImportItem
{
    /// <summary>What is counted: lines of a text, rows of a workbook, records of a list in JSON.</summary>
    public string Unit { get; init; } = "line";

    /// <summary>Line, column and reason as a sentence.</summary>
    public string Sentence => Column is null ? $"{Unit} {Line}: {Reason}" : $"{Unit} {Line}, column {Column}: {Reason}";
}
