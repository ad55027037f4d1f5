using System.Collections.Frozen;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Agreements;

/// <summary>Reads the scope that a clause gives an agreement: the areas named side by side, and what is left out.</summary>
internal sealed class AgreementScope(SentenceFacts facts, AgreementHit hit, int first, int last)
{
    private static readonly string[][] Leaving = Lists("leaves-out");
    private static readonly string[][] Covering = Lists("covers");
    private static readonly FrozenSet<string> Between = Lists("between-areas").Select(static w => w[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly TokenList tokens = facts.Tokens;

    /// <summary>True where the clause says what the agreement covers ("the ceasefire covers the city").</summary>
    public bool Covers() => Enumerable.Range(hit.Last + 1, Math.Max(0, Math.Min(last, hit.Last + 6) - hit.Last)).Any(k => At(Covering, k) is not null);

    /// <summary>An area with those named in one breath with it: "for the city of X and the ports of X, Y and Z".</summary>
    public ValueList<Place> With(Place area)
    {
        var areas = new List<Place> { area };
        var at = facts.Places.ToList().FindIndex(p => ReferenceEquals(p.Place, area));
        for (var next = at + 1; at >= 0 && next < facts.Places.Count; next++)
        {
            var (end, start) = (facts.Places[next - 1].Last, facts.Places[next].First);
            if (start <= end || start - end > 8 || facts.Places[next].First > last || !Enumerable.Range(end + 1, start - end - 1).All(k => Between.Contains(tokens[k].Lower)))
                break;
            areas.Add(facts.Places[next].Place);
        }

        return areas.DistinctBy(static p => (p.Geonames, p.Name)).ToValueList();
    }

    /// <summary>Whom or what is left out: "excluding the Islamic State", "does not cover Afrin".</summary>
    public ValueList<Exclusion> Excludes()
    {
        var found = new List<Exclusion>();
        for (var k = Math.Max(first, hit.First); k <= last; k++)
        {
            if (At(Leaving, k) is { } words)
                Add(found, k + words.Length);
        }

        return found.DistinctBy(static e => e.Name, StringComparer.Ordinal).ToValueList();
    }

    // What a list names from a word on.
    private void Add(List<Exclusion> found, int from)
    {
        var until = End(from);
        var named = facts.Actors.Where(a => a.First >= from && a.Last <= until && a.Kind is not (ActorKind.Media or ActorKind.Person) && !facts.Places.Any(p => p.First <= a.First && p.Last >= a.Last)).Select(static a => (At: a.First, new Exclusion { Name = a.Name }));
        var placed = facts.Places.Where(p => p.First >= from && p.Last <= until && !facts.Actors.Any(a => a.First <= p.First && a.Last >= p.Last && a.Kind != ActorKind.State)).Select(static p => (At: p.First, new Exclusion { Name = p.Place.Name, Place = p.Place }));
        found.AddRange(named.Concat(placed).OrderBy(static e => e.At).Select(static e => e.Item2));
    }

    // A list of what is left out ends with the clause, or where somebody does something.
    private int End(int from)
    {
        for (var k = from; k <= last; k++)
        {
            // "…, the mediators said" is no part of the list.
            if (tokens[k].Text is "," && facts.Attributions.In(facts.Sentence).Any(s => s.SpeakerFirst > k && s.SpeakerFirst <= k + 3))
                return k - 1;
            if (tokens[k].Text is ";" or "." || tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "MD" || tokens[k].Lower is "but" or "while" or "which" or "who")
                return k - 1;
        }

        return last;
    }

    // The first of the phrases that begins at a word; null where none does.
    private string[]? At(string[][] phrases, int k)
    {
        foreach (var words in phrases)
        {
            var same = 0;
            while (same < words.Length && k + same < tokens.Count && string.Equals(tokens[k + same].Lower, words[same], StringComparison.Ordinal))
                same++;
            if (same == words.Length)
                return words;
        }

        return null;
    }

    private static string[][] Lists(string list) => [.. VocabularyTable.Load("agreement-words").Rows.Where(r => string.Equals(r["list"], list, StringComparison.Ordinal)).SelectMany(static r => r.List("words")).Select(static w => w.Split(' ')).OrderByDescending(static w => w.Length)];
}
