using System.Collections.Frozen;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Agreements;

/// <summary>What became of an agreement, and the words that say so.</summary>
/// <param name="Status">The status.</param>
/// <param name="First">First token of the words.</param>
/// <param name="Last">Last token of the words.</param>
internal sealed record StatusHit(AgreementStatus Status, int First, int Last);

/// <summary>Reads what became of an agreement from the words before and behind its noun phrase.</summary>
internal static class AgreementStatusReader
{
    private const int ReachBack = 11;

    private static readonly FrozenDictionary<string, (string[] Words, AgreementStatus Status, int Rank)[]> ByFirst = VocabularyTable.Load("agreement-words").Rows
        .Select(static (row, rank) => (row, rank)).Where(static r => KebabCase.TryParse<AgreementStatus>(r.row["list"], out _))
        .SelectMany(static r => r.row.List("words"), static (r, words) => (Words: words.Split(' '), Status: KebabCase.TryParse<AgreementStatus>(r.row["list"], out var s) ? s : default, Rank: r.rank))
        .GroupBy(static w => w.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The status said of a hit within a scope; null where nothing is said.</summary>
    public static StatusHit? Of(TokenList tokens, AgreementHit hit, int first, int last)
    {
        var before = Before(tokens, hit, first);
        var behind = Behind(tokens, hit, last);
        if (before is null)
            return behind;
        return behind is { Status: AgreementStatus.Rejected or AgreementStatus.NotImplemented or AgreementStatus.BrokenDown or AgreementStatus.Violated } && before.Status is AgreementStatus.Agreed or AgreementStatus.CalledFor or AgreementStatus.InEffect
            ? behind
            : before;
    }

    // What governs the noun phrase: the nearest words win, save that asking for it beats agreeing to it ("pressing them to accept").
    private static StatusHit? Before(TokenList tokens, AgreementHit hit, int first)
    {
        StatusHit? best = null;
        var from = BeforeAside(tokens, hit, first);
        for (var i = from - 1; i >= Math.Max(first, from - ReachBack); i--)
        {
            if (tokens[i].Text is ";" or ":" || (tokens[i].Text is "," && best is null && i < from - 3))
                break;
            foreach (var (words, status, _) in Rows(tokens, i))
            {
                if (i + words.Length > hit.First + 1 || status is AgreementStatus.InEffect or AgreementStatus.NotImplemented or AgreementStatus.BrokenDown && words.Length == 1)
                    continue;
                // Words of another object between ("signed a decree on the truce") part the two.
                if (best is null && Parts(tokens, i + words.Length, from))
                    continue;
                if (best is null || (status == AgreementStatus.CalledFor && best.Status == AgreementStatus.Agreed))
                    best = new StatusHit(status, i, i + words.Length - 1);
                break;
            }
        }

        return best;
    }

    // "agreed on Thursday, at talks in the capital, on a ceasefire": what stands between the commas is skipped.
    private static int BeforeAside(TokenList tokens, AgreementHit hit, int first)
    {
        if (hit.First - 2 <= first || tokens[hit.First - 1].Lower is not ("on" or "to" or "upon" or "for") || tokens[hit.First - 2].Text is not ",")
            return hit.First;
        for (var k = hit.First - 3; k > Math.Max(first, hit.First - 14); k--)
        {
            if (tokens[k].Text is ",")
                return k;
            if (tokens[k].Tag is "VBD" or "VBZ" or "VBP")
                break;
        }

        return hit.First;
    }

    private static bool Parts(TokenList tokens, int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (tokens[k].Tag is "VBD" or "VBZ" or "VBP" || tokens[k].Text is ",")
                return true;
        }

        return to - from > 7;
    }

    // What is said of it behind: the strongest words of its clause.
    private static StatusHit? Behind(TokenList tokens, AgreementHit hit, int last)
    {
        (StatusHit Hit, int Rank)? best = null;
        for (var i = hit.Last + 1; i <= last; i++)
        {
            // What a cause or a time says is of something else ("never implemented as jihadists refused to withdraw").
            if (tokens[i].Lower is "as" or "because" or "when" or "although" or "though" or "after" && i > hit.Last + 1 && best is not null)
                break;
            foreach (var (words, status, rank) in Rows(tokens, i))
            {
                if (i + words.Length - 1 > last || status == AgreementStatus.CalledFor && !IsPassive(tokens, i) || (words.Length == 1 && tokens[i].Tag.StartsWith("NN", StringComparison.Ordinal) && status is not AgreementStatus.Violated))
                    continue;
                if (status == AgreementStatus.Violated && words is ["broke" or "broken" or "breaking"] && i + 1 < tokens.Count && tokens[i + 1].Lower is "down" or "out" or "off" or "away")
                    continue;
                if (best is null || rank < best.Value.Rank)
                    best = (new StatusHit(status, i, i + words.Length - 1), rank);
                break;
            }
        }

        return best?.Hit;
    }

    private static bool IsPassive(TokenList tokens, int i) => i + 1 < tokens.Count && tokens[i + 1].Lower is "by" || (i > 0 && tokens[i - 1].Lower is "was" or "been" or "is");

    private static IEnumerable<(string[] Words, AgreementStatus Status, int Rank)> Rows(TokenList tokens, int i)
    {
        if (!ByFirst.TryGetValue(tokens[i].Lower, out var rows))
            yield break;
        foreach (var row in rows)
        {
            if (i + row.Words.Length <= tokens.Count && row.Words.Select((w, k) => string.Equals(tokens[i + k].Lower, w, StringComparison.Ordinal)).All(static same => same))
                yield return row;
        }
    }
}
