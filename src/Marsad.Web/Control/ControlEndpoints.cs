using System.Globalization;
using Marsad.Analysis.Control;
using Marsad.Desk.Figures;
using Marsad.Desk.Questions;
using Marsad.Domain.Values;
using Marsad.Web.Actors;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Control;

/// <summary>Who is said to hold what.</summary>
public sealed record ControlAnswer
{
    /// <summary>By what was said of days until this one, inclusive; null: of all days.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The places, each with the last words of each source.</summary>
    public required ValueList<ControlState> States { get; init; }

    /// <summary>Everything that was said of them over time, place by place.</summary>
    public required ValueList<ControlSaying> Sayings { get; init; }

    /// <summary>The days of which anybody speaks, in order: those on which the answer can change.</summary>
    public required ValueList<DateOnly> Days { get; init; }

    /// <summary>How many sayings are left out because their holder may be a private person.</summary>
    public required int LeftOut { get; init; }
}

/// <summary>Control as it was said.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/control", Control).WithName("control").WithSummary("Who is said to hold what, by the last words of each source").WithRegisterTag();

    private static async Task<Results<Ok<ControlAnswer>, ProblemHttpResult>> Control(RegisterMemory memory, CancellationToken cancellation, string? on = null, string? area = null)
    {
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(on))
        {
            if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
                return Problem.Wrong($"on: '{on}' is not a day such as 2019-08-31");
            day = read;
        }

        var asked = AskedArea.Of(string.IsNullOrWhiteSpace(area) ? null : area);
        if (!asked.Success)
            return Problem.Wrong("area: " + asked.Reason);
        var words = await ActorEndpoints.Words(memory, cancellation);
        var book = await memory.Of("control", reader => ControlBook.Of(reader, words), cancellation);
        var sayings = book.Sayings(null, asked.Value).ToList();
        return TypedResults.Ok(new ControlAnswer
        {
            On = day,
            States = book.On(day, asked.Value).ToValueList(),
            Sayings = sayings.Where(s => day is null || s.SpeaksOf <= day).ToValueList(),
            Days = sayings.Select(static s => s.SpeaksOf).OfType<DateOnly>().Distinct().Order().ToValueList(),
            LeftOut = book.LeftOut,
        });
    }
}
