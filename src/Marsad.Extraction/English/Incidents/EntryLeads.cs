using Marsad.Domain.Values;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>The places with which the entries of a bulletin or a round-up open: "Hodeidah, fishing harbour. …", "Karak (Bekaa) — …", "Mitrovica: …". A single dateline is none.</summary>
internal static class EntryLeads
{
    private const int LongestLead = 8;

    /// <summary>The leads by the index of their paragraph.</summary>
    public static Dictionary<int, Place> Of(AnnotatedText text)
    {
        var mentions = text.Places.ToLookup(static p => p.Sentence.Index);
        var known = new Dictionary<int, Place>();
        var unknown = new List<(int Block, string Name)>();
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Block.IsBody || sentence.Start > sentence.Block.Start + 4 || EndOf(sentence) is not (> 0 and var end))
                continue;
            // The finest place of the lead, the first of equals.
            if (mentions[sentence.Index].Where(m => m.Last < end).OrderBy(static m => m.Place.Precision ?? PlacePrecision.Town).ThenBy(static m => m.First).FirstOrDefault() is not { } place)
                unknown.Add((sentence.Block.Index, Name(sentence, end)));
            else if (place.IsUnresolved)
                unknown.Add((sentence.Block.Index, place.Place.Name));
            else if (place.First > 1 && sentence.Tokens[0].Tag is "NNP" && sentence.Tokens[1].Text is "(" or ",")
                known.TryAdd(sentence.Block.Index, new Place { Name = Name(sentence, end), Country = place.Place.Country, Admin1 = place.Place.Admin1 });
            else
                known.TryAdd(sentence.Block.Index, place.Place);
        }

        // A name that stands as a place elsewhere in the report is that place.
        foreach (var (block, name) in unknown)
        {
            if (text.Places.FirstOrDefault(p => !p.IsUnresolved && string.Equals(p.Place.Name, name, StringComparison.Ordinal)) is { } elsewhere)
                known.TryAdd(block, elsewhere.Place);
        }

        if (known.Count < 2)
            return [];
        var country = text.Places.Where(static p => !p.IsUnresolved).Select(static p => p.Place.Country).OfType<string>().GroupBy(static c => c, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        foreach (var (block, name) in unknown)
        {
            if (name.Length > 2 && !text.Actors.Any(a => a.Sentence.Block.Index == block && a.First <= 1 && string.Equals(a.Name, name, StringComparison.Ordinal)))
                known.TryAdd(block, new Place { Name = name, Country = country });
        }

        return known;
    }

    // Behind the last token of the lead; −1 where the paragraph opens with none: no verb, no figure, a stop, a colon or a dash behind it.
    private static int EndOf(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count == 0 || !PlaceVocabulary.IsNameWord(tokens[0]))
            return -1;
        for (var i = 1; i < tokens.Count && i <= LongestLead; i++)
        {
            if (tokens[i].Text is ":" or "—" or "–" or "--" || tokens[i].Text is "-" && tokens[i].Start > tokens[i - 1].End || tokens[i].Text is "." && i + 1 == tokens.Count)
                return i;
            if (char.IsLower(tokens[i].Text[0]) && tokens[i].Text.Length > 3 && !tokens.Take(i).Any(static t => t.Text is "," or "("))
                return -1;
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD" or "CD" || tokens[i].Text is ";" or "\"" or "“")
                return -1;
        }

        return -1;
    }

    private static string Name(Sentence sentence, int end)
    {
        var last = 0;
        while (last + 1 < end && sentence.Tokens[last + 1].Text is not ("(" or ","))
            last++;
        return string.Join(' ', Enumerable.Range(0, last + 1).Select(i => sentence.Tokens[i].Text)).Replace(" - ", "-", StringComparison.Ordinal);
    }
}
