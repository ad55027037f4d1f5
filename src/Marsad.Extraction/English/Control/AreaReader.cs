using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Control;

/// <summary>Areas read from a stretch of words.</summary>
/// <param name="Areas">The areas, in order.</param>
/// <param name="First">First token of the stretch.</param>
/// <param name="Last">Last token of the stretch, inclusive.</param>
/// <param name="IsPlace">True where a place or a noun for an area is among the words.</param>
internal sealed record AreaList(IReadOnlyList<ControlledArea> Areas, int First, int Last, bool IsPlace);

/// <summary>Reads lists of areas with how much of each is meant: "most of Idlib province and parts of neighbouring Aleppo and Latakia provinces".</summary>
internal sealed class AreaReader(SentenceFacts facts, WordLists words)
{
    private static readonly AreaList Nothing = new([], 0, -1, false);

    private readonly TokenList tokens = facts.Tokens;

    // In a line in capitals a capital tells nothing: only what is known as a place or an area is one.
    private readonly bool capitals = !facts.Tokens.Any(static t => t.Text.Any(char.IsLower));

    /// <summary>The areas that start at a token.</summary>
    public AreaList From(int from)
    {
        var last = from - 1;
        for (var k = from; k < tokens.Count; k++)
        {
            if (tokens[k].Text is "." or ";" or ":" or "(" or "\"" or "”" || tokens[k].Lower is "since" or "while" or "but" or "after" or "before" or "who" or "which" or "that" or "where" or "with" or "despite" or "until" or "for" or "when" or "through" or "as")
                break;
            if (tokens[k].IsVerb() && tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !facts.Places.Any(p => p.Covers(tokens[k])))
                break;
            if (tokens[k].Text is "," && k + 1 < tokens.Count && (facts.Dates.Any(d => d.First == k + 1) || tokens[k + 1].IsVerb()))
                break;
            last = k;
        }

        return Parse(from, Trim(from, last));
    }

    /// <summary>The areas in the noun phrase that ends before a verb.</summary>
    public AreaList Before(int verb)
    {
        var last = verb - 1;
        if (last < 0)
            return Nothing;
        var first = last;
        // "the town, which is under government control": the place before the relative.
        if (tokens[last].Lower is "which" && last > 1)
        {
            last = tokens[last - 1].Text is "," ? last - 2 : last - 1;
            var place = facts.Places.LastOrDefault(p => p.Last <= last && p.Last >= last - 1);
            return place is null ? Nothing : new AreaList([new ControlledArea { Name = place.Place.Name, Place = place.Place }], place.First, place.Last, true);
        }

        while (first > 0 && !(tokens[first - 1].Text is ";" or ":" or "\"" or "“" || tokens[first - 1].Lower is "while" or "but" or "that" or "said" or "says") && !(tokens[first - 1].IsVerb() && tokens[first - 1].Tag is "VBD" or "VBZ" or "VBP"))
            first--;
        return last < first ? Nothing : Parse(first, Trim(first, last));
    }

    private int Trim(int first, int last)
    {
        // A list ends at "and <verb>" and before a source: "…, analysts say".
        for (var k = first; k <= last; k++)
        {
            if (tokens[k].Text is "," && facts.Attributions.In(facts.Sentence).Any(s => s.SpeakerFirst > k && s.SpeakerFirst <= k + 3))
                return k - 1;
            if (tokens[k].Lower is "and" or "or" && k + 1 <= last && tokens[k + 1].IsVerb() && tokens[k + 1].Tag is not "VBN" and not "VBG")
                return k - 1;
        }

        return last;
    }

    private AreaList Parse(int first, int last)
    {
        var areas = new List<ControlledArea>();
        ControlExtent? extent = null;
        double? share = null;
        var isPlace = false;
        var start = first;
        for (var k = first; k <= last + 1; k++)
        {
            var ends = k > last || tokens[k].Text is "," || (tokens[k].Lower is "and" or "or" && !Compass(k));
            if (!ends)
                continue;
            if (k > start && Area(start, k - 1, ref extent, ref share) is { } area)
            {
                areas.Add(area.Area);
                isPlace |= area.IsPlace;
            }

            start = k + 1;
        }

        return new AreaList(areas, first, last, isPlace);
    }

    // "the roads north and east of El Fasher", "northern and eastern Borno": one area.
    private bool Compass(int and) => and > 0 && and + 1 < tokens.Count && IsCompass(tokens[and - 1].Lower) && IsCompass(tokens[and + 1].Lower);

    private static bool IsCompass(string word) => word is "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "northeast" or "northwest" or "southeast" or "southwest";

    private (ControlledArea Area, bool IsPlace)? Area(int first, int last, ref ControlExtent? extent, ref double? share)
    {
        var of = -1;
        var own = false;
        for (var k = first; k <= last && k <= first + 6; k++)
        {
            if (facts.Counts.FirstOrDefault(c => c.First <= k && c.Last >= k && c.Count.Share is not null) is { } part)
            {
                (share, extent, own) = (part.Count.Share, null, true);
                of = Math.Max(of, part.Last);
            }
            else if (Extent(tokens[k].Lower) is { } found && (k + 1 <= last && (tokens[k + 1].Lower is "of" || k == first || tokens[k - 1].IsDeterminer() || own)) && (tokens[Math.Min(k + 1, last)].Lower is "of" || !facts.Places.Any(p => p.Covers(tokens[k]))))
            {
                extent = own && tokens[k].Lower is "parts" or "part" or "areas" or "swathes" or "swaths" ? ControlExtent.Parts : extent is null || !own ? found : extent;
                own = true;
                of = k;
            }
            else if (tokens[k].Lower is "of" && own)
            {
                of = k;
                break;
            }
            else if (own && !tokens[k].IsDeterminer() && !tokens[k].IsAdjective() && tokens[k].Tag is not "CD" && tokens[k].Lower is not ("per" or "cent" or "percent" or "around" or "about" or "half" or "%" or "than"))
            {
                break;
            }
        }

        var start = own ? of + 1 : first;
        while (start <= last && (tokens[start].IsDeterminer() || tokens[start].Lower is "neighbouring" or "neighboring" or "nearby" or "of" or "only" or "around" or "about" or "both" or "also"))
            start++;
        // "along the road", "in the city": what is held stands without a preposition.
        if (start <= last && tokens[start].Tag is "IN" or "TO")
            return null;
        if (start > last)
            return own && last >= first && words.Has("area", tokens[last].Lower) ? (new ControlledArea { Name = facts.Phrase(last, last), Extent = extent }, true) : null;
        // "keeps troops in five villages": people are no area.
        if (tokens[start].Lower is "troops" or "forces" or "soldiers" or "fighters" or "men" or "prisoners" or "hostages" or "talks" or "elections" || (start + 1 <= last && tokens[start + 1].Lower is "troops" or "soldiers" or "fighters" or "hostages" or "prisoners"))
            return null;
        var place = facts.Places.FirstOrDefault(p => p.First >= start && p.First <= start + 3 && p.Last <= last);
        var isArea = place is not null || Enumerable.Range(start, last - start + 1).Any(k => words.Has("area", tokens[k].Lower));
        // "less than half of the territory": no share that can be told.
        var clean = Enumerable.Range(first, start - first).Any(k => tokens[k].Lower is "less" or "under");
        if (!isArea && capitals)
            return null;
        // "the city": by the name that it stands for.
        var name = place is { IsAnaphor: true } && place.Last == last && tokens[last].Lower is "city" or "town" or "village" or "capital" or "port" ? place.Place.Name : facts.Phrase(start, last);
        return (new ControlledArea { Name = name, Extent = clean ? null : extent, Share = clean ? null : share, Place = place is null ? null : At(place, start, last) }, isArea || (tokens[start].IsCapital() && !capitals));
    }

    // "the three ports of X" are not X: the words that part the two stand as the relation; "X checkpoints" is no place.
    private Place? At(PlaceMention place, int start, int last)
    {
        // "X in the north": what stands behind "in" tells where X is.
        var behind = Enumerable.Range(place.Last + 1, Math.Max(0, last - place.Last)).TakeWhile(k => tokens[k].Lower is not ("in" or ","));
        if (behind.Any(k => !words.Has("same-area", tokens[k].Lower)))
            return null;
        return Enumerable.Range(start, Math.Max(0, place.First - start)).All(k => words.Has("same-area", tokens[k].Lower)) ? place.Place : place.Place with { Relation = facts.Words(start, place.First - 1) };
    }

    private ControlExtent? Extent(string word) =>
        words.Has("extent-most", word) ? ControlExtent.Most
        : words.Has("extent-all", word) ? ControlExtent.All
        : word is not "a" && words.Has("extent-parts", word) ? ControlExtent.Parts
        : words.Has("extent-none", word) ? ControlExtent.None
        : null;
}
