using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Actors;

/// <summary>Questions about the words of a sentence that the finders of actors ask.</summary>
internal static class SentenceWords
{
    /// <summary>Small words inside a person's name.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "al", "el", "bin", "ibn", "ben", "abu", "de", "van", "von", "da", "dos", "der", "del", "la", "ul", "ud", "ag", "ould", "-" };

    /// <summary>A word written with a capital that is a name's, not only a sentence's first.</summary>
    public static bool IsCapital(this Token token) => token.Text.Length > 0 && (char.IsUpper(token.Text[0]) || (token.Text.Length > 3 && (token.Text.StartsWith("al-", StringComparison.Ordinal) || token.Text.StartsWith("el-", StringComparison.Ordinal)) && char.IsUpper(token.Text[3])));

    /// <summary>A noun by its tag.</summary>
    public static bool IsNoun(this Token token) => token.Tag.StartsWith("NN", StringComparison.Ordinal);

    /// <summary>A verb or a modal by its tag.</summary>
    public static bool IsVerb(this Token token) => token.Tag.StartsWith("VB", StringComparison.Ordinal) || token.Tag is "MD";

    /// <summary>An adjective or a participle by its tag.</summary>
    public static bool IsAdjective(this Token token) => token.Tag.StartsWith("JJ", StringComparison.Ordinal) || token.Tag is "VBN" or "VBG";

    /// <summary>A preposition.</summary>
    public static bool IsPreposition(this Token token) => token.Tag is "IN" or "TO" && token.Lower is not ("that" or "while" or "because" or "although" or "though" or "if" or "whether" or "as" or "when" or "since" or "after" or "before" or "until");

    /// <summary>An article or another determiner.</summary>
    public static bool IsDeterminer(this Token token) => token.Tag is "DT" or "PRP$" or "PDT" || token.Lower is "the" or "a" or "an" or "this" or "that" or "these" or "those" or "its" or "his" or "her" or "their" or "our" or "some" or "several" or "many" or "both" or "any" or "another";

    /// <summary>All capitals, two letters or more.</summary>
    public static bool IsAcronym(this Token token)
    {
        if (token.Text.Length is < 2 or > 12)
            return false;
        var upper = false;
        foreach (var c in token.Text)
        {
            if (char.IsUpper(c))
                upper = true;
            else if (!(char.IsDigit(c) || c is '-' or '/' or '.'))
                return false;
        }

        return upper;
    }

    /// <summary>Behind the last token of a run of capitalised words that can be a person's name; <paramref name="from"/> where none starts there.</summary>
    public static int PersonRun(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        var i = from;
        var last = from;
        while (i < tokens.Count && i - from < 8)
        {
            var token = tokens[i];
            if (token.IsCapital() && !token.IsAcronym() && token.Text.Any(char.IsLower) && !token.IsDeterminerWord())
            {
                last = ++i;
                // "Jo-ar Herrera": a hyphen inside a first name.
                if (i + 2 < tokens.Count && tokens[i].Text is "-" && tokens[i].Start == token.End && tokens[i + 1].Start == tokens[i].End && tokens[i + 1].Text.Length <= 5 && tokens[i + 2].IsCapital())
                    last = i += 2;
                continue;
            }

            // "J. R. Smith", particles before a further name.
            if ((token.Text.Length == 2 && token.Text[1] == '.' && char.IsUpper(token.Text[0])) || (i > from && Particles.Contains(token.Lower) && i + 1 < tokens.Count && tokens[i + 1].IsCapital()))
            {
                i++;
                continue;
            }

            break;
        }

        return last;
    }

    /// <summary>The words of a stretch of tokens, as written.</summary>
    public static string Words(AnnotatedText text, Sentence sentence, int first, int last)
    {
        var words = text.Slice(sentence.Tokens[first].Start, sentence.Tokens[last].End);
        return words.Contains('\n', StringComparison.Ordinal) || words.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : words;
    }

    private static bool IsDeterminerWord(this Token token) => token.Lower is "the" or "a" or "an" or "in" or "on" or "at" or "but" or "and" or "it" or "he" or "she" or "they" or "we" or "i";
}
