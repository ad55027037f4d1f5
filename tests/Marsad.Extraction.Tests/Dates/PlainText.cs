using System.Text.RegularExpressions;
using Marsad.Domain.Reports;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.Tests.Dates;

/// <summary>A text cut by white space and punctuation alone: what the grammars of dates and numbers need, without any model.</summary>
internal static partial class PlainText
{
    public static AnnotatedText Of(string text, string? published = "2019-09-01")
    {
        var report = new Report { Document = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Published = published is null ? null : PublicationTime.Parse(published).Value };
        var blocks = new List<Block>();
        var sentences = new List<Sentence>();
        var start = 0;
        var heading = -1;
        foreach (var line in text.Split('\n'))
        {
            var end = start + line.Length;
            if (line.Length > 0)
            {
                var kind = line.StartsWith("# ", StringComparison.Ordinal) ? BlockKind.Heading : line.StartsWith("• ", StringComparison.Ordinal) ? BlockKind.Bullet : BlockKind.Paragraph;
                var block = new Block(kind, blocks.Count, start, end, heading);
                if (kind == BlockKind.Heading)
                    heading = block.Index;
                blocks.Add(block);
                AddSentences(text, block, sentences);
            }

            start = end + 1;
        }

        return new AnnotatedText { Report = report, Blocks = blocks, Sentences = sentences };
    }

    private static void AddSentences(string text, Block block, List<Sentence> sentences)
    {
        var start = block.Start;
        foreach (var cut in Cuts().EnumerateMatches(text.AsSpan(block.Start, block.End - block.Start)))
        {
            var end = block.Start + cut.Index + 3;
            Add(text, block, sentences, start, end);
            start = block.Start + cut.Index + cut.Length - 1;
        }

        Add(text, block, sentences, start, block.End);
    }

    private static void Add(string text, Block block, List<Sentence> sentences, int start, int end)
    {
        var tokens = new List<Token>();
        foreach (var match in Words().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            var word = text.Substring(start + match.Index, match.Length);
            tokens.Add(new Token { Index = tokens.Count, Start = start + match.Index, End = start + match.Index + match.Length, Text = word, Lower = word.ToLowerInvariant() });
        }

        sentences.Add(new Sentence { Index = sentences.Count, Block = block, Start = start, End = end, Tokens = new TokenList([.. tokens]) });
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\s\p{L}\p{N}]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    // A stop behind a lower-case word of two letters or more, with a capital behind it.
    [GeneratedRegex(@"[a-z0-9)]{2}\. [A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Cuts();
}
