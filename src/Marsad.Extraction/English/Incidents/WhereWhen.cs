using Marsad.Domain.Values;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds the day and the place that a passage gives to its event.</summary>
internal static class WhereWhen
{
    private const int LongestHearing = 12;

    /// <summary>The place: the finest named in the words of the event; of equals the first behind its trigger.</summary>
    public static PlaceMention? Place(Passage passage, int trigger)
    {
        PlaceMention? best = null;
        var heard = Heard(passage);
        foreach (var place in passage.Terms.Places)
        {
            if (!passage.Says(place.First) || IsOrigin(passage.Sentence, place) || NamesAgreement(passage.Sentence, place) || place.Last < heard && place.First > passage.Voice.Cue)
                continue;
            if (best is null || Rank(place, trigger).CompareTo(Rank(best, trigger)) < 0)
                best = place;
        }

        return Apposed(passage, best) ?? best ?? Where(passage) ?? OfSpeaker(passage);
    }

    // "The capital of Nagorno-Karabakh, Stepanakert, came under fire": the name says more than the office.
    private static PlaceMention? Apposed(Passage passage, PlaceMention? best)
    {
        var tokens = passage.Sentence.Tokens;
        // "the district of Adhamiya, Baghdad": of the two the one that lies in the other.
        if (best is { IsContainer: true } && passage.Terms.Places.FirstOrDefault(p => p.Last < best.First && best.First - p.Last <= 2 && !p.IsContainer && !p.IsUnresolved && p.Role == PlaceRole.At && p.Place.Precision is PlacePrecision.District) is { } inner)
            return inner;
        if (best is null || best.First < 2 || best.Last + 2 >= tokens.Count || tokens[best.First - 1].Lower is not "of" || tokens[best.Last + 1].Text is not "," || tokens[best.First - 2].Lower is not ("capital" or "city" or "town" or "seat" or "centre" or "center" or "headquarters"))
            return null;
        return passage.Terms.Places.FirstOrDefault(p => p.First == best.Last + 2 && p.Last + 1 < tokens.Count && tokens[p.Last + 1].Text is ",");
    }

    // "a massacre in Bora, where it says soldiers shot": the place that the relative clause tells of.
    private static PlaceMention? Where(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.Clauses[0].First; i > 1 && i >= passage.Clauses[0].First - 6; i--)
        {
            if (tokens[i].Lower is "where")
                return passage.Terms.Places.LastOrDefault(p => p.Last < i && i - p.Last <= 2);
        }

        return null;
    }

    // "In Karm, survivors reported …", "Villagers in Karm said …": where those are who tell what happened around them. Hospitals count those brought from elsewhere.
    private static PlaceMention? OfSpeaker(Passage passage)
    {
        if (passage.Voice.Cue < 0 || passage.Clauses[0].First > passage.Voice.ContentFirst + 1)
            return null;
        var tokens = passage.Sentence.Tokens;
        foreach (var place in passage.Terms.Places)
        {
            if (passage.Says(place.First) || place.Role != PlaceRole.At || place.IsModifier || place.IsContainer)
                continue;
            if (place.First <= 2 && tokens[0].Lower is "in" or "near" or "at" or "outside" or "around" && place.Last < passage.Voice.Cue)
                return place;
            if (place.First < passage.Voice.Speaker.First || place.First > passage.Voice.Speaker.Last + 3)
                continue;
            for (var i = place.First - 1; i >= 0 && i >= place.First - 4; i--)
            {
                if (tokens[i].Lower is "residents" or "villagers" or "officials" or "authorities" or "witnesses" or "inhabitants" or "locals" or "survivors" or "farmers" or "herders" or "townspeople" or "fishermen" or "police" or "activists" or "elders" or "rescuers" or "council" or "committee" or "administration" or "mayor" && tokens[i + 1].Lower is "in" or "of" or "near" or "from" or "around")
                    return place;
            }
        }

        return null;
    }

    private static (int Fineness, int Order) Rank(PlaceMention place, int trigger) =>
        (place.IsUnresolved && !place.IsContainer && place.Place.Relation is null or "near" ? 0 : place.Place.Precision switch { PlacePrecision.Exact or PlacePrecision.Town or null => 0, PlacePrecision.District => 1, PlacePrecision.Region => 2, PlacePrecision.Province => 3, _ => 5 }, place.First > trigger ? place.First : place.First + 1000);

    // "Nearly four weeks into the Karm ceasefire": the name of a deal is no place of what is told beside it.
    private static bool NamesAgreement(Sentence sentence, PlaceMention place) =>
        place.Last + 1 < sentence.Tokens.Count && sentence.Tokens[place.Last + 1].Lower is "ceasefire" or "truce" or "agreement" or "accord" or "accords" or "deal" or "talks" or "treaty" or "process" or "summit" or "conference";

    // "a missile fired from Armenia hit …", "the road to Kharkiv", "people from Goma".
    private static bool IsOrigin(Sentence sentence, PlaceMention place)
    {
        for (var i = place.First - 1; i >= 0 && i >= place.First - 3; i--)
        {
            var token = sentence.Tokens[i];
            if (token.Lower is "from")
                return i > 0 && sentence.Tokens[i - 1].Lower is "fired" or "launched" or "originating" or "coming" or "came" or "people" or "convoy" or "travelling" or "traveling" or "men" or "families" or "flying" or "bus";
            if (token.Tag is not ("DT" or "JJ" or "NNP" or "NN"))
                return false;
        }

        return false;
    }

    /// <summary>The day or the days: stated in the words of the event, else at the head of the sentence.</summary>
    public static DateMention? Date(Passage passage, int trigger)
    {
        DateMention? best = null;
        var clause = passage.ClauseAt(trigger);
        foreach (var date in passage.Terms.Dates)
        {
            if (date.IsDuration || date.Role is not (DateRole.At or DateRole.Over))
                continue;
            if (!passage.Says(date.First) && !IsHead(passage, date))
                continue;
            // "for the 31st time this year", "the third such attack this month": over what it is counted, not when it was.
            if (date.First > 0 && passage.Sentence.Tokens[date.First - 1].Lower is "time" or "times" && date.Window.Days > 3)
                continue;
            if ((IsDayOfSpeech(passage, date) && !IsHead(passage, date)) || IsDayOfDeath(passage, date))
                continue;
            if (best is null || ((best.IsLabel || best.Window.Precision is DatePrecision.Hour && best.First == 0) && !date.IsLabel && clause is not null && date.First >= clause.First && date.Last <= clause.Last) || (clause is not null && date.First >= clause.First && date.Last <= clause.Last && !(best.First >= clause.First && best.Last <= clause.Last)))
                best = date;
        }

        return best;
    }

    // "The mission said on Monday that …", "…, it said on Tuesday": the day on which it was said.
    private static bool IsDayOfSpeech(Passage passage, DateMention date)
    {
        var voice = passage.Voice;
        if (voice.Cue >= 0 && date.First > voice.Cue && date.Last < Heard(passage))
            return true;
        if (voice.Cue < 0 || date.First <= voice.Cue || date.First - voice.Cue > 4)
            return false;
        var tokens = passage.Sentence.Tokens;
        if (date.Last + 1 < tokens.Count && tokens[date.Last + 1].Lower is "that" or ":")
            return true;
        return voice.ContentFirst >= 0 && (voice.Cue < voice.ContentFirst ? date.Last < voice.ContentFirst : voice.ContentLast < voice.Cue);
    }

    // "told the panel in Karm on Monday that he had seen …": what stands between the word of speech and "that" tells where and when it was said; -1 where nothing does.
    private static int Heard(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.Voice.Cue + 1; passage.Voice.Cue >= 0 && i + 1 < tokens.Count && i <= passage.Voice.Cue + LongestHearing; i++)
        {
            // "condemned the bombing in Karm on Monday that killed ten": there it tells of the event.
            if (tokens[i].Lower is "that")
                return passage.Voice.Stance is Domain.Claims.Stance.Condemns || tokens[i + 1].Tag is ['V', ..] or "MD" ? -1 : i;
            if (tokens[i].Lower is "," or ";" or ":" || tokens[i].Tag is ['V', ..])
                return -1;
        }

        return -1;
    }

    // "died on Sunday of wounds suffered in the attack": death of wounds counts on the day of the attack.
    private static bool IsDayOfDeath(Passage passage, DateMention date)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = date.First - 1; i >= Math.Max(0, date.First - 5); i--)
        {
            if (tokens[i].Lower is "died" or "dies" or "succumbed" or "perished")
            {
                for (var k = i + 1; k < tokens.Count && k <= date.Last + 8; k++)
                {
                    if (tokens[k].Lower is "wounds" or "injuries" or "burns" && tokens.Skip(i).Take(k - i).Any(static t => t.Lower is "of" or "from" or "to"))
                        return true;
                }
            }
        }

        return false;
    }

    // "On July 1 the ministry said …", "4 March: the mission said …": a full date in front of all dates what is said.
    private static bool IsHead(Passage passage, DateMention date) =>
        date.First <= 1 && passage.Clauses[0].First <= Math.Max(passage.Voice.ContentFirst, passage.Clauses[0].First) && (date.IsLabel || (date.Window.Precision is DatePrecision.Day && IsAbsolute(passage.Sentence, date)));

    private static bool IsAbsolute(Sentence sentence, DateMention date)
    {
        for (var i = date.First; i <= date.Last; i++)
        {
            if (char.IsAsciiDigit(sentence.Tokens[i].Text[0]))
                return true;
        }

        return false;
    }

    /// <summary>The start of something that goes on ("since April").</summary>
    public static DateMention? Since(Passage passage) => passage.Terms.Dates.FirstOrDefault(d => d.Role == DateRole.Since && passage.Says(d.First) && d.Date is not null);
}
