using System.Text.Json.Serialization;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>A report without its text: where its bytes were captured, and of which reports it is a copy.</summary>
public sealed record ReportHead
{
    /// <summary>The document.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>Every capture of the same bytes, at one or several outlets.</summary>
    public required ValueList<IncidentReport> Captures { get; init; }

    /// <summary>Reports found to be copies of this or this of them, in any order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ContentHash> Copies { get; init; }

    /// <summary>Reports found to be versions of the same story, in any order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ContentHash> Versions { get; init; }

    /// <summary>The earliest capture's date of publication.</summary>
    [JsonIgnore]
    public PublicationTime? Published => Captures.Where(static c => c.Published is not null).Select(static c => c.Published).Order().FirstOrDefault();
}
