using Marsad.Evaluation.Muc.Matching;

namespace Marsad.Evaluation.Muc.Reading;

/// <summary>Groups the noun phrases of a message by wording, and cuts titles from names.</summary>
internal static class Candidates
{
    public static IReadOnlyList<Candidate> Of(MucReading reading, IReadOnlySet<string> titleWords)
    {
        var byWords = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var phrase in reading.Phrases)
        {
            var split = Split(phrase, titleWords);
            if (split is { } at && NounPhrases.Make(phrase.Sentence, phrase.First, at - 1) is { } title && NounPhrases.Make(phrase.Sentence, at, phrase.Last, isName: true) is { } name)
            {
                var (t, n) = (Add(byWords, title), Add(byWords, name));
                t.Partner ??= n;
                n.Partner ??= t;
            }
            else
            {
                Add(byWords, phrase);
            }
        }

        return [.. byWords.Values];
    }

    private static Candidate Add(Dictionary<string, Candidate> byWords, NounPhrase phrase)
    {
        var key = string.Join(' ', Premodifiers.Without(phrase.Words));
        if (key.Length == 0)
            key = phrase.Words;
        if (!byWords.TryGetValue(key, out var candidate))
            byWords[key] = candidate = new Candidate(phrase.Words);
        if (!candidate.Mentions.Any(m => m.Sentence == phrase.Sentence && m.First == phrase.First && m.Last == phrase.Last))
            candidate.Mentions.Add(phrase);
        return candidate;
    }

    /// <summary>Where the name begins behind a title; nothing when the phrase is no title with a name.</summary>
    private static int? Split(NounPhrase phrase, IReadOnlySet<string> titleWords)
    {
        if (phrase.IsName)
            return null;
        var tokens = phrase.Sentence.Tokens;
        var at = phrase.First;
        var seen = false;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (!titleWords.Contains(tokens[i].Text) && tokens[i].Text is not ("-" or "'S"))
                break;
            seen = true;
            at = i + 1;
        }

        if (!seen || at > phrase.Last)
            return null;
        for (var i = at; i <= phrase.Last; i++)
        {
            if (titleWords.Contains(tokens[i].Text) || !tokens[i].Tag.StartsWith("NN", StringComparison.Ordinal) || !char.IsLetter(tokens[i].Text[0]))
                return null;
        }

        // A single common noun behind a title is a compound, not a name ("ARMY HELICOPTER").
        return tokens[phrase.Last].Tag is "NNP" or "NNPS" || phrase.Last > at ? at : null;
    }
}
