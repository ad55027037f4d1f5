using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Reports;

/// <summary>A report with what it claims.</summary>
public sealed record ReportDetail
{
    /// <summary>SHA-256 of the captured bytes.</summary>
    public required string Document { get; init; }

    /// <summary>How many bytes were captured.</summary>
    public required long Size { get; init; }

    /// <summary>When it came into the register (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }

    /// <summary>Its captures, the earliest publication first.</summary>
    public required ValueList<ReportCapture> Captures { get; init; }

    /// <summary>The reading text; null where the document was erased.</summary>
    public string? Text { get; init; }

    /// <summary>Who read it.</summary>
    public string? Reader { get; init; }

    /// <summary>What could not be read.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>True where its content was lawfully erased.</summary>
    public bool Erased { get; init; }

    /// <summary>What it claims, in the order of its sentences; spans count code points.</summary>
    public required ValueList<Claim> Claims { get; init; }

    /// <summary>The incident of each claim that stands in one.</summary>
    public required ValueList<ClaimHome> Homes { get; init; }
}

/// <summary>The incident in which a claim stands.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Incident">The incident.</param>
public sealed record ClaimHome(string Claim, string Incident);
