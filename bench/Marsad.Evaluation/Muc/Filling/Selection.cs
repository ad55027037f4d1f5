using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Reading;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>Takes the likely candidates for a slot, and one of those that mean the same thing.</summary>
internal static class Selection
{
    public static IReadOnlyList<Chosen> Of(IEnumerable<Chosen> scored, double threshold, int most)
    {
        var taken = new List<Chosen>();
        foreach (var next in scored.Where(s => s.Probability >= threshold).OrderByDescending(static s => s.Probability).ThenBy(static s => s.Candidate.Mentions[0].Sentence.Index).ThenBy(static s => s.Words, StringComparer.Ordinal))
        {
            if (taken.Count < most && !taken.Any(t => Same(t.Candidate, next.Candidate)))
                taken.Add(next);
        }

        return taken;
    }

    /// <summary>Each name in its fullest form in the message.</summary>
    public static IReadOnlyList<Chosen> Fullest(IReadOnlyList<Chosen> taken, IReadOnlyCollection<Chosen> all)
    {
        var result = new List<Chosen>();
        foreach (var name in taken)
        {
            var words = name.Words.Split(' ');
            var fullest = all.Where(o => o.Candidate.IsName && o.Words.Length > name.Words.Length && o.Words.EndsWith(words[^1], StringComparison.Ordinal) && words.All(w => o.Words.Split(' ').Contains(w, StringComparer.Ordinal)))
                .OrderByDescending(static o => o.Words.Length).FirstOrDefault();
            var form = fullest is null ? name : name with { Words = fullest.Words };
            if (!result.Any(r => r.Words == form.Words))
                result.Add(form);
        }

        return result;
    }

    /// <summary>Words of the one all in the other, or a name in brackets behind the other.</summary>
    private static bool Same(Candidate left, Candidate right)
    {
        var (a, b) = (Premodifiers.Without(left.Words), Premodifiers.Without(right.Words));
        if (a.All(w => b.Contains(w, StringComparer.Ordinal)) || b.All(w => a.Contains(w, StringComparer.Ordinal)))
            return true;
        return Bracketed(left, right) || Bracketed(right, left);
    }

    private static bool Bracketed(Candidate outer, Candidate inner) =>
        outer.Mentions.Any(o => inner.Mentions.Any(i => i.Sentence == o.Sentence && i.First == o.Last + 2 && o.Sentence.Tokens[o.Last + 1].Text is "[" or "("));
}
