using Marsad.Desk.Figures;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Reports;

/// <summary>The versions of a report's story: what changed from each to the next, and which figures replace which.</summary>
internal static class StoryEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/reports/{document}/story", Story).WithName("story").WithSummary("The versions of a report's story and what changed from each to the next");

    private static async Task<Results<Ok<StoryAnswer>, ProblemHttpResult>> Story(string document, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        if (ContentHash.Parse(document) is not { Success: true } hash || reader.Report(hash.Value) is null)
            return Problem.NotFound($"there is no report '{document}' in this register", "report");
        return TypedResults.Ok(ReportVersions.Of(reader, hash.Value) is { } versions ? Answer(reader, versions, hash.Value) : new StoryAnswer { Number = 1, Whole = true, Versions = [] });
    }

    private static StoryAnswer Answer(IRegisterReader reader, ReportVersions versions, ContentHash document)
    {
        var story = versions.Story;
        return new StoryAnswer
        {
            Number = story.Number(document),
            Whole = versions.Whole,
            Versions = story.Versions.Select((version, i) => new StoryVersionAnswer
            {
                Report = Report(reader, version),
                Copies = story.Copies.Where(c => c.Version == version.Head.Document).Select(c => Report(reader, c.Report)).ToValueList(),
                Changed = i == 0 ? null : StoryChange.Of(story.Changes[i - 1]),
            }).ToValueList(),
        };
    }

    private static StoryReport Report(IRegisterReader reader, StoryVersion version)
    {
        var capture = reader.Report(version.Head.Document)?.Captures is [var first, ..] ? first : null;
        return new StoryReport(version.Head.Document.ToString(), capture?.Publisher, capture?.Title, version.Head.Published);
    }
}
