using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Terms;

/// <summary>Phrases of one or more words with what they mean, found in a sentence by its lower-case words. A hyphen counts as a space on both sides, so that "car-bomb", "car bomb" and "car - bomb" are one phrase. Immutable once built.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly WordFilter openers = new();

    private sealed record Phrase(string[] Words, T Value);

    /// <summary>Adds a phrase; of two with the same words the first is met first.</summary>
    public void Add(string phrase, T value)
    {
        var words = Words(phrase);
        if (words.Length == 0)
            return;
        if (!byFirst.TryGetValue(words[0], out var phrases))
            byFirst[words[0]] = phrases = [];
        openers.Add(words[0]);
        phrases.Add(new Phrase(words, value));
    }

    /// <summary>All phrases that begin at a token with the number of tokens they take, in the order in which they were added.</summary>
    public IEnumerable<(T Value, int Length)> AllAt(TokenList tokens, int index) =>
        // Most words open no phrase: they must not cost an object.
        Opening(tokens[index]) is { } phrases ? Matching(phrases, tokens, index) : [];

    /// <summary>The longest phrase that begins at a token; the length is 0 where there is none.</summary>
    public (T? Value, int Length) At(TokenList tokens, int index)
    {
        T? best = default;
        var longest = 0;
        if (Opening(tokens[index]) is not { } phrases)
            return (best, longest);
        foreach (var phrase in phrases)
        {
            var length = Match(phrase.Words, tokens, index);
            if (length > longest)
                (best, longest) = (phrase.Value, length);
        }

        return (best, longest);
    }

    /// <summary>Like <see cref="At"/>, but other words may stand behind the first word, at most <paramref name="gap"/> and no punctuation ("took 12 people hostage").</summary>
    public (T? Value, int Last) WithGap(TokenList tokens, int index, int gap)
    {
        if (!openers.MayHave(tokens[index].Key) || !byFirst.TryGetValue(tokens[index].Lower, out var phrases))
            return (default, -1);
        foreach (var phrase in phrases)
        {
            if (phrase.Words.Length < 2)
                continue;
            for (var start = index + 2; start <= index + 1 + gap && start < tokens.Count; start++)
            {
                if (!char.IsLetterOrDigit(tokens[start - 1].Text[0]) || tokens[start - 1].Tag is "VBD" or "VBZ" or "VBG" or "MD")
                    break;
                var rest = Match(phrase.Words.AsSpan(1), tokens, start);
                if (rest > 0)
                    return (phrase.Value, start + rest - 1);
            }
        }

        return (default, -1);
    }

    // The phrases that begin with a word, or with what of it stands before its hyphen.
    private List<Phrase>? Opening(Token first)
    {
        if (openers.MayHave(first.Key) && byFirst.TryGetValue(first.Lower, out var phrases))
            return phrases;
        if (!first.HasHyphen)
            return null;
        var hyphen = first.Lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first.Lower.AsSpan(0, hyphen), out phrases) ? phrases : null;
    }

    private static IEnumerable<(T Value, int Length)> Matching(List<Phrase> phrases, TokenList tokens, int index)
    {
        foreach (var phrase in phrases)
        {
            var length = Match(phrase.Words, tokens, index);
            if (length > 0)
                yield return (phrase.Value, length);
        }
    }

    internal static string[] Words(string phrase) =>
        phrase.ToLowerInvariant().Replace("'s", " 's", StringComparison.Ordinal).Replace("s' ", "s ' ", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static int Match(ReadOnlySpan<string> words, TokenList tokens, int index)
    {
        var i = index;
        for (var w = 0; w < words.Length; i++)
        {
            if (i >= tokens.Count)
                return 0;
            var lower = tokens[i].Lower;
            if (string.Equals(lower, words[w], StringComparison.Ordinal))
            {
                w++;
                continue;
            }

            if (lower is "-" && i > index)
                continue;
            if (!tokens[i].HasHyphen)
                return 0;
            foreach (var part in lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (w >= words.Length || !string.Equals(part, words[w], StringComparison.Ordinal))
                    return 0;
                w++;
            }
        }

        return i - index;
    }
}
