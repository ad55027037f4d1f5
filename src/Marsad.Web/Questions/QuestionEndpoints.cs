using Marsad.Desk.Questions;
using Marsad.Domain.Values;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Questions;

/// <summary>The questions that people kept.</summary>
/// <param name="Items">By name.</param>
public sealed record QuestionList(ValueList<SavedQuestion> Items);

/// <summary>A question kept under a name, here or on the command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Asks">The question of an address that asks it; null where only the command line can.</param>
/// <param name="Command">The command line that asks it.</param>
/// <param name="WhyNot">Why it cannot be asked here; null where it can.</param>
public sealed record SavedQuestion(string Name, string? Asks, string Command, string? WhyNot);

/// <summary>Saved questions: shared with <c>marsad tally NAME</c>.</summary>
internal static class QuestionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/questions", List).WithName("questions").WithSummary("Saved questions, shared with the command line");
        api.MapPut("/questions/{name}", Save).WithName("save-question").WithSummary("Keeps a tally's question under a name").WithQuestion(TallyWords.Names).OnlyFromHere();
        api.MapDelete("/questions/{name}", Forget).WithName("forget-question").WithSummary("Takes a saved question out").OnlyFromHere();
    }

    private static Results<Ok<QuestionList>, ProblemHttpResult> List(RegisterPool registers)
    {
        var all = new SavedQuestions(registers.Path).All();
        return all.Success ? TypedResults.Ok(new QuestionList(all.Value.Select(static q => Shown(q.Key, q.Value)).ToValueList())) : Problem.Wrong(all.Reason);
    }

    private static Results<Ok<SavedQuestion>, ProblemHttpResult> Save(string name, HttpRequest request, RegisterPool registers)
    {
        var asked = TallyWords.Read(n => request.Query.TryGetValue(n, out var values) ? values[^1] : null);
        if (!asked.Success)
            return Problem.Wrong(asked.Reason);
        var options = asked.Value.Options;
        return new SavedQuestions(registers.Path).Save(name, options) is { } refused ? Problem.Wrong(refused) : TypedResults.Ok(Shown(name, options));
    }

    private static Results<NoContent, ProblemHttpResult> Forget(string name, RegisterPool registers)
    {
        var questions = new SavedQuestions(registers.Path);
        var all = questions.All();
        if (!all.Success)
            return Problem.Wrong(all.Reason);
        if (!all.Value.ContainsKey(name))
            return Problem.NotFound($"no question '{name}' is saved", "question");
        return questions.Forget(name) is { } refused ? Problem.Wrong(refused) : TypedResults.NoContent();
    }

    private static SavedQuestion Shown(string name, IReadOnlyList<IReadOnlyList<string>> options)
    {
        var given = options.Select(static o => (Name: o[0].TrimStart('-'), Value: o.Count > 1 ? string.Join(';', o.Skip(1)) : "true")).DistinctBy(static o => o.Name, StringComparer.Ordinal).ToDictionary(static o => o.Name, static o => o.Value, StringComparer.Ordinal);
        var unknown = given.Keys.FirstOrDefault(static n => !TallyWords.Names.Contains(n, StringComparer.Ordinal));
        var asked = TallyWords.Read(given.GetValueOrDefault);
        var whyNot = unknown is not null ? $"it has an option --{unknown}, which only the command line knows" : asked.Success ? null : asked.Reason;
        return new SavedQuestion(name, whyNot is null ? string.Join('&', given.Select(static g => g.Key + "=" + Uri.EscapeDataString(g.Value))) : null, "marsad tally " + name, whyNot);
    }
}
