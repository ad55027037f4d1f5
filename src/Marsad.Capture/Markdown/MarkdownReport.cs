using Marsad.Capture.Encodings;
using Marsad.Capture.Texts;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Marsad.Capture.Markdown;

/// <summary>A report written in Markdown. Headings stay in the text; details may stand in a front matter of <c>key: value</c> lines.</summary>
internal static class MarkdownReport
{
    private const int LongestText = 1 << 20, MostMarks = 1500, MostNested = 100;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes().Build();

    /// <summary>The text and its details; a text that the parser refuses or that is very long is taken as it stands.</summary>
    public static ReadContent Read(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        var warnings = new List<string>();
        if (decoded.Warning is { } warning)
            warnings.Add(warning);
        var plain = PlainText.Of(decoded.Text);
        if (plain.Value.Length <= LongestText && !IsTangled(plain.Value) && Parse(plain.Value) is { } document)
        {
            var matter = document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
            var text = BlockText.Join(MarkdownBlocks.Read(document));
            return new ReadContent(PlainText.Of(text), decoded.Text, decoded.Encoding, matter is null ? ReportDetails.None : FrontMatter.Read(matter.Lines.ToString()), warnings);
        }

        warnings.Add("the Markdown is too long or nested too deep to be parsed: it was taken as plain text");
        return new ReadContent(plain, decoded.Text, decoded.Encoding, ReportDetails.None, warnings);
    }

    // The parser's work grows with the square of the marks in one paragraph, and of the quotes and lists that one line opens.
    private static bool IsTangled(string text)
    {
        int marks = 0, opened = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or ']' or '(' or '<' or '*' or '_' or '`')
                marks++;
            else if (text[i] == '\n' && i > 0 && text[i - 1] == '\n')
                marks = 0;
            if (text[i] == '\n')
                opened = 0;
            else if (text[i] == '>' || (text[i] is '-' or '+' or '*' or '.' or ')' && i + 1 < text.Length && text[i + 1] is ' ' or '\t'))
                opened++;
            else if (text[i] is not (' ' or '\t') && !char.IsAsciiDigit(text[i]))
                opened = int.MinValue / 2; // The line's own words begin: what follows opens nothing.
            if (marks > MostMarks || opened > MostNested)
                return true;
        }

        return false;
    }

    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null; // "too deeply nested": Markdig's own guard of its stack.
        }
    }
}
