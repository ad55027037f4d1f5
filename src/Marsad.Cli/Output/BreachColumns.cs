using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Breaches;
using Marsad.Desk.Words;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Output;

/// <summary>A breach as a row, with its incident; in JSON the whole answer of an agreement is one record.</summary>
/// <param name="Json">The answer as one line; empty for CSV.</param>
/// <param name="Breach">The breach; null for JSON.</param>
/// <param name="Incident">Its incident.</param>
internal sealed record BreachRow(string Json, Breach? Breach, Incident? Incident);

/// <summary>The incidents in an agreement's scope as columns.</summary>
internal static class BreachColumns
{
    /// <summary>The columns of CSV.</summary>
    public static IReadOnlyList<Column<BreachRow>> All { get; } =
    [
        new("agreement", static r => r.Breach?.Agreement),
        new("incident", static r => r.Breach?.Incident),
        new("date", static r => r.Incident is { } i ? Phrases.From(i.Date) : null),
        new("type", static r => r.Incident?.Type),
        new("place", static r => Phrases.Where(r.Incident?.Place)),
        new("party", static r => r.Breach?.Party),
        new("status", static r => r.Breach?.Status.Word()),
        new("scope_by", static r => r.Breach is { } b ? string.Join("; ", b.ScopeBy) : null),
        new("alleged_by", static r => r.Breach is { } b ? string.Join("; ", b.AllegedBy) : null),
        new("denied_by", static r => r.Breach is { } b ? string.Join("; ", b.DeniedBy) : null),
        new("killed_min", static r => Number(r.Incident?.Killed?.Min)),
        new("killed_max", static r => Number(r.Incident?.Killed?.Max)),
    ];

    /// <summary>The rows of an answer.</summary>
    public static IEnumerable<BreachRow> Rows(OutputFormat format, BreachAnswer answer, IRegisterReader reader) => format == OutputFormat.Csv
        ? answer.Breaches.Select(b => new BreachRow("", b, reader.Incident(b.Incident)))
        : [new BreachRow(AnalysisJson.Write(answer), null, null)];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
