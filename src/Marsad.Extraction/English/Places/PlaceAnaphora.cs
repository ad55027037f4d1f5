using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>"The town", "the village", "the country": stands for the last place of that kind that was named, in the sentence, in the sentences before or in the heading above.</summary>
internal static class PlaceAnaphora
{
    private const int SentencesBack = 4;
    private const int MostPlaces = 4000;

    private static readonly FrozenDictionary<string, PlacePrecision?> Nouns = VocabularyTable.Load("place-anaphors").Rows.ToFrozenDictionary(
        static r => r["noun"],
        static r => KebabCase.TryParse<PlacePrecision>(r["precision"], out var precision) ? precision : (PlacePrecision?)null,
        StringComparer.Ordinal);

    /// <summary>The mentions by description, given those by name.</summary>
    public static List<PlaceMention> Find(AnnotatedText text, List<PlaceMention> named, Gazetteer gazetteer)
    {
        var found = new List<PlaceMention>();
        // A list of thousands of names is no report, and looking back through it would take the square of its length.
        if (named.Count is 0 or > MostPlaces)
            return found;
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Block.IsBody)
                continue;
            for (var i = 1; i < sentence.Tokens.Count; i++)
            {
                if (sentence.Tokens[i] is { Lower: "there", Tag: "RB" } && Antecedent(named, sentence, i, null, gazetteer) is { } place && sentence.Index - place.Sentence.Index <= 1)
                    found.Add(new PlaceMention(sentence, i, i) { Place = place.Place, IsAnaphor = true });
                if (!Nouns.TryGetValue(sentence.Tokens[i].Lower, out var precision) || !IsDefinite(sentence, i, named))
                    continue;
                var mention = precision == PlacePrecision.Country ? null : Antecedent(named, sentence, i, precision, gazetteer);
                var antecedent = sentence.Tokens[i].Lower is "capital" ? CapitalBefore(named, sentence, i, gazetteer) : precision == PlacePrecision.Country ? CountryBefore(named, sentence, i, gazetteer) : mention?.Place;
                if (antecedent is not null)
                    found.Add(Mention(sentence, i, antecedent) with { IsUnresolved = mention is { IsUnresolved: true } });
            }
        }

        return found;
    }

    private static bool IsDefinite(Sentence sentence, int noun, List<PlaceMention> named)
    {
        var tokens = sentence.Tokens;
        // "the Somali capital".
        if (tokens[noun].Lower is "capital" && noun > 1 && tokens[noun - 2].Lower is "the" && Countries.Find(tokens[noun - 1].Text) is not null)
            return true;
        if (!(tokens[noun - 1].Lower is "the" or "this" or "that" || (tokens[noun - 1].Lower is "same" && noun > 1 && tokens[noun - 2].Lower is "the")) || named.Exists(m => m.Sentence == sentence && m.First <= noun && noun <= m.Last))
            return false;
        if (noun + 1 >= tokens.Count)
            return true;
        var next = tokens[noun + 1];
        return next.Lower is not "of" && !next.Tag.StartsWith("NN", StringComparison.Ordinal) && next.Tag is not "HYPH" && (next.Lower is not ("'s" or "’s") || IsPlaceLike(sentence, noun));
    }

    // "the city's hospital" still lies in the city; the stretch stays the city.
    private static bool IsPlaceLike(Sentence sentence, int noun) => noun + 2 < sentence.Tokens.Count && !PlaceVocabulary.IsBodyNoun(sentence.Tokens[noun + 2].Lower);

    private static PlaceMention? Antecedent(List<PlaceMention> named, Sentence sentence, int noun, PlacePrecision? precision, Gazetteer gazetteer)
    {
        // "Hodeidah city … the city": the same noun before anything else.
        var lower = sentence.Tokens[noun].Lower;
        var same = named.FindLast(m => (m.Sentence.Index < sentence.Index || (m.Sentence == sentence && m.Last < noun)) && sentence.Index - m.Sentence.Index <= SentencesBack && m.Sentence.Block.Index >= sentence.Block.HeadingIndex
            && (string.Equals(m.Sentence.Tokens[m.Last].Lower, lower, StringComparison.Ordinal) || string.Equals(m.Sentence.Tokens[m.First].Lower, lower, StringComparison.Ordinal)) && Fits(m, precision));
        if (same is not null)
            return same;
        // "Rebels attacked Kunduz. The city …": a name that is a province's too, if the sentence before has no other.
        if (precision == PlacePrecision.Town && lower is "city" or "town" && named.FindLast(m => (m.Sentence == sentence && m.Last < noun) || sentence.Index - m.Sentence.Index == 1) is { IsContainer: false, Place.Precision: PlacePrecision.Province, Place.Relation: null } seat
            && seat.First == seat.Last && seat.Sentence.Block.IsBody)
            return seat;
        // "Kherson region. The city was shelled": the town that gives the province its name.
        if (precision == PlacePrecision.Town && lower is "city" or "town" && named.Find(m => m.Sentence.Block == sentence.Block && m.Sentence.Index < sentence.Index && PlaceLead.Is(m)) is { Place: { Precision: PlacePrecision.Province, Country: { } iso } province } lead
            && gazetteer.Find(province.Name, PlaceHints.In(iso) with { Precision = PlacePrecision.Town }, 1) is [var town, ..])
            return lead with { Place = town.Row.ToPlace(province.Name) };
        for (var i = named.Count - 1; i >= 0; i--)
        {
            var mention = named[i];
            if (mention.Sentence.Index > sentence.Index || (mention.Sentence == sentence && mention.First >= noun))
                continue;
            if (mention.Sentence.Block.Index == sentence.Block.HeadingIndex && Fits(mention, precision))
                return FirstOf(named, mention.Sentence, precision);
            if (sentence.Index - mention.Sentence.Index > SentencesBack || mention.Sentence.Block.Index < sentence.Block.HeadingIndex)
                break;
            if (mention.Sentence.Block.IsBody && !mention.IsContainer && !NamesAgreement(mention) && mention.Place.Relation?.EndsWith(" of", StringComparison.Ordinal) is not true && Fits(mention, precision))
                return mention;
        }

        // "BASRA - Mortar rounds landed near the city".
        if (named.FindLast(m => m.Sentence.Block.Kind == BlockKind.Dateline && m.Sentence.Block.Index == sentence.Block.Index - 1 && Fits(m, precision)) is { } dateline)
            return dateline;
        return sentence.Block.HeadingIndex < 0 ? null : named.Find(m => m.Sentence.Block.Index == sentence.Block.HeadingIndex && Fits(m, precision));
    }

    // "the ceasefire deal of Stockholm", "talks in Geneva", "the Minsk agreement": where it was signed, nothing happened.
    private static bool NamesAgreement(PlaceMention mention)
    {
        var tokens = mention.Sentence.Tokens;
        static bool Is(string lower) => lower is "deal" or "deals" or "agreement" or "agreements" or "accord" or "accords" or "talks" or "truce" or "treaty" or "negotiations" or "summit" or "conference" or "pact";
        return (mention.First >= 2 && tokens[mention.First - 1].Lower is "of" or "in" or "at" && Is(tokens[mention.First - 2].Lower)) || (mention.Last + 1 < tokens.Count && Is(tokens[mention.Last + 1].Lower));
    }

    // A heading names the place first: "Sarmin, Idlib countryside".
    private static PlaceMention? FirstOf(List<PlaceMention> named, Sentence heading, PlacePrecision? precision) => named.Find(m => m.Sentence == heading && Fits(m, precision));

    /// <summary>"The country" is that of the last place named, where something happened.</summary>
    private static Place? CountryBefore(List<PlaceMention> named, Sentence sentence, int noun, Gazetteer gazetteer)
    {
        for (var i = named.Count - 1; i >= 0; i--)
        {
            var mention = named[i];
            if (mention.Sentence.Index > sentence.Index || (mention.Sentence == sentence && mention.First >= noun) || mention.Role == PlaceRole.From || mention.Place.Country is not { } iso)
                continue;
            return Countries.ByIso(iso) is { } country && gazetteer.CountryRow(iso) is { } row ? row.ToPlace(country.Name) : null;
        }

        return null;
    }

    /// <summary>"The capital" is that of the country of the last place named.</summary>
    private static Place? CapitalBefore(List<PlaceMention> named, Sentence sentence, int noun, Gazetteer gazetteer) =>
        (Countries.Find(sentence.Tokens[noun - 1].Text)?.Country.Iso ?? CountryBefore(named, sentence, noun, gazetteer)?.Country) is { } iso && Countries.ByIso(iso)?.Capital is { } capital
        && gazetteer.Find(capital, PlaceHints.In(iso) with { Precision = PlacePrecision.Town }, 1) is [var found, ..] ? found.Row.ToPlace(capital) : null;

    private static bool Fits(PlaceMention mention, PlacePrecision? wanted)
    {
        var own = mention.IsUnresolved ? null : mention.Place.Precision;
        return wanted switch
        {
            null => own is not PlacePrecision.Country,
            PlacePrecision.Town => own is PlacePrecision.Town or PlacePrecision.Exact or null || mention.IsUnresolved,
            PlacePrecision.Region => own is PlacePrecision.Region or PlacePrecision.Province or PlacePrecision.District,
            _ => own == wanted,
        };
    }

    private static PlaceMention Mention(Sentence sentence, int noun, Place place)
    {
        var role = PlaceRole.At;
        var first = noun;
        var at = sentence.Tokens[noun - 1].Lower is "the" or "this" or "that" ? noun - 1 : noun - 2;
        if (at >= 2 && sentence.Tokens[at - 1].Lower is "of" && CompassWords.EndingAt(sentence, at - 2) is { } side)
        {
            place = place with { Relation = CompassWords.Words(sentence, side.First, at - 2) + " of", RadiusKm = Math.Max(place.RadiusKm ?? 0, 15) };
        }
        else if (RelationWords.Before(sentence, at) is { } relation)
        {
            place = place with { Relation = relation.Word.Relation, RadiusKm = relation.Word.RadiusKm > 0 ? Math.Max(place.RadiusKm ?? 0, relation.Word.RadiusKm) : place.RadiusKm };
            role = relation.Word.Sense switch
            {
                RelationSense.From => PlaceRole.From,
                RelationSense.To => PlaceRole.To,
                _ => PlaceRole.At,
            };
        }

        return new PlaceMention(sentence, first, noun) { Place = place, Role = role, IsAnaphor = true };
    }
}
