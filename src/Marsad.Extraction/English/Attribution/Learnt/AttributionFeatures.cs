using System.Buffers;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>What the network is told of a word besides its vector, as keys into a table of trained embeddings: form, lemma, place in the tree, the clause it belongs to, quotation marks around it.</summary>
internal static class AttributionFeatures
{
    /// <summary>Features of a word.</summary>
    public const int Count = 16;

    /// <summary>The first features say which word it is; training hides them at times.</summary>
    public const int Lexical = 2;

    /// <summary>Writes the keys of a sentence's words, a row a word; 0 where a feature does not hold.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quote">Words since a quotation opened in an earlier sentence, 0 for none; on return the same for the next sentence.</param>
    /// <param name="keys">Where they go.</param>
    public static void Extract(Sentence sentence, ref int quote, Span<ulong> keys)
    {
        var tokens = sentence.Tokens;
        var room = ArrayPool<WordKeys>.Shared.Rent(tokens.Count);
        var words = room.AsSpan(0, tokens.Count);
        var kind = (ulong)sentence.Block.Kind;
        ulong speaks = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new WordKeys(tokens[i]);
            speaks |= (SpeechVerbs.IsForm(tokens[i].Lower) ? 1UL : 0) | (tokens[i].Tag is "``" or "''" ? 2UL : 0);
        }

        Signatures(tokens, words);
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            ref var word = ref words[i];
            var row = keys.Slice(i * Count, Count);
            ref readonly var head = ref token.Head >= 0 ? ref words[token.Head] : ref WordKeys.Root;
            row[0] = word.Form;
            row[1] = Mix(1, word.Lemma, word.Tag);
            row[2] = Mix(2, word.Tag, word.Relation);
            row[3] = Mix(3, word.Relation, head.Lemma);
            row[4] = Mix(4, word.Relation, head.Tag, head.Relation, token.Head >= 0 && token.Head < i ? 1UL : 0);
            Clauses(tokens, words, i, out row[5], out row[6]);
            row[7] = Mix(7, word.Tag, word.Dependents);
            var mark = word.IsQuote ? MarkAt(tokens, i, quote > 0) : 0;
            quote = mark == 1 ? 1 : mark == 2 ? 0 : quote;
            var within = quote == 0 ? 0UL : quote < 4 ? 1UL : quote < 30 ? 2UL : 3;
            row[8] = Mix(8, within, (ulong)mark, kind);
            row[9] = Mix(9, Shape(token.Text), (ulong)token.Name, token.NameStarts ? 1UL : 0);
            row[10] = word.IsVerb ? Mix(10, word.Lemma, word.Subject) : 0;
            row[11] = Mix(11, speaks, (ulong)Math.Min(i, 3), (ulong)Math.Min(words.Length - 1 - i, 3), (ulong)Math.Min(sentence.Index, 2));
            row[14] = Mix(14, within, word.Tag, head.Tag);
            row[15] = token.Head < 0 ? 0 : Mix(15, head.Relation, tokens[token.Head].Head >= 0 ? words[tokens[token.Head].Head].Lemma : 1);
            row[12] = Mix(12, i > 0 ? words[i - 1].Form : 1, word.Lemma);
            row[13] = Mix(13, i + 1 < words.Length ? words[i + 1].Form : 1, word.Lemma);
            if (quote > 0)
                quote++;
        }

        ArrayPool<WordKeys>.Shared.Return(room);
    }

    /// <summary>Before a sentence: a quotation left open goes on in the next paragraph only where that opens with a mark.</summary>
    public static void Open(IReadOnlyList<Sentence> sentences, int s, ref int quote)
    {
        if (s > 0 && sentences[s].Block != sentences[s - 1].Block)
            quote = 0;
    }

    /// <summary>1 for a mark that opens a quotation, 2 for one that closes it, 0 for other words. A straight mark opens where it touches the next word and not the one before.</summary>
    public static int MarkAt(TokenList tokens, int i, bool open)
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
    private static void Clauses(TokenList tokens, Span<WordKeys> words, int i, out ulong nearest, out ulong complement)
    {
        nearest = 0;
        complement = 0;
        for (int at = i, steps = 0; tokens[at].Head is var head && head >= 0 && steps < 40; at = head, steps++)
        {
            var branch = words[at].Branch;
            if (nearest == 0 && (branch & Branch.OfClause) != Branch.None)
                nearest = Mix(5, words[at].Relation, words[head].Lemma);
            if ((branch & Branch.IsComplement) != Branch.None)
            {
                complement = Mix(6, words[at].Relation, words[head].Lemma, head < at ? 1UL : 0);
                if (nearest != 0)
                    return;
            }
        }
    }

    // Which dependents a word has, as bits; and what kind of thing is its subject: a pronoun by its form, a name by its kind.
    private static void Signatures(TokenList tokens, Span<WordKeys> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            if (token.Head < 0)
                continue;
            ref var head = ref words[token.Head];
            var before = i < token.Head;
            head.Dependents |= token.Relation switch
            {
                "nsubj" => before ? 1UL : 2,
                "nsubj:pass" => 4,
                "obj" or "iobj" => 8,
                "ccomp" => before ? 16UL : 32,
                "xcomp" => 64,
                "parataxis" => before ? 128UL : 256,
                "obl" or "obl:agent" => 512,
                "mark" => 1024,
                "cop" => 2048,
                "aux:pass" => 4096,
                "case" => 8192,
                "nmod:poss" => 16384,
                "acl" => 32768,
                _ => words[i].IsQuote ? 65536UL : 0,
            };
            if (head.Subject == 0 && (words[i].Branch & Branch.IsSubject) != Branch.None)
                head.Subject = token.Tag is "PRP" or "WP" or "DT" ? words[i].Form : token.Name is not NameKind.None ? (ulong)token.Name + 1 : 9;
        }
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

    [Flags]
    private enum Branch
    {
        None = 0,
        OfClause = 1,
        IsComplement = 2,
        IsSubject = 4,
    }

    /// <summary>What is asked of a word more than once.</summary>
    private struct WordKeys
    {
        public static readonly WordKeys Root = new() { Lemma = 1, Tag = 2, Relation = 3 };

        public readonly ulong Form;
        public ulong Lemma;
        public ulong Tag;
        public ulong Relation;
        public ulong Dependents;
        public ulong Subject;
        public readonly Branch Branch;
        public readonly bool IsVerb;
        public readonly bool IsQuote;

        public WordKeys(Token token)
        {
            Form = token.Key;
            Lemma = ReferenceEquals(token.Lemma, token.Lower) ? Form : HashIndex.Key(token.Lemma);
            Tag = HashIndex.Key(token.Tag);
            Relation = HashIndex.Key(token.Relation);
            IsVerb = token.Tag is ['V', ..];
            IsQuote = token.Tag is "``" or "''" || token.Text is "\"" or "“" or "”" or "«" or "»" or "„" or "''" or "``";
            Branch = token.Relation switch
            {
                "nsubj" or "nsubj:pass" => Branch.OfClause | Branch.IsSubject,
                "ccomp" or "xcomp" or "parataxis" or "acl" => Branch.OfClause | Branch.IsComplement,
                "obj" or "iobj" or "obl" or "obl:agent" or "obl:tmod" or "advcl" or "acl:relcl" or "csubj" or "aux" or "advmod" or "mark" => Branch.OfClause,
                _ => Branch.None,
            };
        }
    }
}
