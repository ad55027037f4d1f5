using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Facilities;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Tallies;

/// <summary>A count of things, strikes or inhabitants.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Category">Of what, in the report's words.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, inclusive.</param>
internal sealed record ThingCount(TallyMeasure Measure, CountRange Count, string? Category, int First, int Last)
{
    /// <summary>Blasts as a monitor counts them by the dozen: of no one event.</summary>
    public bool IsBarrage { get; init; }

    /// <summary>A count of inhabitants.</summary>
    public bool IsPopulation => Measure == TallyMeasure.Population;
}

/// <summary>Finds counts that are not of people harmed: facilities hit, buildings destroyed, strikes and raids, inhabitants.</summary>
internal static class ThingCounts
{
    // Fewer are told as what happened to them.
    private const int FewestMoving = 50;

    /// <summary>The counts of a passage, in order.</summary>
    public static List<ThingCount> In(Passage passage)
    {
        var found = new List<ThingCount>();
        foreach (var count in passage.Terms.Counts.Where(c => passage.Says(c.First) && !c.IsOtherQuantity))
        {
            if (Moving(passage, count) is { } moving)
                found.Add(moving);
            else if (Population(passage, count) is { } population)
                found.Add(population);
            else if (Facility(passage, count) is { } facility)
                found.Add(facility);
            else if (found.Count > 0 && Others(passage, count, found[^1]) is { } others)
                found.Add(others);
            else if (Strikes(passage, count) is { } strikes)
                found.Add(strikes);
        }

        return found;
    }

    // "7,200 people have returned to the district", "two million people now live in camps", "946,508 internally displaced people": who came back and who is away, counted over a time or at a time.
    private static ThingCount? Moving(Passage passage, CountMention count)
    {
        var tokens = passage.Sentence.Tokens;
        if ((count.Count.Min ?? count.Count.Max ?? 0) < FewestMoving || count.Count.Share is not null || passage.Figures.Any(f => f.First <= count.First && f.Last >= count.Last))
            return null;
        var (people, displaced) = MovingPeople(tokens, count.Last + 1);
        // "8,000 have returned since May", "some 1,150 of them had gone back": people counted before.
        var behind = people >= 0 ? people + 1 : count.Last + (count.Last + 2 < tokens.Count && tokens[count.Last + 1].Lower is "of" && tokens[count.Last + 2].Lower is "them" or "whom" or "these" ? 3 : 1);
        for (var i = behind; i < tokens.Count && i <= behind + 4; i++)
        {
            if (tokens[i].Lower is "returned" or "resettled" || tokens[i].Lower is "gone" or "went" or "come" or "came" && i + 1 < tokens.Count && tokens[i + 1].Lower is "back" or "home")
                return new ThingCount(TallyMeasure.Returned, count.Count, null, count.First, i);
            if (people >= 0 && tokens[i].Lower is "live" or "living" or "stay" or "staying" or "sheltering" or "shelter" or "sheltered" or "lodged" or "housed" && (displaced || tokens.Skip(i + 1).Take(8).Any(static t => t.Lower is "camps" or "camp" or "shelters" or "tents" or "host" or "settlements" or "schools" or "displacement" or "displaced" or "refugees")))
                return new ThingCount(TallyMeasure.Displaced, count.Count, null, count.First, i);
            // "60,000 refugees from Tajikistan are in the north of Afghanistan".
            if (displaced && tokens[i].Lower is "are" or "remain" && i + 1 < tokens.Count && tokens[i + 1].Lower is "in" or "at" or "still" or "there")
                return new ThingCount(TallyMeasure.Displaced, count.Count, null, count.First, i);
            if (!(tokens[i].Tag is "RB" or "VBP" or "VBZ" or "VBD" or "MD" or "VBN" || tokens[i].Lower is "have" or "has" or "had" || displaced && (tokens[i].Lower is "from" || tokens[i].Tag is "NNP")))
                break;
        }

        if (people < 0 || passage.Terms.Verbs.Any(static v => v.Finite))
            return null;
        // A line of key figures has no verb.
        return tokens[people].Lower is "returnees" ? new ThingCount(TallyMeasure.Returned, count.Count, null, count.First, people)
            : displaced ? new ThingCount(TallyMeasure.Displaced, count.Count, null, count.First, people)
            : null;
    }

    // The last token of the people counted (−1 where none are named), and whether the words say that they are away from home.
    private static (int Last, bool Displaced) MovingPeople(Text.TokenList tokens, int from)
    {
        var displaced = false;
        for (var i = from; i < tokens.Count && i <= from + 3; i++)
        {
            displaced |= tokens[i].Lower is "displaced" or "idps" or "refugees";
            if (tokens[i].Lower is "returnees")
                return (i, false);
            if (Casualties.PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { IsPlural: true, Category: null or "civilians" or "displaced" or "children" or "women" } term } found)
                return (i + found.Length - 1, displaced || term.Category is "displaced");
            if (!(tokens[i].Tag is "JJ" or "RB" or "VBN" or "NNP" or "NN" || tokens[i].Text is "-"))
                break;
        }

        return (-1, false);
    }

    // "27 health centres had been destroyed and 41 others damaged".
    private static ThingCount? Others(Passage passage, CountMention count, ThingCount before)
    {
        var tokens = passage.Sentence.Tokens;
        if (before.Measure is not (TallyMeasure.Destroyed or TallyMeasure.FacilitiesHit) || count.First - before.Last > 8 || count.Last + 2 >= tokens.Count || tokens[count.Last + 1].Lower is not ("others" or "more" or "damaged" or "destroyed" or "hit"))
            return null;
        var effect = passage.Terms.Effects.FirstOrDefault(e => e.First > count.Last && e.First - count.Last <= 4)?.Effect;
        return effect is null ? null : new ThingCount(effect is "destroyed" ? TallyMeasure.Destroyed : TallyMeasure.FacilitiesHit, count.Count, before.Category, count.First, count.Last + 1);
    }

    private static ThingCount? Population(Passage passage, CountMention count)
    {
        var tokens = passage.Sentence.Tokens;
        // "hosts around one million displaced people": these are told by what happened to them.
        if (passage.Figures.Any(f => f.Measure is Domain.Claims.HarmMeasure.Displaced && f.First <= count.First && f.Last >= count.Last))
            return null;
        var displaced = Enumerable.Range(count.Last + 1, Math.Min(3, Math.Max(0, tokens.Count - count.Last - 1))).Any(k => tokens[k].Lower is "displaced" or "refugees" or "returnees" or "idps" or "uprooted");
        for (var i = Math.Max(0, count.First - 6); i < count.First; i++)
        {
            if (displaced && tokens[i].Lower is "houses" or "hosts" or "hosting" or "host" or "shelters" or "home" && count.Count.Share is null)
                return new ThingCount(TallyMeasure.Displaced, count.Count, null, i, count.Last);
            if ((tokens[i].Lower is "home" && i + 1 < tokens.Count && tokens[i + 1].Lower is "to") || (tokens[i].Lower is "population" && (count.Count.Min ?? 0) >= 100) || (tokens[i].Lower is "houses" or "hosts" && (count.Count.Min ?? 0) >= 1000))
                return count.Count.Share is null ? new ThingCount(TallyMeasure.Population, count.Count, null, i, count.Last) : null;
        }

        // "150,000 to 190,000 civilians remain in the zone", "there are no more than 70,000".
        if ((count.Count.Min ?? count.Count.Max ?? 0) < 1000 || count.Count.Share is not null)
            return null;
        for (var i = count.Last + 1; i < tokens.Count && i <= count.Last + 4; i++)
        {
            if (tokens[i].Lower is "remain" or "remained" or "remains" && PeopleBefore(tokens, count.Last + 1, i))
                return new ThingCount(TallyMeasure.Population, count.Count, null, count.First, i);
        }

        return count.First >= 2 && tokens[count.First - 1].Lower is "are" or "were" && tokens[count.First - 2].Lower is "there" && (count.Last + 1 >= tokens.Count || tokens[count.Last + 1].Text is "." or "," || PeopleBefore(tokens, count.Last + 1, count.Last + 2))
            ? new ThingCount(TallyMeasure.Population, count.Count, null, count.First, count.Last)
            : null;
    }

    private static bool PeopleBefore(Text.TokenList tokens, int first, int end)
    {
        for (var i = first; i < end && i < tokens.Count; i++)
        {
            if (tokens[i].Lower is "civilians" or "people" or "inhabitants" or "residents" or "families" or "persons")
                return true;
        }

        return false;
    }

    private static ThingCount? Facility(Passage passage, CountMention count)
    {
        var tokens = passage.Sentence.Tokens;
        int first = -1, last = -1;
        for (var i = count.Last + 1; i < tokens.Count && i <= count.Last + 7; i++)
        {
            if (FacilityLexicon.Default.FacilityAt(tokens, i) is { Length: > 0 } facility)
            {
                if (first < 0)
                    first = i;
                last = i + facility.Length - 1;
                // "hospitals and clinics" are counted together.
                if (last + 2 < tokens.Count && tokens[last + 1].Lower is "and" or "or" && FacilityLexicon.Default.FacilityAt(tokens, last + 2) is { Length: > 0 } second)
                    last = last + 1 + second.Length;
                break;
            }

            if (!(tokens[i].Tag is "JJ" or "NN" or "NNP" or "DT" or "POS" or "NNS" or "HYPH" or "VBN" or "PRP$" || tokens[i].Tag is "CD" && tokens[i - 1].Lower is "the" or "its" or "their" || tokens[i].Lower is "of" or "'s" or "-"))
                break;
        }

        // "Fourteen of the 35 hospitals": the whole is no count of its own.
        if (first < 0 || count.First >= 2 && tokens[count.First - 1].Lower is "the" or "its" or "their" && tokens[count.First - 2].Lower is "of" && passage.Terms.Counts.Any(c => c.Last == count.First - 3))
            return null;
        var start = first;
        while (start - 1 > count.Last && tokens[start - 1].Tag is "JJ" or "NN" or "NNP" or "HYPH" or "NNS")
            start--;
        var words = passage.Sentence.Tokens.Skip(start).Take(last - start + 1).Select(static t => t.Lower);
        var effect = passage.Terms.Effects.Where(e => passage.Says(e.First) && e.First > last && e.First - last <= 16 || e.Last < count.First && count.First - e.Last <= 3).Select(static e => e.Effect).MaxBy(static e => FacilityLexicon.Gravity(e));
        if (effect is null)
            return null;
        return new ThingCount(effect is "destroyed" ? TallyMeasure.Destroyed : TallyMeasure.FacilitiesHit, count.Count, string.Join(' ', words), count.First, last);
    }

    private static bool OnlyModifiers(Passage passage, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (passage.Sentence.Tokens[i].Tag is "IN" or "NNS" or "DT" or "," or "CC" || passage.Sentence.Tokens[i].Tag.StartsWith("VBD", StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static string? Victims(Passage passage, int of)
    {
        var tokens = passage.Sentence.Tokens;
        if (of + 1 >= tokens.Count || tokens[of].Lower is not "of")
            return null;
        for (var i = of + 1; i <= of + 4 && i < tokens.Count; i++)
        {
            if (Casualties.PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { } term })
                return Casualties.PeopleGroups.CategoryOf(term);
        }

        return null;
    }

    private static ThingCount? Strikes(Passage passage, CountMention count)
    {
        if (count.Last + 1 < passage.Sentence.Tokens.Count && passage.Sentence.Tokens[count.Last + 1].Lower is "targets" or "sites" or "positions" && passage.Terms.Effects.Any(e => e.Effect is "hit" && e.Last < count.First && count.First - e.Last <= 3))
            return new ThingCount(TallyMeasure.Strikes, count.Count, "targets", count.First, count.Last + 1);
        var hit = passage.Terms.Triggers.FirstOrDefault(t => t.IsNoun && t.First > count.Last && t.First - count.Last <= 3 && OnlyModifiers(passage, count.Last + 1, t.First));
        if (hit is null || hit.Trigger.Phrase is "incident" or "security incident" or "violent incident" or "operation" or "campaign" or "death" || hit.Trigger.Type is null or "protest" or "armed-clash" or "offensive" or "displacement" or "riot" || hit.Trigger.Harm is not null)
            return null;
        if (hit.Trigger.Type is "attack" && hit.Trigger.Phrase is "killing" or "death" or "murder")
            return new ThingCount(TallyMeasure.Killed, count.Count, Victims(passage, hit.Last + 1), count.First, hit.Last);
        if (hit.Trigger.Type is "arrest" or "abduction" or "execution" or "assassination" or "massacre" or "looting" or "destruction" or "arson" or "capture" or "withdrawal")
            return null;
        if (hit.Trigger.Phrase is "explosion" or "blast" or "detonation" or "violation")
            return (count.Count.Min ?? 0) >= 10 ? new ThingCount(TallyMeasure.Strikes, count.Count, "explosions", count.First, hit.Last) { IsBarrage = true } : null;
        return new ThingCount(hit.Trigger.Phrase.Contains("raid", StringComparison.Ordinal) ? TallyMeasure.Raids : TallyMeasure.Strikes, count.Count, hit.Trigger.Type, count.First, hit.Last);
    }
}
