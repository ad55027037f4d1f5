using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;
using Marsad.Places.Names;

namespace Marsad.Extraction.English.Places;

/// <summary>A site named in a sentence.</summary>
internal sealed record SiteMention(Sentence Sentence, int First, int Last, Site Site) : Mention(Sentence, First, Last);

/// <summary>Finds the sites of vocab/sites.tsv in a report that speaks of the town or the places around them (or, for a name of several words that only one site bears, of their country): names such as "al-Amal" or "al-Nasr" stand in many towns.</summary>
internal static class SiteFinder
{
    private const double SurroundingsKm = 45;

    /// <summary>The sites, in order.</summary>
    public static List<SiteMention> Find(AnnotatedText text)
    {
        var found = new List<SiteMention>();
        var known = text.Places.Where(static p => p.Place.HasPoint).ToList();
        var countries = ToldCountries.Of(text);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.Kind is BlockKind.Furniture or BlockKind.Dateline)
                continue;
            for (var first = 0; first < sentence.Tokens.Count; first++)
            {
                if (!char.IsUpper(sentence.Tokens[first].Text[0]) && !IsArticle(sentence, first))
                    continue;
                if (Longest(text, sentence, first, known, countries) is not { } mention)
                    continue;
                found.Add(mention);
                first = mention.Last;
            }
        }

        return found;
    }

    // "al-Amal" with a small article.
    private static bool IsArticle(Sentence sentence, int at) => sentence.Tokens[at].Lower is var lower && lower.Length > 3 && lower[2] == '-' && char.IsUpper(sentence.Tokens[at].Text[3]) || (lower is "al" or "el" or "as" or "ash" or "az" && at + 1 < sentence.Tokens.Count && char.IsUpper(sentence.Tokens[at + 1].Text[0]));

    private static SiteMention? Longest(AnnotatedText text, Sentence sentence, int first, List<PlaceMention> known, IReadOnlySet<string> countries)
    {
        for (var last = Math.Min(sentence.Tokens.Count - 1, first + SiteLexicon.MostWords - 1); last >= first; last--)
        {
            var name = text.Slice(sentence.Tokens[first].Start, sentence.Tokens[last].End);
            if (name.Length is < 4 or > 50 || !char.IsLetterOrDigit(name[^1]))
                continue;
            var sites = SiteLexicon.Default.Find(name);
            if (sites.Count == 0)
                continue;
            var site = sites.Where(s => IsTold(s, known) || (sites.Count == 1 && last > first && countries.Contains(s.Country))).OrderBy(s => Distance(s, sentence, first, known)).FirstOrDefault();
            if (site is not null && !IsPartOfName(sentence, first, last))
                return new SiteMention(sentence, first, last, site);
        }

        return null;
    }

    // The report names the town, or another place close by.
    private static bool IsTold(Site site, List<PlaceMention> known) =>
        known.Exists(p => string.Equals(p.Place.Country, site.Country, StringComparison.Ordinal) && Geo.DistanceKm(site.Lat, site.Lon, p.Place.Lat!.Value, p.Place.Lon!.Value) <= SurroundingsKm);

    // Of several sites of one name, the one whose town the report names, and the nearest to a place of the same sentence.
    private static double Distance(Site site, Sentence sentence, int first, List<PlaceMention> known)
    {
        var near = NameKey.Loose(site.Near);
        return known.Count == 0 ? 0 : known.Min(p => Geo.DistanceKm(site.Lat, site.Lon, p.Place.Lat!.Value, p.Place.Lon!.Value) + (p.Sentence == sentence ? Math.Abs(p.First - first) * 0.05 : 20)
            - (string.Equals(NameKey.Loose(p.Place.Name), near, StringComparison.Ordinal) || near.StartsWith(NameKey.Loose(p.Place.Name), StringComparison.Ordinal) ? 40 : 0));
    }

    // "Abu Hamad", "the Al-Amal family", "Mr Nasr".
    private static bool IsPartOfName(Sentence sentence, int first, int last)
    {
        if (first > 0 && sentence.Tokens[first].Name == NameKind.Person && !sentence.Tokens[first].NameStarts)
            return true;
        var next = last + 1;
        if (next < sentence.Tokens.Count && sentence.Tokens[next].Name == NameKind.Person && !sentence.Tokens[next].NameStarts && sentence.Tokens[next].Tag.StartsWith("NNP", StringComparison.Ordinal))
            return true;
        return next < sentence.Tokens.Count && sentence.Tokens[next].Lower is "family" or "families" or "house" or "home" or "family's" or "household" or "said" or "reported" or "posted" or "wrote" or "tv" or "channel" or "voice" or "news" or "network" or "brigades" or "brigade";
    }
}
