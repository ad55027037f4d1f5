using Marsad.Domain.Values;
using Marsad.Exchange.Losses;

namespace Marsad.Web.Export;

/// <summary>The formats that can be asked for.</summary>
/// <param name="Items">In the order of the reference page.</param>
public sealed record ExportFormatList(ValueList<ExportFormatAnswer> Items);

/// <summary>A format.</summary>
/// <param name="Name">Its word.</param>
/// <param name="Says">What it is, in a line.</param>
/// <param name="Extension">The ending of its files, with the dot.</param>
/// <param name="Policy">The policy by which its figures are drawn where none is named.</param>
/// <param name="Marked">True where the file itself carries the mark that it is internal.</param>
public sealed record ExportFormatAnswer(string Name, string Says, string Extension, string Policy, bool Marked);

/// <summary>What a file of a format would not say.</summary>
public sealed record ExportLosses
{
    /// <summary>The format.</summary>
    public required string Format { get; init; }

    /// <summary>The policy of its figures.</summary>
    public required string Policy { get; init; }

    /// <summary>What the file says of itself, or this report for it.</summary>
    public required string Marking { get; init; }

    /// <summary>When this was worked out (UTC).</summary>
    public required string Made { get; init; }

    /// <summary>Which incidents, in words; null: all.</summary>
    public string? Question { get; init; }

    /// <summary>How many incidents (claims, agreements) are taken.</summary>
    public required long Taken { get; init; }

    /// <summary>How many records are written.</summary>
    public required long Written { get; init; }

    /// <summary>What is lost or was chosen.</summary>
    public required ValueList<LossEntry> Losses { get; init; }
}
