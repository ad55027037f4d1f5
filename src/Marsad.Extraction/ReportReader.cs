using Marsad.Domain.Reports;

namespace Marsad.Extraction;

/// <summary>Reads what a report claims. Pure and deterministic: the same bytes, date, publisher and reader version give the same claims. Safe to use from several threads.</summary>
public sealed class ReportReader
{
    /// <summary>Name and version of models and rules.</summary>
    public const string Version = "en-1";

    /// <summary>Reads a report. Never throws on a text.</summary>
    public static Reading Read(Report report) => new(report, [], []);
}
