using System.Text.RegularExpressions;
using Marsad.Extraction.Text;

namespace Marsad.Training.Corpora;

/// <summary>Sentences of news without annotation: the training parts of the corpora on attribution and terrorism, and the news of the corpus on dates. Only their words are used.</summary>
internal static partial class UnlabelledNews
{
    private const int Shortest = 5;
    private const int Longest = 60;

    /// <summary>The sentences, in the order of the files' names.</summary>
    public static List<string[]> Read(string corpora)
    {
        var sentences = new List<string[]>();
        foreach (var file in Files(corpora, "polnear/train", "*.txt"))
            Add(File.ReadAllText(file), sentences);
        foreach (var file in Files(corpora, "tempeval3", "*.tml"))
        {
            var text = Body().Match(File.ReadAllText(file)).Groups["text"].Value;
            Add(Unescape(Tag().Replace(text, "")), sentences);
        }

        foreach (var file in Files(corpora, "muc4/dev", "dev-muc3-*"))
        {
            foreach (var report in Head().Split(File.ReadAllText(file)))
                Add(report, sentences);
        }

        return sentences;
    }

    private static IOrderedEnumerable<string> Files(string corpora, string folder, string pattern)
    {
        var path = Path.Combine(corpora, folder);
        return (Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories) : []).Order(StringComparer.Ordinal);
    }

    private static void Add(string raw, List<string[]> sentences)
    {
        var text = raw.Replace("\r", "", StringComparison.Ordinal);
        foreach (var block in BlockFinder.Find(text))
        {
            if (!block.IsBody && block.Kind != BlockKind.Headline)
                continue;
            var pieces = Tokenizer.Cut(text, block.Start, block.End);
            foreach (var (first, end) in SentenceSplitter.Split(text, pieces))
            {
                if (end - first is >= Shortest and <= Longest)
                    sentences.Add([.. pieces.GetRange(first, end - first).Select(p => text[p.Start..p.End])]);
            }
        }
    }

    private static string Unescape(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<TEXT>(?<text>[\s\S]*?)</TEXT>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^DEV-MUC3-\d+.*$", RegexOptions.Multiline, 5000)]
    private static partial Regex Head();
}
