using System.Globalization;
using Marsad.Extraction.Models;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>Scores the models on a part of GUM, from its own words on (gold words and sentences).</summary>
internal static class LanguageEvaluation
{
    public static int Run(string corpora, string models, string part)
    {
        var sentences = GumReader.Read(corpora, part);
        Console.WriteLine($"{part}: {sentences.Count} sentences, {Score(LanguageModel.Read(models), sentences)}");
        Console.WriteLine(SpeedMeasure.Run(models, sentences));
        return 0;
    }

    /// <summary>The scores as a line of text.</summary>
    public static string Score(LanguageModel model, List<GumSentence> sentences)
    {
        int words = 0, tags = 0, unlabelled = 0, labelled = 0, lemmas = 0, right = 0, guessed = 0, gold = 0;
        foreach (var s in sentences)
        {
            var parsed = model.Parse(s.Words);
            for (var i = 0; i < s.Length; i++)
            {
                words++;
                tags += Same(parsed.Tags[i], s.Tags[i]) ? 1 : 0;
                unlabelled += parsed.Heads[i] == s.Heads[i] ? 1 : 0;
                labelled += parsed.Heads[i] == s.Heads[i] && Same(parsed.Relations[i], s.Relations[i]) ? 1 : 0;
                lemmas += string.Equals(Lemmatizer.Lemma(s.Words[i].ToLowerInvariant(), parsed.Tags[i]), s.Lemmas[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }

            var mine = Spans(parsed.Names);
            var theirs = Spans(s.Names);
            guessed += mine.Count;
            gold += theirs.Count;
            right += mine.Count(theirs.Contains);
        }

        double P(int n, int of) => of == 0 ? 0 : 100.0 * n / of;
        return string.Create(CultureInfo.InvariantCulture, $"{words} words; tags {P(tags, words):F2} lemmas {P(lemmas, words):F2} UAS {P(unlabelled, words):F2} LAS {P(labelled, words):F2} names P {P(right, guessed):F2} R {P(right, gold):F2} F {P(2 * right, guessed + gold):F2}");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static HashSet<(int, int, string)> Spans(string[] labels)
    {
        var spans = new HashSet<(int, int, string)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith("B-", StringComparison.Ordinal))
                continue;
            var j = i + 1;
            while (j < labels.Length && Same(labels[j], "I-" + labels[i][2..]))
                j++;
            spans.Add((i, j, labels[i][2..]));
        }

        return spans;
    }
}
