using Marsad.Domain.Values;
using Marsad.Web.Http;
using Marsad.Web.Incidents;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Overview;

/// <summary>A period in steps; steps in which nothing happened are left out, and an incident counts in the step of its first day.</summary>
/// <param name="By">The steps.</param>
/// <param name="First">The first day on which something can have happened.</param>
/// <param name="Last">The last first day of an incident.</param>
/// <param name="Incidents">How many incidents.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record TimelineAnswer(TimeStep By, DateOnly? First, DateOnly? Last, int Incidents, ValueList<PeriodSum> Steps);

/// <summary>A period in steps of time.</summary>
internal static class TimelineEndpoints
{
    private const int MostSteps = 4000;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/timeline", Timeline).WithName("timeline").WithSummary("Incidents, deaths and injured by day, week, month or year").WithQuestion([.. IncidentQuestion.Names, "by"]).WithRegisterTag();

    private static async Task<Results<Ok<TimelineAnswer>, ProblemHttpResult>> Timeline(HttpRequest request, RegisterTables tables, CancellationToken cancellation)
    {
        var (words, filter) = (new QuestionWords(request.Query), IncidentQuestion.Of(request.Query));
        var by = words.OneOf<TimeStep>("by") ?? TimeStep.Week;
        if ((words.Reason ?? (filter.Success ? null : filter.Reason)) is { } reason)
            return Problem.Wrong(reason);
        var sums = (await tables.Select(filter.Value, cancellation)).Sums;
        var steps = TimeSteps.Of(sums.Days, by).Take(MostSteps + 1).ToValueList();
        return steps.Count > MostSteps
            ? Problem.Wrong($"by: there are more than {MostSteps} steps: ask by longer ones, or for a shorter period (since, until)")
            : TypedResults.Ok(new TimelineAnswer(by, sums.Days.Count == 0 ? null : DateOnly.FromDayNumber(sums.Days[0].Day), sums.Days.Count == 0 ? null : DateOnly.FromDayNumber(sums.Days[^1].Day), sums.Incidents, steps));
    }
}
