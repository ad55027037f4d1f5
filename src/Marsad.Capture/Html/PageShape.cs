namespace Marsad.Capture.Html;

/// <summary>How deep and tangled a page is, measured in one pass before it goes to a parser whose work or stack could grow without bound.</summary>
/// <param name="Depth">The most elements open at once, at least as many as a parser would hold.</param>
/// <param name="Formatting">The most unclosed <c>b</c>, <c>i</c>, <c>font</c> and the like; a parser opens all of them again in every new paragraph.</param>
/// <param name="Tags">Start tags.</param>
/// <param name="Attributes">The most attributes of one tag.</param>
internal readonly record struct PageShape(int Depth, int Formatting, int Tags, int Attributes)
{
    private const int MostDepth = 400, MostFormatting = 100, MostTags = 60_000, MostAttributes = 400;
    private const long MostReopened = 3_000_000;

    /// <summary>True when the page may go to the parser.</summary>
    public bool IsSane => Depth <= MostDepth && Formatting <= MostFormatting && Tags <= MostTags && Attributes <= MostAttributes && (long)Formatting * Tags <= MostReopened;
}
