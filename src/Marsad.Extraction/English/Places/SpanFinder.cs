using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Areas;
using Marsad.Places.Names;

namespace Marsad.Extraction.English.Places;

/// <summary>Finds names that can be places: the longest runs of words with capital letters that the gazetteer knows, and unknown runs that the words around call a place.</summary>
internal sealed class SpanFinder(Gazetteer gazetteer)
{
    private const int MostWords = 6;
    private const int LongestName = 60;
    private readonly LookedUpNames known = LookedUpNames.Of(gazetteer);

    /// <summary>The names of a sentence in order; none overlaps another.</summary>
    public List<PlaceSpan> Find(AnnotatedText text, Sentence sentence)
    {
        var spans = new List<PlaceSpan>();
        for (var first = 0; first < sentence.Tokens.Count; first++)
        {
            if (!PlaceVocabulary.IsNameWord(sentence.Tokens[first]) || IsOpening(sentence, first))
                continue;
            if (Longest(text, sentence, first) is not { } span)
                continue;
            spans.Add(span);
            first = span.FullLast;
        }

        return spans;
    }

    // "The Hague" and "The Gambia" are names; every other "The" opens a sentence, and so does "Since" or "Police".
    private static bool IsOpening(Sentence sentence, int first)
    {
        var token = sentence.Tokens[first];
        if (token.Lower is "the")
            return first + 1 >= sentence.Tokens.Count || sentence.Tokens[first + 1].Text is not ("Hague" or "Gambia" or "Valley" or "Bronx");
        var opens = first == 0 || sentence.Tokens[first - 1].Text is "\"" or "“" or ":" or "•";
        return opens && !token.Tag.StartsWith("NN", StringComparison.Ordinal) && !token.Tag.StartsWith("JJ", StringComparison.Ordinal) && token.Tag is not "FW";
    }

    private PlaceSpan? Longest(AnnotatedText text, Sentence sentence, int first)
    {
        var tokens = sentence.Tokens;
        var end = RunEnd(sentence, first);
        var loose = -1;
        for (var last = end; last >= first; last--)
        {
            if (!PlaceVocabulary.IsNameWord(tokens[last]) && !IsTypeEnd(tokens[last]))
                continue;
            var name = text.Slice(tokens[first].Start, tokens[last].End);
            if (name.Length > LongestName || name.Contains('\n', StringComparison.Ordinal))
                continue;
            var source = Source(name);
            if (source == SpanSource.Loose && loose < 0)
                loose = last;
            if (source is null or SpanSource.Loose)
                continue;
            // "Adan Yabal" in other letters goes before "Adan" in these.
            if (loose > last && source == SpanSource.Gazetteer && PlaceVocabulary.IsNameWord(tokens[last + 1]))
                return new PlaceSpan(sentence, first, loose, text.Slice(tokens[first].Start, tokens[loose].End), SpanSource.Loose);
            // "Ras al-Numuna": a known first word before an Arabic article.
            if (source is SpanSource.Gazetteer && last == first && last + 1 < tokens.Count && (tokens[last + 1].Text.StartsWith("al-", StringComparison.OrdinalIgnoreCase) || tokens[last + 1].Text.StartsWith("el-", StringComparison.OrdinalIgnoreCase) || tokens[last + 1].Text.StartsWith("ar-", StringComparison.Ordinal) || tokens[last + 1].Text.StartsWith("ad-", StringComparison.Ordinal) || tokens[last + 1].Text.StartsWith("as-", StringComparison.Ordinal)) && PlaceVocabulary.IsNameWord(tokens[last + 1]) && sentence.Block.IsBody && tokens[first].Name is not NameKind.Person)
                return new PlaceSpan(sentence, first, last + 1, text.Slice(tokens[first].Start, tokens[last + 1].End), SpanSource.Unknown);
            // "Bala Tepe": a known first word of an unknown name is not the place.
            if (source == SpanSource.Gazetteer && (sentence.Block.IsBody || IsWholeName(sentence, last + 1)) && last + 1 < tokens.Count && tokens[last + 1].Tag is "NNP" or "NNPS" && char.IsUpper(tokens[last + 1].Text[0]) && tokens[last + 1].Start - tokens[last].End <= 1 && Countries.Find(tokens[last + 1].Text) is null
                && PlaceVocabulary.TypeAt(sentence, last + 1) is null && (first > 0 && tokens[first - 1].Lower is "in" or "near" or "of" or "outside" or "at" || !sentence.Block.IsBody) && Unsure(text, sentence, first) is { } whole && whole.Last > last)
                return whole;
            return Trimmed(text, sentence, first, last, name, source.Value);
        }

        return Unsure(text, sentence, first);
    }

    // "Wadi Shamur" as a heading: nothing but the name, or a comma behind it.
    private static bool IsWholeName(Sentence sentence, int last) =>
        sentence.Block.Kind == BlockKind.Heading && last < sentence.Tokens.Count && (last + 1 == sentence.Tokens.Count || sentence.Tokens[last + 1].Text is ",") && sentence.Tokens.Any(static t => t.Text.Any(char.IsLower));

    /// <summary>A name that the gazetteer does not have in these letters.</summary>
    private PlaceSpan? Unsure(AnnotatedText text, Sentence sentence, int first)
    {
        var tokens = sentence.Tokens;
        if (PlaceVocabulary.IsStopWord(tokens[first].Text) || CompassWords.EndingAt(sentence, first) is not null)
            return null;
        var last = first;
        while (last + 1 < tokens.Count && last - first < 3 && PlaceVocabulary.IsNameWord(tokens[last + 1]) && PlaceVocabulary.TypeAt(sentence, last + 1) is null && tokens[last + 1].Start - tokens[last].End <= 1)
            last++;
        // A person's name is a place's only before a type word ("the Bani Sayyah area").
        if (tokens[first].Name is NameKind.Person && sentence.Block.Kind != BlockKind.Heading && !PlaceFilter.IsHome(sentence, first) && !PlaceFilter.HappenedIn(sentence, first) && !(first > 0 && PlaceVocabulary.PlaceVerb(tokens[first - 1].Lemma) is true) && PlaceVocabulary.TypeAt(sentence, last + 1) is null && !(first > 1 && tokens[first - 1].Lower is "of" && PlaceVocabulary.TypeEndingAt(sentence, first - 2) is not null))
            return null;
        if (first > 0 && PlaceVocabulary.IsNameWord(tokens[first - 1]) && tokens[first - 1].Tag.StartsWith("NNP", StringComparison.Ordinal))
            return null;
        var name = text.Slice(tokens[first].Start, tokens[last].End);
        // "the Yemeni city of X": the adjective names nothing.
        if (Countries.Find(name) is { Word: CountryWord.Adjective })
            return null;
        if (name.Length is < 3 or > LongestName || name.All(static c => char.IsUpper(c) || !char.IsLetter(c)))
            return null;
        return new PlaceSpan(sentence, first, last, name, Source(name) == SpanSource.Loose ? SpanSource.Loose : SpanSource.Unknown);
    }

    /// <summary>A known name without the type words that its long form has ("Idlib Governorate").</summary>
    private PlaceSpan Trimmed(AnnotatedText text, Sentence sentence, int first, int last, string name, SpanSource source)
    {
        for (var type = last; type > first && source == SpanSource.Gazetteer; type--)
        {
            if (PlaceVocabulary.TypeAt(sentence, type) is not { } found || found.Last != last || !found.Type.After || found.Type.Part == TypePart.Name)
                continue;
            var bare = text.Slice(sentence.Tokens[first].Start, sentence.Tokens[type - 1].End);
            if (PlaceVocabulary.IsNameWord(sentence.Tokens[type - 1]) && Source(bare) is { } bareSource and not SpanSource.Loose)
                return new PlaceSpan(sentence, first, type - 1, bare, bareSource);
        }

        return new PlaceSpan(sentence, first, last, name, source);
    }

    private static int RunEnd(Sentence sentence, int first)
    {
        var tokens = sentence.Tokens;
        var end = first;
        for (var i = first + 1; i < tokens.Count && i - first < MostWords; i++)
        {
            if (PlaceVocabulary.IsNameWord(tokens[i]) || IsTypeEnd(tokens[i]))
                end = i;
            else if (!PlaceVocabulary.IsInner(tokens[i]))
                break;
        }

        return end;
    }

    // "Lake Chad basin", "Sambisa forest": a small word that belongs to names.
    private static bool IsTypeEnd(Token token) => token.Lower is "basin" or "forest" or "valley" or "plain" or "plains" or "strip" or "peninsula" or "mountains" or "desert" or "canal" or "corridor" or "coast" or "islands" or "island" or "triangle" or "camp" or "crossing" or "delta" or "gorge" or "corner" or "heights";

    private SpanSource? Source(string name)
    {
        if (known.TryFind(name, out var source))
            return source;
        source = Look(name);
        known.Keep(name, source);
        return source;
    }

    private SpanSource? Look(string name)
    {
        foreach (var country in Countries.FindAll(name))
        {
            // "US" and "UK" as written; "us" would be a pronoun.
            if (country.Word == CountryWord.Name)
                return SpanSource.Country;
        }

        if (Countries.Find(name) is not null)
            return null;

        if (Regions.Find(name) is not null)
            return SpanSource.Region;
        if (gazetteer.Knows(name))
            return SpanSource.Gazetteer;
        return gazetteer.KnowsLoosely(name) ? SpanSource.Loose : null;
    }
}
