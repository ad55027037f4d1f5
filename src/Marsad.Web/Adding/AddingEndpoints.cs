using Marsad.Capture;
using Marsad.Domain.Values;
using Marsad.Web.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Marsad.Web.Adding;

/// <summary>Reports that people add: files come in one by one, then the set is read while they watch.</summary>
internal static partial class AddingEndpoints
{
    /// <summary>Bytes of one file at most.</summary>
    public const long MostBytes = 512L << 20;

    private const int MostFiles = 5_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/adding", List).WithName("adding").WithSummary("What may be added, and what is under way");
        api.MapPost("/adding", Make).WithName("add").WithSummary("Makes an empty set of reports");
        api.MapGet("/adding/{id}", One).WithName("addingSet").WithSummary("How far a set is, and what became of its reports");
        api.MapPut("/adding/{id}/files", Upload).WithName("addFile").WithSummary("Takes a file into a set, whole or not at all; the body is the file").Accepts<byte[]>("application/octet-stream");
        api.MapPost("/adding/{id}/texts", Paste).WithName("addText").WithSummary("Takes a pasted text into a set");
        api.MapPost("/adding/{id}/start", Start).WithName("startAdding").WithSummary("Reads the set");
        api.MapDelete("/adding/{id}", Drop).WithName("dropAdding").WithSummary("Stops the reading of a set, or forgets the set");
    }

    private static Ok<AddingList> List(AddingDesk desk, WebOptions options) => TypedResults.Ok(new AddingList { MostBytes = MostBytes, MostFiles = MostFiles, MostReportBytes = CaptureOptions.Default.MaxReportBytes, ReadOnly = options.ReadOnly, Items = desk.List().ToValueList() });

    private static Results<Ok<AddingStatus>, ProblemHttpResult> Make(AddingDesk desk) => desk.Make() is { } set ? TypedResults.Ok(desk.Status(set)) : Problem.Wrong("too many sets are open: read or drop one of them first", "too-many-sets");

    private static Results<Ok<AddingStatus>, ProblemHttpResult> One(string id, AddingDesk desk, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return desk.Find(id) is { } set ? TypedResults.Ok(desk.Status(set)) : Missing(id);
    }

    private static async Task<Results<Ok<AddedFile>, ProblemHttpResult>> Upload(string id, string name, HttpRequest request, AddingDesk desk, ILoggerFactory logs)
    {
        if (Opened(id, desk) is { } closed)
            return closed;
        if (FileNames.Read(name) is not { Success: true } read)
            return Problem.Wrong("name: " + FileNames.Read(name).Reason, "name-unread");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        if (request.ContentLength > MostBytes)
            return TooLong(name);
        if (desk.Inbox.Has(id, read.Value))
            return Problem.Wrong($"a file '{read.Value}' is in this set already", "same-name");
        try
        {
            return TypedResults.Ok(new AddedFile(read.Value, await desk.Inbox.Take(id, read.Value, file => request.Body.CopyToAsync(file, request.HttpContext.RequestAborted))));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLong(name);
        }
        catch (Exception e) when (e is BadHttpRequestException or OperationCanceledException or Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            SayCut(logs.CreateLogger("Marsad.Web.Adding"));
            return Problem.Of(StatusCodes.Status400BadRequest, "Cut", $"the upload of '{name}' was cut: nothing of it is kept; add it again", "cut");
        }
        catch (IOException e)
        {
            return Problem.Of(StatusCodes.Status507InsufficientStorage, "Not kept", $"'{name}' could not be kept ({e.Message}): nothing of it is here; make room on the disk and add it again", "no-room");
        }
    }

    private static async Task<Results<Ok<AddedFile>, ProblemHttpResult>> Paste(string id, PastedText pasted, AddingDesk desk)
    {
        if (Opened(id, desk) is { } closed)
            return closed;
        if (PastedLine.Of(pasted) is not { Success: true } line)
            return Problem.Wrong(PastedLine.Of(pasted).Reason!, PastedLine.IsAddress(pasted) ? "is-address" : null);
        var name = Enumerable.Range(1, MostFiles).Select(static n => $"pasted-{n}.jsonl").First(n => !desk.Inbox.Has(id, n));
        return TypedResults.Ok(new AddedFile(name, await desk.Inbox.Take(id, name, file => file.WriteAsync(line.Value).AsTask())));
    }

    private static Results<Ok<AddingStatus>, ProblemHttpResult> Start(string id, AddingDesk desk)
    {
        if (desk.Find(id) is not { } set)
            return Missing(id);
        if (!desk.Inbox.List(id).Any())
            return Problem.Wrong("this set holds no file yet", "empty-set");
        desk.Begin(set);
        return TypedResults.Ok(desk.Status(set));
    }

    private static Results<NoContent, ProblemHttpResult> Drop(string id, AddingDesk desk)
    {
        if (desk.Find(id) is not { } set)
            return Missing(id);
        desk.Drop(set);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult? Opened(string id, AddingDesk desk) => desk.Find(id) is not { } set ? Missing(id)
        : set.State != AddingState.Collecting ? Problem.Wrong("this set is read already: make another", "set-read")
        : desk.Inbox.List(id).Count() >= MostFiles ? Problem.Wrong($"a set has at most {MostFiles:#,0} files: put them in a zip archive", "too-many-files") : null;

    [LoggerMessage(LogLevel.Warning, "an upload was cut; nothing of it is kept")]
    private static partial void SayCut(ILogger log);

    private static ProblemHttpResult Missing(string id) => Problem.NotFound($"there is no set '{id}' here; it was dropped, or read long ago", "set");

    private static ProblemHttpResult TooLong(string name) => Problem.Of(StatusCodes.Status413PayloadTooLarge, "Too long", $"'{name}' has more than {MostBytes >> 20} MiB: nothing of it is kept; part it, or use 'marsad ingest' on this machine", "too-long");
}
