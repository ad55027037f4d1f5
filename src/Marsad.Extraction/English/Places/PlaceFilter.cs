using Marsad.Extraction.Text;
using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>Tells places from persons, bodies and governments by the words around a name.</summary>
internal static class PlaceFilter
{
    private const int LongestPhrase = 5;

    /// <summary>Why the name is no place of an event; <see cref="Refusal.None"/> where it is one.</summary>
    public static Refusal Judge(PlaceSpan span)
    {
        var behindType = (span.Type is not null && span.FullFirst < span.First) || IsHomeOfPeople(span) || IsFallen(span) || IsLabel(span) || IsTakenOrBombed(span);
        if (PlaceVocabulary.IsStopWord(span.Name) && !behindType)
            return Refusal.NoPlace;
        if (PlaceVocabulary.IsActor(span.Name) || IsPartOfName(span))
            return Refusal.NoPlace;
        if (span.Source == SpanSource.Unknown && !IsCalledPlace(span, behindType))
            return Refusal.NoPlace;
        if (span.Source == SpanSource.Loose && !(behindType || span.Type is not null || span.Outer is { Source: > SpanSource.Loose } || (span.Relation is { Sense: RelationSense.At or RelationSense.Beside or RelationSense.To } && !MostlyTagged(span, NameKind.Person)) || span.Side is not null || span.Countryside))
            return Refusal.NoPlace;
        if (MostlyTagged(span, NameKind.Person) && !behindType && !(span.Source == SpanSource.Gazetteer && span.Sentence.Block.Kind == BlockKind.Heading && IsWholeHeading(span)) && !span.HasEvidence && span.Outer is null && !span.IsOuter)
            return Refusal.NoPlace;
        if (span.Sentence.Block.Kind is BlockKind.Heading or BlockKind.Headline && span.Sentence.IsInCapitals && span.Source is not (SpanSource.Country or SpanSource.Region) && !IsWholeHeading(span))
            return Refusal.NoPlace;
        // In a text all in capitals every word looks like a name ("AT HOME"): only what the tagger takes for a place is one.
        if (span.Source is SpanSource.Gazetteer or SpanSource.Loose or SpanSource.Unknown && span.Sentence.Block.IsBody && span.Sentence.Tokens.Count > 5 && !MostlyTagged(span, NameKind.Place) && span.Sentence.IsInCapitals)
            return Refusal.NoPlace;
        // "A CAR BOMB", "LET US": short forms of countries only where small letters tell them from words.
        if (span.First == span.Last && span.Sentence.Tokens[span.First].Lower is "car" or "us" && span.Sentence.IsInCapitals)
            return Refusal.NoPlace;
        if (IsSeat(span) || IsBody(span) || IsFacilityName(span))
            return Refusal.Body;
        return span.Relation is { Sense: RelationSense.Agent } || IsGovernment(span) ? Refusal.Government : Refusal.None;
    }

    /// <summary>True where the words around an unknown name say that it is a place: "the village of X", "X district", "in X" with the models' word for it, "X, Idlib countryside".</summary>
    private static bool IsCalledPlace(PlaceSpan span, bool behindType)
    {
        var first = span.Sentence.Tokens[span.First];
        if (behindType)
            return true;
        if (!first.Tag.StartsWith("NNP", StringComparison.Ordinal) && span.Sentence.Block.Kind != BlockKind.Heading && !(first.Name != NameKind.None && span.First > 1 && HappenedIn(span.Sentence, span.First)) && !(first.Tag is "NN" or "NNS" or "FW" && span.First > 1 && !span.Sentence.IsInCapitals && span.Relation is { Sense: RelationSense.At or RelationSense.Beside }))
            return false;
        if (span.Type is not null || IsTakenOrBombed(span))
            return true;
        if (span.Relation is { Words: "in" or "outside" or "near", Sense: RelationSense.At or RelationSense.Beside } && (!MostlyTagged(span, NameKind.Person) || (HappenedIn(span.Sentence, span.First) && !span.Possessive)) && !MostlyTagged(span, NameKind.Organisation) && !MostlyTagged(span, NameKind.Other))
            return true;
        if (span.Relation is { Sense: RelationSense.At or RelationSense.Beside, Words: not ("of" or "on" or "over" or "behind" or "under" or "between") })
            return MostlyTagged(span, NameKind.Place);
        return span.Outer is { Source: > SpanSource.Loose } && span.Sentence.Block.Kind == BlockKind.Heading && span.First <= 2;
    }

    /// <summary>"killed in Deir Hamra", "a raid in Deir Hamra": behind a word of an event and "in" stands a place, whatever the tagger takes the name for.</summary>
    public static bool HappenedIn(Sentence sentence, int name)
    {
        if (name < 2 || sentence.Tokens[name - 1].Lower is not ("in" or "near" or "outside"))
            return false;
        if (IsScene(sentence, name))
            return true;
        var (_, length) = Casualties.HarmLexicon.Default.VerbAt(sentence.Tokens, name - 2);
        return length == 1 || sentence.Tokens[name - 2].Lower is "strike" or "strikes" or "raid" or "raids" or "bombing" or "bombings" or "shelling" or "attack" or "attacks" or "clashes" or "fighting" or "explosion" or "blast" or "ambush" or "massacre" or "village" or "town";
    }

    // "shot dead a village head in Myo Thu Gyi on Tuesday", "killed a boy near Pan Taw Pyin": what stands behind "in" after a word of harm.
    private static bool IsScene(Sentence sentence, int name)
    {
        var tokens = sentence.Tokens;
        if (tokens[name - 2].Lower is "confidence" or "trust" or "faith" or "belief" or "interest" or "believe" or "role" or "hand" or "participation" or "loss" || !tokens[name - 2].Tag.StartsWith("NN", StringComparison.Ordinal) && tokens[name - 2].Tag is not ("CD" or "RB" or "VBN" or "VBD" or "JJ"))
            return false;
        for (var i = name - 2; i >= 0 && i >= name - 14; i--)
        {
            if (tokens[i].Text is ";" or ".")
                return false;
            if (Casualties.HarmLexicon.Default.VerbAt(tokens, i) is { Length: > 0 } && tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>"bombed Jabala", "recaptured Khan Sheikhun": only a place is taken or bombed so. Persons are captured and hit too: these words need a name that is not tagged as one, or that the gazetteer knows in all its words.</summary>
    private static bool IsTakenOrBombed(PlaceSpan span)
    {
        if (span.FullFirst == 0 || span.Possessive || !span.Sentence.Tokens[span.First].Tag.StartsWith("NNP", StringComparison.Ordinal))
            return false;
        var at = Listed(span.Sentence.Tokens, span.FullFirst - 1);
        var verb = span.Sentence.Tokens[at];
        if (at < span.FullFirst - 1 && PlaceVocabulary.PlaceVerb(verb.Lemma) is not true)
            return false;
        return verb.Tag.StartsWith("VB", StringComparison.Ordinal) && PlaceVocabulary.PlaceVerb(verb.Lemma) is { } sure
            && (sure || (span.Source == SpanSource.Gazetteer && span.Last > span.First) || !MostlyTagged(span, NameKind.Person));
    }

    // "shelled Avdiivka and Chasiv Yar": the word before the names of the list.
    private static int Listed(TokenList tokens, int before)
    {
        var at = before;
        for (var names = 0; names < 4 && at > 1 && tokens[at].Lower is "and" or ","; names++)
        {
            var start = at;
            at--;
            while (at > 0 && start - at <= 4 && tokens[at].Tag.StartsWith("NNP", StringComparison.Ordinal))
                at--;
            if (at == start - 1)
                return before;
        }

        return at;
    }

    // "Residents of Adan Yabal".
    private static bool IsHomeOfPeople(PlaceSpan span) => IsHome(span.Sentence, span.First) || span.First >= 2 && span.Sentence.Tokens[span.First - 1].Lower is "of" or "in"
        && span.Sentence.Tokens[span.First - 2].Lower is "residents" or "people" or "villagers" or "inhabitants" or "population" or "resident" or "villages" or "neighbourhoods" or "families" or "houses" or "homes" or "streets" or "centre" or "center" or "entrance" or "liberation" or "recapture" or "fall" or "capture" or "siege" or "bombardment" or "shelling" or "control" or "outskirts" or "defence" or "occupation";

    /// <summary>"Villagers in Gul Tepa", "Residents of Adan Yabal": where people live is a place, whatever the tagger takes the name for.</summary>
    public static bool IsHome(Sentence sentence, int name) => name >= 2 && sentence.Tokens[name - 1].Lower is "of" or "in" or "near" or "from" && sentence.Tokens[name - 2].Lower is "residents" or "resident" or "villagers" or "villager" or "inhabitants" or "farmers" or "herders" or "townspeople" or "locals" or "witnesses";

    // "Kunduz fell to the Taliban", "Aleppo has fallen": only a place falls so.
    private static bool IsFallen(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        var at = span.FullLast + 1;
        while (at < tokens.Count && tokens[at].Lower is "has" or "had" or "have" or "also" or "then" or "later" or "briefly")
            at++;
        if (span.FullFirst <= 1 && at + 2 < tokens.Count && IsUnderFire(tokens, at) && !(span.Source < SpanSource.Loose && MostlyTagged(span, NameKind.Organisation)))
            return true;
        return at + 1 < tokens.Count && span.Source == SpanSource.Gazetteer && tokens[at].Lower is "fell" or "fallen" or "falls" && tokens[at + 1].Lower is "to" or "under" or "into" or "on" or "in" or "after";
    }

    // "Kupiansk came under mortar fire", "Avdiivka was shelled again".
    private static bool IsUnderFire(TokenList tokens, int at)
    {
        if (tokens[at].Lower is "came" or "come" or "comes" && tokens[at + 1].Lower is "under")
        {
            for (var i = at + 2; i < tokens.Count && i <= at + 5; i++)
            {
                if (tokens[i].Lower is "fire" or "shelling" or "bombardment" or "attack" or "shellfire" or "siege")
                    return true;
            }
        }

        if (tokens[at].Lower is not ("was" or "were" or "is" or "been" or "being"))
            return false;
        while (at + 1 < tokens.Count && (tokens[at + 1].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[at + 1].Lower is "being" or "been"))
            at++;
        return at + 1 < tokens.Count && tokens[at + 1].Lower is "shelled" or "bombarded" or "pounded" or "recaptured" or "retaken" or "besieged" or "liberated";
    }

    // "Makiivka: The Mission saw …".
    private static bool IsLabel(PlaceSpan span) => span.First <= 1 && span.Source >= SpanSource.Loose && span.FullLast + 1 < span.Sentence.Tokens.Count && span.Sentence.Tokens[span.FullLast + 1].Text is ":" && (span.First == 0 || RelationWords.Single(span.Sentence.Tokens[0].Lower) is not null);

    // "SUÁREZ, CAUCA", "CALI" against "KEY EVENTS".
    private static bool IsWholeHeading(PlaceSpan span) => span.Outer is not null || span.IsOuter || (span.FullFirst == 0 && span.FullLast >= span.Sentence.Tokens.Count - 2);

    /// <summary>True for a country or a capital that acts.</summary>
    private static bool IsGovernment(PlaceSpan span)
    {
        var isState = span.Source == SpanSource.Country;
        if (!isState && !IsCapital(span.Name))
            return !span.HasEvidence && IsActingSubject(span) && MostlyTagged(span, NameKind.Organisation);
        if (span.Part is not null || span.Side is not null || span.Countryside || span.Type is not null)
            return false;
        // "to brief Kabul", "pressed Juba to": who is told or pressed is a government.
        if (span.Relation is null && span.FullFirst > 0 && span.Sentence.Tokens[span.FullFirst - 1] is { Lemma: "brief" or "accuse" or "urge" or "tell" or "warn" or "press" or "blame" or "criticise" or "criticize" or "support" or "back" or "inform" or "ask" or "pressure" or "persuade" or "assure" or "thank" or "arm" or "sanction" or "notify" } told && told.Tag.StartsWith("VB", StringComparison.Ordinal))
            return true;
        if (!isState)
            return span.Relation is null && IsActingSubject(span);
        if (span.Relation is { Words: "of" })
            return !FollowsAreaNoun(span);
        if (span.Relation is { } relation)
            return relation.Words is "against" or "for" or "between" or "on" or "upon" or "over" or "under" || (span.Possessive && relation.Sense is not (RelationSense.At or RelationSense.Over));
        // "Idlib, Syria" and headings keep theirs; a bare "Syria" without a preposition is a state or a theme.
        return span.Sentence.Block.Kind != BlockKind.Heading && !span.IsOuter;
    }

    // "parts of Syria", "the borderlands of Nigeria, Niger and Chad" against "the ministers of Armenia".
    private static bool FollowsAreaNoun(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        for (var i = span.FullFirst - 1; i > 0 && span.FullFirst - i < 8; i--)
        {
            if (tokens[i].Lower is "of")
                return tokens[i - 1].Lower is "part" or "parts" or "rest" or "area" or "areas" or "north" or "south" or "east" or "west" or "centre" or "center" or "border" or "borders" or "borderlands" or "whole" or "most" or "all" or "much" or "half" or "swathes" or "regions" or "heart" or "corner" or "coast" or "side"
                    || Compass.Parse(tokens[i - 1].Lower) is not null || PlaceVocabulary.TypeEndingAt(span.Sentence, i - 1) is not null;
        }

        return false;
    }

    private static bool IsCapital(string name)
    {
        foreach (var country in Countries.All)
        {
            if (string.Equals(country.Capital, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return name is "Kremlin" or "Kiev" or "Sana'a" or "Tel Aviv";
    }

    private static bool IsActingSubject(PlaceSpan span)
    {
        var sentence = span.Sentence;
        var head = sentence.Tokens[span.Last];
        for (var steps = 0; steps < 4 && head.Relation is "conj" or "compound" or "flat"; steps++)
        {
            if (sentence.HeadOf(head) is not { } above)
                break;
            head = above;
        }

        return head.Relation is "nsubj" && sentence.HeadOf(head) is { } verb && verb.Tag.StartsWith("VB", StringComparison.Ordinal)
            && verb.Lemma is not ("be" or "remain" or "see" or "witness" or "suffer" or "experience" or "face" or "lie" or "fall" or "come" or "have" or "become" or "stand" or "wake");
    }

    /// <summary>"Aleppo Today", "the Idlib health office", "Gaza's health ministry".</summary>
    public static bool IsBody(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        var at = span.FullLast + 1;
        if (at < tokens.Count && tokens[at].Lower is "'s" or "’s" or "'" or "’")
            at++;
        Token? noun = null;
        for (var steps = 0; at < tokens.Count && steps < LongestPhrase; steps++, at++)
        {
            var token = tokens[at];
            if (token.Text is "," or "." or "(" or ";" || !(token.Tag.StartsWith("NN", StringComparison.Ordinal) || token.Tag is "JJ" or "HYPH" or "VBN" or "VBG" || token.Lower is "and" && noun is not null && steps + 1 < LongestPhrase && at + 1 < tokens.Count && tokens[at + 1].Tag.StartsWith("NNP", StringComparison.Ordinal)))
                break;
            // "Aleppo Today" is an outlet; "in Maiduguri today" tells a day.
            if (PlaceVocabulary.IsBodyNoun(token.Lower) && !(token.Lower is "today" && char.IsLower(token.Text[0])))
                return true;
            noun = token;
        }

        return false;
    }

    // "a Lagos-based research firm": where a body sits, nothing happened.
    private static bool IsSeat(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        return span.FullLast + 2 < tokens.Count && tokens[span.FullLast + 1].Text is "-" && tokens[span.FullLast + 2].Lower is "based" or "born" or "registered" or "headquartered";
    }

    // "Al-Thawra hospital" bears a name of its own; "the Maarat al-Numan hospital" is told from it by a mention of the town elsewhere (PlaceFinder).
    private static bool IsFacilityName(PlaceSpan span)
    {
        var next = span.FullLast + 1;
        return span.FullLast == span.Last && !span.Possessive && next < span.Sentence.Tokens.Count && PlaceVocabulary.IsFacilityNoun(span.Sentence.Tokens[next].Lower);
    }

    /// <summary>A name inside a longer one: "Michael Jordan", "Al-Aqsa Martyrs Hospital", "United Nations".</summary>
    private static bool IsPartOfName(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        var words = span.Name;
        for (var last = span.Last + 1; last < tokens.Count && last <= span.Last + 4 && (PlaceVocabulary.IsNameWord(tokens[last]) || PlaceVocabulary.IsInner(tokens[last])); last++)
        {
            words += tokens[last].Start > tokens[last - 1].End ? " " + tokens[last].Text : tokens[last].Text;
            if (PlaceVocabulary.IsActor(words))
                return true;
        }

        if (span.FullFirst == span.First && span.First > 0)
        {
            var before = tokens[span.First - 1];
            if (before.Tag is "NNP" or "NNPS" && char.IsUpper(before.Text[0]) && before.Text.Length > 1 && Compass.Parse(before.Lower) is null && RelationWords.Single(before.Lower) is null
                && Countries.Find(before.Text) is null && before.Lower is not ("rural" or "greater" or "old" or "downtown" or "nearby" or "neighbouring" or "the"))
                return true;
            if (before.Text is "-" or "&" && span.First > 1 && before.Start == tokens[span.First - 2].End && PlaceVocabulary.IsNameWord(tokens[span.First - 2]) && span.Source != SpanSource.Country)
                return false;
        }

        var next = span.FullLast + 1;
        if (next >= tokens.Count || span.Possessive || span.FullLast > span.Last)
            return false;
        var after = tokens[next];
        return after.Tag is "NNP" or "NNPS" && char.IsUpper(after.Text[0]) && after.Start - tokens[span.FullLast].End <= 1 && Countries.Find(after.Text) is null
            && span.Sentence.Block.Kind is not (BlockKind.Headline or BlockKind.Heading) && !char.IsDigit(after.Text[0]) && !IsMonth(after.Lower);
    }

    private static bool IsMonth(string lower) => lower is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private static bool MostlyTagged(PlaceSpan span, NameKind kind)
    {
        var count = 0;
        for (var i = span.First; i <= span.Last; i++)
            count += span.Sentence.Tokens[i].Name == kind ? 1 : 0;
        return 2 * count > span.Last - span.First + 1;
    }
}
