using AngleSharp.Html.Dom;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>Captions of pictures: those that repeat a sentence of the report, and mere credits, are no part of it; the others stand at its end.</summary>
internal static class Captions
{
    private const int FewestWords = 8;
    private const double Repeated = 0.7;
    private const string Selector = "figcaption, [class*=caption], [class*=Caption], [class*=credit], [itemprop=caption]";

    /// <summary>Takes the captions out of a page.</summary>
    public static List<string> Take(IHtmlDocument page)
    {
        var captions = new List<string>();
        foreach (var element in page.QuerySelectorAll(Selector).ToArray())
        {
            // A picture in a captioned box: only the words beside the picture are the caption. A box with paragraphs is none.
            if (element.ParentElement is null || element.QuerySelectorAll("p").Length > 1 || element.TextContent.Length > 600)
                continue;
            captions.Add(Spaces.Clean(element.TextContent));
            element.Remove();
        }

        return captions;
    }

    /// <summary>The captions that say something of their own, in whole sentences.</summary>
    public static IEnumerable<TextBlock> Own(IEnumerable<string> captions, IReadOnlyList<TextBlock> body)
    {
        var sentences = body.SelectMany(static b => b.Text.Split(['.', '!', '?', '\n', '؟', '。'], StringSplitOptions.RemoveEmptyEntries)).Select(Words).Where(static s => s.Count > 2).ToList();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var caption in captions)
        {
            var sentence = WithoutCredit(caption);
            var words = Words(sentence);
            if (words.Count < FewestWords || !sentence.EndsWith('.') || sentences.Exists(s => words.Count(s.Contains) >= words.Count * Repeated) || !kept.Add(sentence))
                continue;
            yield return new TextBlock(BlockKind.Caption, sentence);
        }
    }

    // "… on 3 August. (Photo: Coast Post)", "… on 3 August. Coast Post / A. Reporter": the credit stands behind the last full stop.
    private static string WithoutCredit(string caption)
    {
        var bare = caption.TrimEnd(')', ']', ' ');
        var open = Math.Max(caption.LastIndexOf('(', Math.Max(0, caption.Length - 1)), caption.LastIndexOf('[', Math.Max(0, caption.Length - 1)));
        if (bare.Length < caption.Length && open > 0)
            return caption[..open].Trim();
        var stop = caption.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && !caption.EndsWith('.') ? caption[..(stop + 1)] : caption;
    }

    private static HashSet<string> Words(string text) =>
        text.Split([' ', ',', ';', ':', '"', '“', '”', '(', ')', '-', '–', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(static w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
