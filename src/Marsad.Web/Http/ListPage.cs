using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.Web.Http;

/// <summary>Pages of lists that are mostly short: one page holds them, and no answer grows without end.</summary>
internal static class ListPage
{
    /// <summary>Items of a page at most, and where nothing is asked for.</summary>
    public const int Most = 2000;

    /// <summary>What is wrong with a page that is asked for; null: nothing.</summary>
    public static ProblemHttpResult? Wrong(int limit, int from) => limit is < 1 or > Most || from < 0 ? Problem.Wrong($"limit is a number from 1 to {Most}, from is not negative") : null;

    /// <summary>Where the next page starts; null on the last.</summary>
    public static int? Next(int limit, int from, int count) => from + limit < count ? from + limit : null;
}
