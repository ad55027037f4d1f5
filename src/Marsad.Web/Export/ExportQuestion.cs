using Marsad.Analysis.Table;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange;
using Marsad.Web.Incidents;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Export;

/// <summary>Which incidents an address asks for, and as what file.</summary>
/// <param name="Format">The format.</param>
/// <param name="Policy">The policy by which its figures are drawn.</param>
/// <param name="Filter">Which incidents.</param>
/// <param name="Words">The filter in words ("type air-strike, since 2019"); null where all are taken.</param>
internal sealed record ExportQuestion(IExportFormat Format, FigurePolicy Policy, RowFilter Filter, string? Words)
{
    /// <summary>The names that may stand in an address.</summary>
    public static readonly IReadOnlyList<string> Names = ["format", "policy", .. IncidentQuestion.Names];

    /// <summary>Reads it.</summary>
    public static Parsed<ExportQuestion> Of(IQueryCollection query)
    {
        var (words, filter) = (new QuestionWords(query), IncidentQuestion.Of(query));
        if (!filter.Success)
            return Parsed<ExportQuestion>.Failed(filter.Reason);
        if (words.Given("format") is not { } name)
            return Parsed<ExportQuestion>.Failed("format: say which; /api/export/formats lists them");
        if (ExportFormats.Find(name) is not { } format)
            return Parsed<ExportQuestion>.Failed($"format: '{name}' is not one of {string.Join(", ", ExportFormats.All.Select(static f => f.Name))}");
        var policy = words.OneOf<FigurePolicy>("policy");
        if (words.Reason is { } reason)
            return Parsed<ExportQuestion>.Failed(reason);
        if (policy == FigurePolicy.Hierarchy)
            return Parsed<ExportQuestion>.Failed("policy: 'hierarchy' needs an order of sources, which the command line takes (marsad export --source-order)");
        var given = IncidentQuestion.Names.Where(n => words.Given(n) is not null).Select(n => $"{n} {words.Given(n)}");
        return Parsed<ExportQuestion>.Of(new ExportQuestion(format, policy ?? format.Policy, filter.Value, string.Join(", ", given) is { Length: > 0 } all ? all : null));
    }
}
