using Marsad.Web.Http;
using Marsad.Web.Incidents;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Map;

/// <summary>The map: incidents added up for what is in view.</summary>
internal static class MapEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/map", Window).WithName("map").WithSummary("Incidents in view, by cells of 64 pixels and by areas").WithQuestion([.. IncidentQuestion.Names, .. MapWindow.Names]).WithRegisterTag();
        api.MapGet("/map/{z:int}/{x:int}/{y:int}", Tile).WithName("map-tile").WithSummary("The same for one tile of 512 pixels (Web Mercator, rows from the north)").WithQuestion(IncidentQuestion.Names).WithRegisterTag();
    }

    private static Task<Results<Ok<MapAnswer>, ProblemHttpResult>> Window(HttpRequest request, RegisterTables tables, CancellationToken cancellation)
    {
        var window = MapWindow.Of(request.Query);
        return window.Success ? Answer(request, window.Value, tables, cancellation) : Task.FromResult<Results<Ok<MapAnswer>, ProblemHttpResult>>(Problem.Wrong(window.Reason));
    }

    private static Task<Results<Ok<MapAnswer>, ProblemHttpResult>> Tile(HttpRequest request, int z, int x, int y, RegisterTables tables, CancellationToken cancellation) =>
        MapWindow.OfTile(z, x, y) is { } window ? Answer(request, window, tables, cancellation) : Task.FromResult<Results<Ok<MapAnswer>, ProblemHttpResult>>(Problem.NotFound($"there is no tile {z}/{x}/{y}", "tile"));

    private static async Task<Results<Ok<MapAnswer>, ProblemHttpResult>> Answer(HttpRequest request, MapWindow window, RegisterTables tables, CancellationToken cancellation)
    {
        var filter = IncidentQuestion.Of(request.Query);
        return filter.Success ? TypedResults.Ok(MapGrid.Of(await tables.Select(filter.Value, cancellation), window)) : Problem.Wrong(filter.Reason);
    }
}
