using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>What the network is told of a word besides its vector, as keys into a table of trained embeddings: form, lemma, place in the tree, the clause it belongs to, quotation marks around it.</summary>
internal static class AttributionFeatures
{
    /// <summary>Features of a word.</summary>
    public const int Count = 17;

    /// <summary>The first features say which word it is; training hides them at times.</summary>
    public const int Lexical = 2;

    /// <summary>Writes the keys of a sentence's words, a row a word; 0 where a feature does not hold.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quote">Words since a quotation opened in an earlier sentence, 0 for none; on return the same for the next sentence.</param>
    /// <param name="keys">Where they go.</param>
    public static void Extract(Sentence sentence, ref int quote, Span<ulong> keys)
    {
        var tokens = sentence.Tokens;
        var children = Signatures(sentence);
        var kind = (int)sentence.Block.Kind;
        var speaks = 0;
        foreach (var token in tokens)
            speaks |= (SpeechVerbs.IsForm(token.Lower) ? 1 : 0) | (token.Tag is "``" or "''" ? 2 : 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var row = keys.Slice(i * Count, Count);
            var head = token.Head >= 0 ? tokens[token.Head] : null;
            var upper = head is { Head: >= 0 } ? tokens[head.Head] : null;
            var form = HashIndex.Key(token.Lower);
            var lemma = HashIndex.Key(token.Lemma);
            ulong tag = HashIndex.Key(token.Tag), relation = HashIndex.Key(token.Relation), headLemma = head is null ? 1 : HashIndex.Key(head.Lemma);
            row[0] = form;
            row[1] = Mix(1, lemma, tag);
            row[2] = Mix(2, tag, relation);
            row[3] = Mix(3, relation, headLemma);
            row[4] = Mix(4, relation, head is null ? 2 : HashIndex.Key(head.Tag), head is null ? 3 : HashIndex.Key(head.Relation), head is not null && head.Index < i ? 1UL : 0);
            row[5] = head is null ? 0 : Mix(5, HashIndex.Key(head.Relation), upper is null ? 1 : HashIndex.Key(upper.Lemma));
            Clauses(tokens, i, out row[6], out row[7]);
            row[8] = Mix(8, tag, children[i]);
            var mark = MarkAt(tokens, i, quote > 0);
            quote = mark == 1 ? 1 : mark == 2 ? 0 : quote;
            var within = quote == 0 ? 0 : quote < 4 ? 1 : quote < 30 ? 2 : 3;
            row[9] = Mix(9, (ulong)within, (ulong)mark, (ulong)kind);
            row[10] = Mix(10, Shape(token.Text), (ulong)token.Name, token.NameStarts ? 1UL : 0);
            row[11] = Mix(11, HashIndex.Key(token.Lower.AsSpan(Math.Max(0, token.Lower.Length - 3))));
            row[12] = token.Tag is ['V', ..] ? Mix(12, lemma, SubjectKind(sentence, i)) : 0;
            row[13] = Mix(13, i > 0 ? HashIndex.Key(tokens[i - 1].Lower) : 1, lemma);
            row[14] = Mix(14, i + 1 < tokens.Count ? HashIndex.Key(tokens[i + 1].Lower) : 1, lemma);
            row[15] = Mix(15, (ulong)speaks, (ulong)Math.Min(i, 3), (ulong)Math.Min(tokens.Count - 1 - i, 3), (ulong)Math.Min(sentence.Index, 2));
            row[16] = Mix(16, (ulong)within, tag, head is null ? 0 : HashIndex.Key(head.Tag));
            if (quote > 0)
                quote++;
        }
    }

    /// <summary>Before a sentence: a quotation left open goes on in the next paragraph only where that opens with a mark.</summary>
    public static void Open(IReadOnlyList<Sentence> sentences, int s, ref int quote)
    {
        if (s > 0 && sentences[s].Block != sentences[s - 1].Block)
            quote = 0;
    }

    /// <summary>1 for a mark that opens a quotation, 2 for one that closes it, 0 for other words. A straight mark opens where it touches the next word and not the one before.</summary>
    public static int MarkAt(IReadOnlyList<Token> tokens, int i, bool open)
    {
        switch (tokens[i].Text)
        {
            case "“" or "«" or "``" or "„":
                return 1;
            case "”" or "»":
                return 2;
            case "\"" or "''":
                var before = i > 0 && tokens[i - 1].End == tokens[i].Start;
                var behind = i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End;
                return before == behind ? (open ? 2 : 1) : behind ? 1 : 2;
            default:
                return 0;
        }
    }

    // The nearest clause above a word: by which branch it hangs on which verb; and the nearest verb above it of whose complement it is part.
    private static void Clauses(IReadOnlyList<Token> tokens, int i, out ulong nearest, out ulong complement)
    {
        nearest = 0;
        complement = 0;
        for (int at = i, steps = 0; tokens[at].Head >= 0 && steps < 40; at = tokens[at].Head, steps++)
        {
            var branch = tokens[at].Relation;
            var head = tokens[tokens[at].Head];
            if (nearest == 0 && branch is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "obl:tmod" or "ccomp" or "xcomp" or "parataxis" or "advcl" or "acl" or "acl:relcl" or "csubj" or "aux" or "advmod" or "mark")
                nearest = Mix(6, HashIndex.Key(branch), HashIndex.Key(head.Lemma));
            if (branch is "ccomp" or "xcomp" or "parataxis" or "acl")
            {
                complement = Mix(7, HashIndex.Key(branch), HashIndex.Key(head.Lemma), head.Index < at ? 1UL : 0);
                if (nearest != 0)
                    return;
            }
        }
    }

    // Which dependents a word has, as bits.
    private static ulong[] Signatures(Sentence sentence)
    {
        var bits = new ulong[sentence.Tokens.Count];
        foreach (var token in sentence.Tokens)
        {
            if (token.Head < 0)
                continue;
            bits[token.Head] |= token.Relation switch
            {
                "nsubj" => token.Index < token.Head ? 1UL : 2,
                "nsubj:pass" => 4,
                "obj" or "iobj" => 8,
                "ccomp" => token.Index < token.Head ? 16UL : 32,
                "xcomp" => 64,
                "parataxis" => token.Index < token.Head ? 128UL : 256,
                "obl" or "obl:agent" => 512,
                "mark" => 1024,
                "cop" => 2048,
                "aux:pass" => 4096,
                "case" => 8192,
                "nmod:poss" => 16384,
                "acl" => 32768,
                _ => token.Tag is "``" or "''" ? 65536UL : 0,
            };
        }

        return bits;
    }

    // What kind of thing speaks or acts: a pronoun by its form, a name by its kind, a noun by itself.
    private static ulong SubjectKind(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children[verb])
        {
            var token = sentence.Tokens[child];
            if (token.Relation is "nsubj" or "nsubj:pass")
                return token.Tag is "PRP" or "WP" or "DT" ? HashIndex.Key(token.Lower) : token.Name is not NameKind.None ? (ulong)token.Name + 1 : 9;
        }

        return 0;
    }

    private static ulong Shape(string text) => char.IsUpper(text[0]) ? text.Length > 1 && char.IsUpper(text[^1]) ? 3UL : 2 : char.IsLower(text[0]) ? 1 : char.IsAsciiDigit(text[0]) ? 4 : HashIndex.Key(text);

    private static ulong Mix(ulong kind, ulong a, ulong b = 0, ulong c = 0, ulong d = 0)
    {
        unchecked
        {
            var hash = (kind * 0x9E3779B97F4A7C15UL) ^ a;
            hash = (hash ^ (hash >> 31)) * 0xD6E8FEB86659FD93UL;
            hash = (hash ^ (b * 0xA0761D6478BD642FUL)) * 0xE7037ED1A0B428DBUL;
            hash ^= hash >> 29;
            hash = (hash ^ (c * 0x8EBC6AF09C88C6E3UL)) * 0x589965CC75374CC3UL;
            hash = (hash ^ (hash >> 33) ^ d) * 0x1D8E4E27C47D124FUL;
            return hash ^ (hash >> 30);
        }
    }
}
