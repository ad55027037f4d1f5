using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.English.Facilities;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.English.Weapons;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Reads what a passage says of an event; whether it is one, and which, is decided later.</summary>
internal static class IncidentReader
{
    /// <summary>The draft; null where the passage tells of no event.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="before">The figures that were given last: what "that number" repeats.</param>
    /// <param name="near">True where they stand in this sentence or the one before.</param>
    public static IncidentDraft? Read(Passage passage, IReadOnlyList<CasualtyFigure> before, bool near)
    {
        var triggers = RealTriggers.Of(passage);
        var draft = new IncidentDraft { Passage = passage, Triggers = triggers };
        foreach (var figure in passage.Figures.Where(f => IsHarmOfEvent(passage, f)))
            AddCasualty(draft, figure);
        if (draft.Casualties.Count == 0 && RepeatedNumber.Read(passage, before) is var (repeated, at))
        {
            draft.Casualties.Add(repeated);
            draft.Spans.Add(("casualties", at, at));
        }

        if (near && draft.Casualties.Count == 0 && triggers.Count == 0 && BareFigure.Read(passage, before) is var (bare, number))
        {
            draft.Casualties.Add(bare);
            draft.Spans.Add(("casualties", number, number));
        }

        foreach (var (facility, first, last) in FacilityReader.Read(passage, triggers))
        {
            draft.Facilities.Add(facility);
            draft.Spans.Add(("facilities", first, last));
        }

        foreach (var (slot, status, first, last) in UnknownReader.Read(passage.Sentence, passage.Voice.Cue >= 0 && passage.Voice.Cue < passage.Clauses[0].First ? Math.Min(passage.First, Math.Max(0, passage.Voice.Cue - 8)) : passage.First, passage.Last))
            AddUnknown(draft, slot, status, first, last);
        AccessReader.Fill(draft);
        ActSides.FillTold(draft);
        if (draft.IsEmpty && !SpeaksOfAct(passage))
            return null;
        draft.Type = TypeChoice.Of(passage, triggers);
        if (draft.Type is "shooting" && passage.Figures.Any(f => f.Measure is HarmMeasure.Killed && f.Count.Max is <= 2 && IsChosen(f.Category)))
            draft.Type = "assassination";
        Instruments(draft);
        ActSides.Fill(draft);
        Aircraft(draft);
        Struck(draft);
        var anchor = triggers.Count > 0 ? triggers[0].First : passage.Clauses[0].First;
        if (WhereWhen.Place(passage, anchor) is { } place)
        {
            draft.Place = place.Place;
            draft.PlaceIsAnaphoric = place.Sentence.Tokens[place.First].Lower is "the" or "there" or "that" && char.IsLower(place.Sentence.Tokens[place.Last].Text[0]);
            draft.Spans.Add(("place", place.First, place.Last));
        }

        SetDate(draft, anchor);
        SetStrikes(draft);
        Stances(draft);
        draft.IsAnaphoric = IsAnaphoric(draft);
        draft.IsIndefinite = triggers.Exists(t => t.IsNoun && t.First > 0 && passage.Sentence.Tokens[t.First - 1].Lower is "a" or "an" or "another");
        return draft;
    }

    // "claimed responsibility for the attack", "confirmed the raid", "blamed the Houthis for the shells", "hold the front responsible for laying it".
    internal static bool SpeaksOfAct(Passage passage)
    {
        if (passage.Voice.Stance is Stance.ClaimsResponsibility || ClaimsAct(passage) || ActSides.BehindAt(passage) > 0)
            return true;
        var tokens = passage.Sentence.Tokens;
        var last = passage.Clauses[^1].Last;
        if (passage.Voice.Stance is Stance.Confirms)
        {
            // The event is the object of the word itself.
            return passage.Triggers.Any(t => t.IsNoun && t.First - passage.Voice.Cue is > 0 and <= 5 && passage.Terms.Verbs.All(v => v.First <= passage.Voice.Cue || v.First > t.First));
        }

        if (passage.Voice.Stance is not Stance.Accuses || passage.Voice.Verb is not ("hold" or "blame"))
            return false;
        for (var i = passage.Voice.Cue + 1; i <= last; i++)
        {
            if (tokens[i].Lower is "for" && (passage.Triggers.Any(t => t.First > i) || passage.Terms.Weapons.Any(w => w.First > i) || (i + 2 <= last && tokens[i + 1].Tag is "VBG" && tokens[i + 2].Lower is "it" or "them") || (i < last && tokens[i + 1].Lower is "it")))
                return true;
        }

        return false;
    }

    // "neither the guerrillas nor anybody else has claimed responsibility".
    private static bool IsUnclaimed(Passage passage)
    {
        for (var i = Math.Max(0, passage.Voice.Cue - 14); i < passage.Voice.Cue; i++)
        {
            if (passage.Sentence.Tokens[i].Lower is "neither" or "no" or "nobody" or "none" or "not" or "n't" or "nor")
                return true;
        }

        return false;
    }

    // "claimed the attack on the prison": the event itself is claimed.
    internal static bool ClaimsAct(Passage passage) =>
        passage.Voice.Verb is "claim" && passage.Voice.Stance is null && passage.Triggers.Any(t => t.IsNoun && t.First - passage.Voice.Cue is > 0 and <= 5 && passage.Terms.Verbs.All(v => v.First <= passage.Voice.Cue || v.First > t.First));

    // People whom killers seek out for what they are.
    private static bool IsChosen(string? category) =>
        category is "leaders" or "officials" or "journalists" || category is not null && Chosen.Contains(category.Split(' ')[^1]);

    private static readonly HashSet<string> Chosen = new(["activist", "activists", "leader", "leaders", "defender", "defenders", "lawyer", "lawyers", "cleric", "clerics", "imam", "imams", "priest", "priests", "pastor", "bishop", "sheikh", "judge", "journalist", "unionist", "dissident"], StringComparer.Ordinal);

    private static bool IsHarmOfEvent(Passage passage, HarmFigure figure) =>
        figure.Marker is null || Reality.IsReal(passage.ClauseAt(figure.Marker.First) ?? passage.ClauseAt(figure.First)!) || figure.Count is { Max: 0 };

    private static void AddCasualty(IncidentDraft draft, HarmFigure figure)
    {
        // A share alone ("half of them died") is no number of people.
        if (figure.Count is { Min: null, Max: null })
            return;
        var scoped = draft.Passage.Voice.IsMedical && draft.Passage.Sentence.Tokens.Any(static t => t.Lower is "received" or "admitted" or "treated" or "treating" or "receiving");
        var entry = new CasualtyFigure(figure.Measure, figure.Count)
        {
            Category = figure.Category,
            Increment = figure.Increment,
            Revision = figure.Revision,
            Scope = scoped ? draft.Passage.Voice.Sources[0].Name : null,
            Side = figure.IsSum ? null : draft.Passage.Terms.Actors.FirstOrDefault(a => a.First > figure.First && a.Last <= figure.Last && !a.IsAnaphor && a.Kind is Mentions.ActorKind.ArmedGroup or Mentions.ActorKind.StateForce or Mentions.ActorKind.State)?.Name,
        };
        var known = draft.Casualties.FindIndex(c => c.Measure == entry.Measure && string.Equals(c.Category, entry.Category, StringComparison.Ordinal));
        if (known >= 0)
        {
            // "including a girl and a boy": two children.
            if (figure.IsPart && entry.Category is not null && entry.Count is { Min: 1, Max: 1 } && !draft.Passage.Figures.Any(f => !f.IsPart && f.Measure == figure.Measure && string.Equals(f.Category, figure.Category, StringComparison.Ordinal)) && draft.Casualties[known].Count is { Min: not null, Max: not null } before)
                draft.Casualties[known] = new CasualtyFigure(entry.Measure, before.Plus(entry.Count)) { Category = entry.Category, Side = entry.Side };
            return;
        }

        draft.Casualties.Add(entry);
        draft.Spans.Add(("casualties", figure.Extent.First, figure.Extent.Last));
    }

    private static void AddUnknown(IncidentDraft draft, string slot, GivenStatus status, int first, int last)
    {
        if (slot is "weapon")
            draft.Weapon ??= new Instrument { Status = status };
        else if (slot is "platform")
            draft.Platform ??= new Instrument { Status = status };
        else
            draft.NotGiven.Add(new NotGiven(slot, status));
        draft.Spans.Add((slot, first, last));
    }

    private static void Instruments(IncidentDraft draft)
    {
        if (draft.Triggers.Count == 0)
            return;
        var (weapon, platform) = InstrumentReader.Read(draft.Passage);
        if (weapon is not null && draft.Weapon is null && draft.Platform?.Status is not GivenStatus.Unknown)
        {
            draft.Weapon = InstrumentReader.Stated(draft.Passage, weapon);
            draft.Spans.Add(("weapon", weapon.First, weapon.Last));
        }

        if (platform is not null && draft.Platform is null)
        {
            draft.Platform = InstrumentReader.Stated(draft.Passage, platform);
            draft.Spans.Add(("platform", platform.First, platform.Last));
        }
    }

    // What an air force bombs is bombed from the air.
    private static void Aircraft(IncidentDraft draft)
    {
        if (draft.Type is not ("bombing" or "strike" or "shelling" or "attack") || !draft.Triggers.Any(static t => t.Trigger.Phrase is "bomb" or "strike" or "bombard" or "raid" or "hit" or "pound" or "bombing" or "bombardment" or "attack"))
            return;
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = draft.Passage.Clauses[0].First; i <= draft.Passage.Clauses[^1].Last; i++)
        {
            if (draft.Passage.Says(i) && (tokens[i].Lower is "airforce" || (tokens[i].Lower is "air" && i + 1 < tokens.Count && tokens[i + 1].Lower is "force")))
            {
                draft.Type = "air-strike";
                return;
            }
        }
    }

    // "The coalition struck ten camps": a force that strikes does so from the air or with missiles; which is not said.
    private static void Struck(IncidentDraft draft)
    {
        if (draft.Type is "attack" && draft.Triggers.Any(static t => t.Trigger.Phrase is "strike" && t.Verbs is { Passive: false }) && draft.Perpetrator.Count > 0
            && draft.Passage.Terms.Actors.Any(a => a.Kind is Mentions.ActorKind.State or Mentions.ActorKind.StateForce or Mentions.ActorKind.Coalition && draft.Perpetrator.Contains(a.Name, StringComparer.Ordinal)))
            draft.Type = "strike";
    }

    private static void SetDate(IncidentDraft draft, int anchor)
    {
        var passage = draft.Passage;
        if (WhereWhen.Date(passage, anchor) is { } date)
        {
            draft.Date = date.Window;
            draft.Spans.Add(("date", date.First, date.Last));
        }
        else if (draft.Type is "offensive" or "siege" or "armed-clash" or "displacement" or "obstruction" or "protest" or null && WhereWhen.Since(passage) is { } since && passage.Sentence.Block.IsBody && Published(passage) is { } published && since.Date!.Value.First <= published)
        {
            draft.Date = new DateWindow(since.Date.Value.First, published, DatePrecision.Unknown, DateBasis.Stated, lasted: true);
            draft.Spans.Add(("date", since.First, since.Last));
        }
    }

    private static DateOnly? Published(Passage passage) => passage.Terms.Published;

    // "two air strikes", "nine shells".
    private static void SetStrikes(IncidentDraft draft)
    {
        foreach (var count in draft.Passage.Terms.Counts.Where(c => draft.Passage.Says(c.First) && !c.IsOtherQuantity))
        {
            var last = count.Last;
            var named = draft.Triggers.Any(t => t.IsNoun && t.First > last && t.First - last <= 3 && t.Trigger.Object is TriggerRole.Target && t.Trigger.Type is not ("offensive" or "protest" or "riot")) ||
                (draft.Triggers.Count > 0 && draft.Passage.Terms.Weapons.Any(w => !w.Term.IsPlatform && w.First > last && w.First - last <= 3 && w.Term.Type is "shelling" or "missile-attack" or "rocket-attack" or "drone-strike" or "air-strike"));
            if (!named || draft.Casualties.Count > 0 && draft.Passage.Figures.Any(f => f.First <= count.First && f.Last >= count.First))
                continue;
            draft.Strikes = count.Count;
            draft.Spans.Add(("strikes", count.First, count.Last));
            return;
        }
    }

    private static void Stances(IncidentDraft draft)
    {
        var voice = draft.Passage.Voice;
        switch (voice.Stance)
        {
            case Stance.Denies:
                draft.Modality = Modality.Denied;
                draft.Responsibility = Domain.Claims.Responsibility.Denied;
                break;
            case Stance.Accuses:
                draft.Modality = Modality.Alleged;
                draft.Responsibility = Domain.Claims.Responsibility.Accused;
                break;
            case Stance.ClaimsResponsibility when IsUnclaimed(draft.Passage):
                draft.Perpetrator.Clear();
                if (draft.NotGiven.Count == 0)
                    draft.NotGiven.Add(new NotGiven("perpetrator", GivenStatus.Unknown));
                break;
            case Stance.ClaimsResponsibility:
                draft.Responsibility = Domain.Claims.Responsibility.Claimed;
                break;
            case Stance.Confirms when draft.Triggers.Count == 0 && draft.Casualties.Count == 0 && SpeaksOfAct(draft.Passage):
                draft.Responsibility = voice.SpeaksForState || voice.SpeaksForGroup ? Domain.Claims.Responsibility.Claimed : null;
                break;
            case null when ClaimsAct(draft.Passage):
                draft.Responsibility = Domain.Claims.Responsibility.Claimed;
                break;
            default:
                if (voice.Modality is Modality.Denied or Modality.Alleged)
                    draft.Modality = voice.Modality;
                else if (draft.Perpetrator.Count > 0 && voice.Cue >= 0 && draft.Triggers.Count > 0 && SpeaksOfItself(draft, voice))
                    draft.Responsibility = Domain.Claims.Responsibility.Claimed;
                break;
        }
    }

    private static bool SpeaksOfItself(IncidentDraft draft, Voice voice)
    {
        var speaker = voice.Sources[0];
        return draft.Perpetrator.Any(p => string.Equals(p, speaker.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(p, speaker.Organisation, StringComparison.OrdinalIgnoreCase) ||
            (voice.SpeakerCountry is { } country && voice.SpeaksForState && draft.Passage.Terms.Actors.Any(a => string.Equals(a.Name, p, StringComparison.Ordinal) && string.Equals(a.Country, country, StringComparison.Ordinal) && a.Kind is Mentions.ActorKind.State or Mentions.ActorKind.StateForce or Mentions.ActorKind.Ministry)));
    }

    // "the attack", "the shelling", "the toll", or no word for the event at all.
    private static bool IsAnaphoric(IncidentDraft draft)
    {
        if (draft.Triggers.Count == 0 || (draft.Modality is Modality.Denied && draft.Date is null))
            return true;
        if (IsTheirs(draft))
            return true;
        foreach (var hit in draft.Triggers)
        {
            if (!hit.IsNoun)
            {
                if (hit.Trigger.Type is not (null or "attack" or "destruction") || hit.Trigger.Subject is TriggerRole.Victim)
                    return false;
                continue;
            }

            if (!IsDefinite(draft, hit))
                return false;
        }

        return draft.Triggers.Any(static t => t.IsNoun) || draft.Place is null && draft.Date is null;
    }

    // "The assailants torched 30 houses": doers told before, no place or day of their own.
    private static bool IsTheirs(IncidentDraft draft)
    {
        if (draft.Place is not null && !draft.PlaceIsAnaphoric)
            return false;
        var first = draft.Passage.Clauses[0].First;
        var tokens = draft.Passage.Sentence.Tokens;
        return tokens[first].Lower is "the" && first + 1 < tokens.Count && tokens[first + 1].Lower is "assailants" or "attackers" or "gunmen" or "militants" or "bandits" or "raiders" or "perpetrators" or "assailant" or "attacker" or "gunman" or "bomber" or "kidnappers";
    }

    private static bool IsDefinite(IncidentDraft draft, TriggerHit hit)
    {
        for (var i = hit.First - 1; i >= 0 && i >= hit.First - 3; i--)
        {
            var token = draft.Passage.Sentence.Tokens[i];
            if (token.Lower is "the" or "this" or "that" or "these" or "those" or "both")
                return true;
            if (token.Tag is not ("JJ" or "NN" or "NNP" or "CD" or "POS" or "VBN" or "NNS" or "HYPH"))
                return false;
        }

        return false;
    }
}
