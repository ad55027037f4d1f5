using System.Globalization;

namespace Marsad.Training.Corpora;

/// <summary>Hand-annotated sentences in the language of conflict reports, and variants of them with other words of the same kind.</summary>
internal sealed class ConflictSentences
{
    private readonly List<GumSentence> sentences = [];
    private readonly Dictionary<(string Tag, string Word), List<string[]>> sets = [];

    private ConflictSentences()
    {
    }

    /// <summary>The sentences as written.</summary>
    public IReadOnlyList<GumSentence> Sentences => sentences;

    /// <summary>Reads the files beside the program.</summary>
    public static ConflictSentences Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data");
        var read = new ConflictSentences();
        foreach (var line in File.ReadLines(Path.Combine(folder, "conflict.txt")))
        {
            if (line.Length > 0 && line[0] != '#')
                read.sentences.Add(Parse(line));
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "conflict-words.tsv")).Where(static l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            var fields = line.Split('\t');
            var words = fields[1].Split('|');
            foreach (var word in words)
            {
                var key = (fields[0], word.ToLowerInvariant());
                if (!read.sets.TryGetValue(key, out var known))
                    read.sets.Add(key, known = []);
                known.Add(words);
            }
        }

        return read;
    }

    /// <summary>A sentence with half of the words that a set knows exchanged.</summary>
    public GumSentence Vary(GumSentence sentence, Random random)
    {
        var words = (string[])sentence.Words.Clone();
        for (var i = 0; i < words.Length; i++)
        {
            if (!sets.TryGetValue((sentence.Tags[i], words[i].ToLowerInvariant()), out var known) || random.Next(2) == 0)
                continue;
            var set = known[random.Next(known.Count)];
            words[i] = Cased(set[random.Next(set.Length)], words[i]);
        }

        return sentence with { Words = words };
    }

    private static string Cased(string word, string model)
    {
        if (Extraction.Text.Characters.IsUpper(model) && model.Length > 1)
            return word.ToUpperInvariant();
        return char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private static GumSentence Parse(string line)
    {
        var words = line.Split(' ').Select(static w => w.Split('|')).ToArray();
        return new GumSentence("conflict", [.. words.Select(static w => w[0])], [.. words.Select(static w => w[1])], [.. words.Select(static w => w[0].ToLowerInvariant())],
            [.. words.Select(static w => int.Parse(w[2], CultureInfo.InvariantCulture) - 1)], [.. words.Select(static w => w[3])], [.. words.Select(static w => w.Length > 4 ? w[4] : "O")]);
    }
}
