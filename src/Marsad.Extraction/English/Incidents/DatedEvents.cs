using Marsad.Domain.Values;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Events told in passing, with a day and a place of their own: "condemned the bombing on Wednesday of a hospital in Karm", "summoned the envoy after artillery fire on its post in Karm on Thursday", "the strike near Karm on Saturday had put the talks at risk".</summary>
internal static class DatedEvents
{
    private const int Reach = 16;

    /// <summary>True where the noun's own phrase gives a day that is past and a place.</summary>
    public static bool Is(Passage passage, TriggerHit hit)
    {
        if (!hit.Trigger.Sure || hit.Trigger.Type is null or "protest" or "withdrawal" or "siege" or "displacement" or "obstruction" or "offensive" || passage.Voice.Stance is Domain.Claims.Stance.Denies || IsUnreal(passage, hit))
            return false;
        var end = End(passage, hit);
        return passage.Terms.Places.Any(p => p.First > hit.Last && p.Last <= end && p.Role == PlaceRole.At) && passage.Terms.Dates.Any(d => IsItsDay(passage, hit, d, end));
    }

    private static bool IsItsDay(Passage passage, TriggerHit hit, DateMention date, int end) =>
        date.Role == DateRole.At && !date.IsDuration && date.Window.Precision is DatePrecision.Day or DatePrecision.Hour && (passage.Terms.Published is not { } published || date.Window.From <= published) &&
        ((date.First > hit.Last && date.Last <= end) || (date.Last < hit.First && hit.First - date.Last <= 4 && passage.Sentence.Tokens[date.Last + 1].Lower is "'s" or "’s"));

    // The phrase ends where a verb of another subject, a semicolon or a new clause begins.
    private static int End(Passage passage, TriggerHit hit)
    {
        var tokens = passage.Sentence.Tokens;
        var last = Math.Min(tokens.Count - 1, hit.Last + Reach);
        for (var i = hit.Last + 1; i <= last; i++)
        {
            if (tokens[i].Lower is ";" or ":" or "and" or "but" or "while" or "when" or "that" or "which" or "who" || passage.Terms.Verbs.Any(v => v.First == i && !v.BareParticiple))
                return i - 1;
        }

        return last;
    }

    private static bool IsUnreal(Passage passage, TriggerHit hit)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = hit.First - 1; i >= 0 && i >= hit.First - 8; i--)
        {
            if (tokens[i].Lower is "no" or "without" or "anniversary" or "drill" or "exercise" or "exercises" or "plan" or "planned" or "plans" or "threat" or "threatened" or "avert" or "averted" or "prevent" or "prevented" or "thwart" or "thwarted" or "foil" or "foiled" or "simulated" or "possible" or "feared" or "imminent" or "if" or "like" or "unlike" or "similar" or "than" or "before" or "since" or "until" or "cease" or "ceasing" or "end" or "ending" or "halt" or "halting" or "stop" or "suspend" or "cessation")
                return true;
        }

        return false;
    }
}
