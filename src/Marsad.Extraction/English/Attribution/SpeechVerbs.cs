using System.Collections.Frozen;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>What kind of saying a verb is.</summary>
internal enum SpeechKind
{
    /// <summary>Said.</summary>
    Said,

    /// <summary>Said to somebody, who may be an outlet.</summary>
    Told,

    /// <summary>Wrote or posted.</summary>
    Wrote,

    /// <summary>Gave a figure.</summary>
    Counted,

    /// <summary>Knows or does not know.</summary>
    Knows,

    /// <summary>Judged.</summary>
    Judged,

    /// <summary>Saw it.</summary>
    Saw,

    /// <summary>"According to".</summary>
    AccordingTo,

    /// <summary>A label before a colon or no verb at all.</summary>
    Label,
}

/// <summary>A row of vocab/speech-verbs.tsv.</summary>
/// <param name="Verb">Base form, with the words that must follow.</param>
/// <param name="With">Words that must follow at once, lower case.</param>
/// <param name="Stance">The stance it takes; null where it takes none.</param>
/// <param name="Modality">Of what is said.</param>
/// <param name="Postposed">"…, X said" is possible.</param>
/// <param name="Object">What may follow.</param>
/// <param name="Kind">What kind of saying it is.</param>
internal sealed record SpeechVerb(string Verb, string[] With, Stance? Stance, Modality Modality, bool Postposed, string[] Object, SpeechKind Kind)
{
    /// <summary>"According to".</summary>
    public static SpeechVerb AccordingTo { get; } = new("according to", [], null, Modality.Asserted, true, ["that"], SpeechKind.AccordingTo);

    /// <summary>"Monitor: 12 killed".</summary>
    public static SpeechVerb Label { get; } = new(":", [], null, Modality.Asserted, false, ["that"], SpeechKind.Label);
}

/// <summary>The table of speech verbs by their forms.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenDictionary<string, SpeechVerb[]> Forms = Load();

    /// <summary>The verb at a token, with the words it needs; null where there is none. The longest row wins.</summary>
    public static SpeechVerb? At(Sentence sentence, int index)
    {
        if (!Forms.TryGetValue(sentence.Tokens[index].Lower, out var rows))
            return null;
        foreach (var row in rows)
        {
            if (Follows(sentence, index + 1, row.With) || (row.With is ["responsible"] && FollowsWithin(sentence, index + 1, "responsible", 8)))
                return row;
        }

        return null;
    }

    /// <summary>True where a word is a form of some speech verb, whatever follows.</summary>
    public static bool IsForm(string lower) => Forms.ContainsKey(lower);

    private static bool Follows(Sentence sentence, int from, string[] words)
    {
        if (from + words.Length > sentence.Tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(sentence.Tokens[from + i].Lower, words[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool FollowsWithin(Sentence sentence, int from, string word, int reach)
    {
        for (var i = from; i < Math.Min(sentence.Tokens.Count, from + reach); i++)
        {
            if (string.Equals(sentence.Tokens[i].Lower, word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<string, SpeechVerb[]> Load()
    {
        var forms = new Dictionary<string, List<SpeechVerb>>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("speech-verbs").Rows)
        {
            var with = row["with"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Stance? stance = KebabCase.TryParse<Stance>(row["stance"], out var s) ? s : null;
            var modality = KebabCase.TryParse<Modality>(row["modality"], out var m) ? m : throw new InvalidDataException($"'{row["modality"]}' is no modality.");
            var kind = Enum.Parse<SpeechKind>(row["kind"], ignoreCase: true);
            var verb = new SpeechVerb(string.Join(' ', [row["verb"], .. with]), with, stance, modality, row["postposed"] is "yes", row.List("object"), kind);
            foreach (var form in Inflection.OfVerb(row["verb"], row.List("forms")).Distinct(StringComparer.Ordinal))
            {
                if (!forms.TryGetValue(form, out var list))
                    forms[form] = list = [];
                list.Add(verb);
            }
        }

        return forms.ToFrozenDictionary(static f => f.Key, static f => f.Value.OrderByDescending(static v => v.With.Length).ToArray(), StringComparer.Ordinal);
    }
}
