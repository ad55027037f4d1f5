using System.Globalization;
using System.Text.RegularExpressions;

namespace Marsad.Training.Corpora;

/// <summary>A sentence of GUM with its annotations; heads are indices, −1 for the root.</summary>
internal sealed record GumSentence(string Document, string[] Words, string[] Tags, string[] Lemmas, int[] Heads, string[] Relations, string[] Names)
{
    /// <summary>Number of words.</summary>
    public int Length => Words.Length;
}

/// <summary>Reads GUM: words and tags from <c>xml/</c>, trees from <c>dep/</c>, entities from <c>coref/</c>. Documents whose words were withheld are left out.</summary>
internal static partial class GumReader
{
    /// <summary>The sentences of a part ("train", "dev", "test", "test2").</summary>
    public static List<GumSentence> Read(string corpora, string part)
    {
        var folder = Path.Combine(corpora, "gum");
        var sentences = new List<GumSentence>();
        foreach (var document in Documents(folder, part))
            sentences.AddRange(ReadDocument(folder, document));
        return sentences;
    }

    private static List<string> Documents(string folder, string part)
    {
        var documents = new List<string>();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(folder, "splits.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                inside = string.Equals(line[3..].Trim(), part, StringComparison.Ordinal);
            else if (inside && line.TrimStart().StartsWith("* ", StringComparison.Ordinal))
                documents.Add(line.Trim()[2..]);
        }

        return documents;
    }

    private static List<GumSentence> ReadDocument(string folder, string document)
    {
        var words = new List<(string Word, string Tag, string Lemma)>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "xml", document + ".xml")))
        {
            var fields = line.Split('\t');
            if (fields.Length == 3)
                words.Add((Unescape(fields[0]), PennTag(fields[1], Unescape(fields[0])), Unescape(fields[2])));
        }

        if (words.Count(static w => w.Word.AsSpan().IndexOfAnyExcept('_') < 0) * 2 > words.Count)
            return [];
        var entities = ReadEntities(Path.Combine(folder, "coref", document + ".conll"), words.Count);
        var sentences = new List<GumSentence>();
        var rows = new List<(int Head, string Relation)>();
        var at = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "dep", document + ".conllu")).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    var slice = words.GetRange(at, rows.Count);
                    sentences.Add(new GumSentence(document, [.. slice.Select(static w => w.Word)], [.. slice.Select(static w => w.Tag)], [.. slice.Select(static w => w.Lemma)],
                        [.. rows.Select(static r => r.Head)], [.. rows.Select(static r => r.Relation)],
                        NameSpans.Of(slice.ConvertAll(static w => w.Word), slice.ConvertAll(static w => w.Tag), rows.ConvertAll(static r => r.Head), entities, at)));
                    at += rows.Count;
                    rows.Clear();
                }

                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length < 8 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                continue;
            rows.Add((int.Parse(fields[6], CultureInfo.InvariantCulture) - 1, fields[7]));
        }

        if (at != words.Count)
            throw new InvalidDataException($"{document}: {words.Count} words but {at} rows of trees.");
        return sentences;
    }

    private static List<Entity> ReadEntities(string path, int count)
    {
        var entities = new List<Entity>();
        var open = new List<(string Key, string Kind, int First)>();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length < 3 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var i))
                continue;
            foreach (Match match in Bracket().Matches(fields[2]))
            {
                var key = match.Groups["key"].Value;
                if (match.Groups["open"].Success)
                    open.Add((key, key[..key.IndexOf('-', StringComparison.Ordinal)], i));
                if (!match.Groups["close"].Success)
                    continue;
                var k = open.FindLastIndex(o => string.Equals(o.Key, key, StringComparison.Ordinal));
                if (k < 0)
                    continue;
                entities.Add(new Entity(open[k].Kind, open[k].First, i));
                open.RemoveAt(k);
            }
        }

        return count == 0 ? [] : entities;
    }

    /// <summary>The tag set of the corpus (TreeTagger's) in Penn's terms.</summary>
    public static string PennTag(string tag, string word) => tag switch
    {
        "NP" => "NNP",
        "NPS" => "NNPS",
        "PP" => "PRP",
        "PP$" => "PRP$",
        "SENT" => ".",
        "IN/that" => "IN",
        "(" => "-LRB-",
        ")" => "-RRB-",
        _ when tag.Length is 2 or 3 && (tag.StartsWith("VV", StringComparison.Ordinal) || tag.StartsWith("VH", StringComparison.Ordinal)) => "VB" + tag[2..],
        _ => tag,
    };

    private static string Unescape(string text) => text.Contains('&', StringComparison.Ordinal)
        ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        : text;

    [GeneratedRegex(@"(?<open>\()?(?<key>[a-z]+-[^()]+?)(?:(?<close>\))|(?=\()|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();
}
