using System.Globalization;
using Marsad.Analysis.Table;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange;
using Marsad.Exchange.Losses;
using Marsad.Linkage;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Export;

/// <summary>Incidents as files for other programs, marked internal, written while they are sent; and what such a file would not say.</summary>
internal static class ExportEndpoints
{
    private const string Busy = "files are being written for others; ask again in a moment";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/export/formats", Formats).WithName("exportFormats").WithSummary("The formats of files of incidents");
        api.MapGet("/export", Write).WithName("export").WithSummary("Incidents as a file, marked internal").WithQuestion(ExportQuestion.Names).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        api.MapGet("/export/losses", Losses).WithName("exportLosses").WithSummary("What such a file would not say").WithQuestion(ExportQuestion.Names);
    }

    private static Ok<ExportFormatList> Formats() =>
        TypedResults.Ok(new ExportFormatList(ExportFormats.All.Select(static f => new ExportFormatAnswer(f.Name, f.Says, f.Extension, f.Policy.Word(), f.CarriesMark)).ToValueList()));

    private static async Task<IResult> Write(HttpContext context, RegisterTables tables, RegisterPool registers, ExportDesk desk, WebOptions options, CancellationToken cancellation)
    {
        var asked = ExportQuestion.Of(context.Request.Query);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        using var place = desk.Take();
        if (place is null)
            return Problem.Busy(Busy);
        var selection = await tables.Select(asked.Value.Filter, cancellation);
        using var loan = await registers.Lend(cancellation);
        var (format, content) = (asked.Value.Format, Content(asked.Value, selection, loan.Reader, options, cancellation));
        var response = context.Response;
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{Name(format, content.Mark)}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.Link = $"</api/export/losses{context.Request.QueryString}>; rel=\"describedby\"";
        try
        {
            await Send(format, content, context, cancellation);
        }
        catch (Exception e) when (response.HasStarted && e is not OperationCanceledException)
        {
            // Half a file must not look like a whole one.
            context.Abort();
            throw;
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }

        return Results.Empty;
    }

    // Formats are written byte after byte on a thread of their own; what cannot be goes by way of a file that is gone when it is closed.
    private static async Task Send(IExportFormat format, ExportContent content, HttpContext context, CancellationToken cancellation)
    {
        if (!format.IsSequential)
        {
            await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            await Task.Run(() => format.Write(file, content, new LossReport()), cancellation);
            file.Position = 0;
            context.Response.ContentLength = file.Length;
            await file.CopyToAsync(context.Response.Body, cancellation);
            return;
        }

        if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        await Task.Run(() => format.Write(context.Response.Body, content, new LossReport()), cancellation);
    }

    private static async Task<Results<Ok<ExportLosses>, ProblemHttpResult>> Losses(HttpRequest request, RegisterTables tables, RegisterPool registers, ExportDesk desk, WebOptions options, CancellationToken cancellation)
    {
        var asked = ExportQuestion.Of(request.Query);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        using var place = desk.Take();
        if (place is null)
            return Problem.Busy(Busy);
        var selection = await tables.Select(asked.Value.Filter, cancellation);
        using var loan = await registers.Lend(cancellation);
        var (format, content, losses) = (asked.Value.Format, Content(asked.Value, selection, loan.Reader, options, cancellation), new LossReport());
        if (!format.CarriesMark)
            losses.Add(Loss.Mark);
        await Task.Run(
            () =>
            {
                using var nowhere = format.IsSequential ? Stream.Null : new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
                format.Write(nowhere, content, losses);
            },
            cancellation);
        return TypedResults.Ok(new ExportLosses
        {
            Format = format.Name, Policy = asked.Value.Policy.Word(), Marking = content.Mark.Sentence, Made = content.Mark.MadeText, Question = content.Mark.Question,
            Taken = losses.Taken, Written = losses.Written, Losses = losses.Entries.ToValueList(),
        });
    }

    private static ExportContent Content(ExportQuestion question, TableSelection selection, IRegisterReader reader, WebOptions options, CancellationToken stop)
    {
        var all = selection.Count == selection.Table.Rows.Length;
        var incidents = all ? reader.Incidents(new IncidentFilter()) : Chosen(selection, reader);
        return new ExportContent
        {
            Incidents = incidents.Select(i => FigurePolicies.Under(i, question.Policy, [])),
            Claims = all ? reader.Claims(new ClaimFilter()) : incidents.SelectMany(static i => i.Claims).Distinct(StringComparer.Ordinal).Select(reader.Claim).OfType<StoredClaim>(),
            Agreements = reader.Agreements(),
            ChangeOf = id => reader.Versions(id).LastOrDefault() is { } last ? new IncidentChange(last.Seq, last.Recorded, last.Replaces is null) : null,
            Mark = new ExportMark { Made = options.Clock.GetUtcNow(), Question = question.Words, Sample = reader.Kind == RegisterKind.Sample },
            Stop = stop,
        };
    }

    // By first day, then id, as the register gives them.
    private static IEnumerable<Incident> Chosen(TableSelection selection, IRegisterReader reader)
    {
        for (var i = 0; i < selection.Count; i++)
        {
            if (reader.Incident(selection.Table.Id(selection[i])) is { } incident)
                yield return incident;
        }
    }

    private static string Name(IExportFormat format, ExportMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{format.Name}-{ExportMark.Internal}{(mark.Sample ? "-SAMPLE-DATA" : "")}-{mark.Made:yyyy-MM-dd}{format.Extension}");
}
