using System.Text;
using System.Text.Json;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Desk.Figures;
using Marsad.Desk.Questions;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Tallies;

/// <summary>Sums of incidents, by the names and words of <c>marsad tally</c>.</summary>
internal static class TallyEndpoints
{
    private const int MostItems = 500;

    // About what a running total, and an incident that counts, take in memory.
    private const long BytesOfTotal = 2000, BytesOfIncident = 48;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tallies", Sums).WithName("tally").WithSummary("A tally: sums as ranges, and the sources' own totals beside them").WithRegisterTag().WithQuestion(TallyWords.Names);
        api.MapGet("/tallies/incidents", Cell).WithName("tally-incidents").WithSummary("The incidents behind a tally or one of its cells").WithRegisterTag().WithQuestion(TallyWords.Names);
        api.MapGet("/tallies/export", Export).WithName("tally-export").WithSummary("A whole tally as a file, with its definition: format=csv or json").WithRegisterTag().WithQuestion(TallyWords.Names);
    }

    private static async Task<Results<Ok<TallyView>, ProblemHttpResult>> Sums(HttpRequest request, RegisterMemory memory, RegisterTables tables, CancellationToken cancellation)
    {
        var asked = Asked(request);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        var answer = await Answer(memory, asked.Value, cancellation);
        return TypedResults.Ok(TallyPages.View(asked.Value, answer, await Marks(asked.Value, answer, memory, tables, cancellation)));
    }

    // How far the incidents are looked at today says nothing of an earlier day.
    private static async Task<IncidentMarkBook?> Marks(AskedTally asked, TallyAnswer answer, RegisterMemory memory, RegisterTables tables, CancellationToken cancellation)
    {
        if (asked.Question is not { AsOf: null, RecordedBy: null } || answer.Incidents.Count > IncidentMarkBook.Most)
            return null;
        var table = await tables.Table(cancellation);
        return table.Rows.Length > IncidentMarkBook.Most ? null : await memory.Of("marks of incidents", (_, _) => new IncidentMarkBook(table), static b => b.Bytes, cancellation);
    }

    private static async Task<Results<Ok<TallyIncidents>, ProblemHttpResult>> Cell(HttpRequest request, RegisterMemory memory, RegisterPool registers, CancellationToken cancellation, string? row = null, string? column = null, int from = 0, int limit = 50)
    {
        if (limit is < 1 or > MostItems || from < 0)
            return Problem.Wrong($"limit is a number from 1 to {MostItems}, from is not negative");
        var asked = Asked(request);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        var answer = await Answer(memory, asked.Value, cancellation);
        using var loan = await registers.Lend(cancellation);
        return TallyPages.Incidents(loan.Reader, answer, row, column, from, limit) is { } page ? TypedResults.Ok(page)
            : Problem.NotFound($"this tally has no row '{row}'{(column is null ? "" : $" with a column '{column}'")}", "row");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export(HttpRequest request, RegisterMemory memory, CancellationToken cancellation, string format = "csv")
    {
        if (format is not ("csv" or "json"))
            return Problem.Wrong($"format: '{format}' is not csv or json");
        var asked = Asked(request);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        var answer = await Answer(memory, asked.Value, cancellation);
        return format == "csv"
            ? TypedResults.File(Encoding.UTF8.GetBytes(string.Concat(TallyLine.Csv(answer).Select(static l => l + "\r\n"))), "text/csv; charset=utf-8", "tally.csv")
            : TypedResults.File(Encoding.UTF8.GetBytes(Json(asked.Value, answer)), "application/json", "tally.json");
    }

    private static string Json(AskedTally asked, TallyAnswer answer)
    {
        static string Text(string words) => JsonSerializer.Serialize(words, DomainJson.Lines.String);
        return $"{{\"command\":{Text(asked.Command)},\"definition\":[{string.Join(',', TallyDefinition.Of(answer).Select(Text))}],\"answer\":{AnalysisJson.Write(answer)}}}\n";
    }

    private static Parsed<AskedTally> Asked(HttpRequest request) => TallyWords.Read(name => request.Query.TryGetValue(name, out var values) ? values[^1] : null);

    private static async Task<TallyAnswer> Answer(RegisterMemory memory, AskedTally asked, CancellationToken cancellation)
    {
        // The running totals are the same for every question of a measure; as of an earlier day they are others.
        var question = asked.Question;
        var totals = question is { AsOf: null, RecordedBy: null }
            ? await memory.Of("totals of " + question.Measure.Word(), (reader, _) => TallyFigures.Totals(reader, question.Measure), static t => t.Count * BytesOfTotal, cancellation)
            : null;
        return await memory.Of("tally " + asked.Command, (reader, ended) => TallyFigures.Answer(reader, question, asked.Areas, totals, ended), static a => (a.Incidents.Count * BytesOfIncident) + (a.Reported.Count * BytesOfTotal), cancellation);
    }
}
