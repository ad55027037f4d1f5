using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.Models;

/// <summary>Makes tags agree with the tree where the form itself cannot tell past tense from participle ("killed"): the tree sees the auxiliary and the subject that a window of words may miss.</summary>
internal static class TagRepair
{
    private static readonly FrozenSet<string> Ambiguous = VocabularyTable.Load("past-forms").Rows.Select(static r => r["form"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Aspects = FrozenSet.ToFrozenSet(["continued", "continues", "continue", "began", "begun", "begins", "started", "starts", "tried", "attempted", "resumed", "used", "managed", "failed", "refused", "threatened", "vowed"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Acts = FrozenSet.ToFrozenSet(["fire", "shell", "bomb", "attack", "strike", "raid", "target", "pound", "loot", "storm", "ambush", "shoot", "burn", "torch"], StringComparer.Ordinal);

    /// <summary>Changes tags in place.</summary>
    public static void Apply(IReadOnlyList<string> words, string[] tags, int[] heads, string[] relations)
    {
        Span<bool> helped = words.Count <= 512 ? stackalloc bool[words.Count] : new bool[words.Count];
        Span<bool> subject = words.Count <= 512 ? stackalloc bool[words.Count] : new bool[words.Count];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0)
                continue;
            // "did not kill", "will kill" take no participle; have and be do.
            helped[heads[i]] |= relations[i] is "aux:pass" || (relations[i] is "aux" && tags[i] is not "MD" && !IsDo(words[i]));
            subject[heads[i]] |= relations[i].StartsWith("nsubj", StringComparison.Ordinal);
        }

        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] is not ("VBD" or "VBN") || !IsAmbiguous(words[i]))
                continue;
            tags[i] = Decide(i, tags, heads, relations, helped, subject);
        }

        // "continued to fire rockets": behind a verb that begins or goes on, "to" opens an infinitive.
        for (var i = 2; i < tags.Length; i++)
        {
            if (tags[i] is "NN" or "NNP" && tags[i - 2].StartsWith("VB", StringComparison.Ordinal) && words[i - 1] is "to" && Acts.Contains(words[i]) && Aspects.Contains(words[i - 2]))
                (tags[i - 1], tags[i]) = ("TO", "VB");
        }
    }

    private static string Decide(int i, string[] tags, int[] heads, string[] relations, Span<bool> helped, Span<bool> subject)
    {
        if (helped[i])
            return "VBN";
        if (relations[i] is "acl" or "amod" && !subject[i])
            return "VBN";
        if (subject[i])
            return relations[i] is "root" or "ccomp" or "advcl" or "acl:relcl" or "parataxis" or "conj" && !HasPassiveSubject(i, heads, relations) && !(relations[i] is "conj" && !tags[heads[i]].StartsWith("VB", StringComparison.Ordinal)) ? "VBD" : tags[i];
        // "had killed ten and captured four"; "killed ten and captured four".
        if (relations[i] is "conj" && heads[i] >= 0 && heads[i] < i && tags[heads[i]] is "VBD" or "VBN")
            return tags[heads[i]];
        return tags[i];
    }

    private static bool HasPassiveSubject(int i, int[] heads, string[] relations)
    {
        for (var k = 0; k < heads.Length; k++)
        {
            if (heads[k] == i && relations[k] is "nsubj:pass")
                return true;
        }

        return false;
    }

    private static bool IsDo(string word) => word.Equals("did", StringComparison.OrdinalIgnoreCase) || word.Equals("do", StringComparison.OrdinalIgnoreCase) || word.Equals("does", StringComparison.OrdinalIgnoreCase);

    private static bool IsAmbiguous(string word) => word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || Ambiguous.Contains(word.ToLowerInvariant());
}
