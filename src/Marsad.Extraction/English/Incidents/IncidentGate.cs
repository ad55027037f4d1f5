using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Decides whether what a passage says is a claim about an incident at all.</summary>
internal static class IncidentGate
{
    private static readonly HashSet<string> Soft = new(["protest", "withdrawal", "siege", "obstruction", "displacement", "offensive", "destruction", "riot", "torture", "crackdown", "capture", "raid", "armed-clash", "arrest", "child-recruitment"], StringComparer.Ordinal);

    /// <summary>True for a claim.</summary>
    /// <param name="draft">What the passage says.</param>
    /// <param name="afterEvent">An event was told before in the report.</param>
    public static bool Admits(IncidentDraft draft, bool afterEvent)
    {
        var voice = draft.Passage.Voice;
        // "pulled out a handgun" draws it; it is no withdrawal.
        if (draft.Type is "withdrawal" && draft.Weapon is not null && draft.Triggers.Any(static t => t.Trigger.Phrase.StartsWith("pull", StringComparison.Ordinal)))
            return false;
        if (draft.Modality == Modality.Asserted && LiesAhead(draft))
            return false;
        if (FindsNothing(draft) || IsPastState(draft) || IsElsewhere(draft))
            return false;
        if (voice.Modality is Modality.Planned or Modality.Hypothetical)
            return false;
        if (draft.Modality == Modality.Denied)
            return draft.Triggers.Any(static t => t.Trigger.Sure) && (draft.Place is not null || draft.Facilities.Count > 0 || draft.Type is not (null or "attack" or "destruction"));
        if (draft.Modality == Modality.Alleged)
            return draft.Triggers.Count > 0
                ? !(draft.Type is null or "attack" && IsBare(draft) && draft.Triggers.All(static t => t.IsNoun))
                : afterEvent && draft.Perpetrator.Count > 0 && IncidentReader.SpeaksOfAct(draft.Passage);
        if (afterEvent && (draft.Weapon is { Status: not GivenStatus.Stated } || draft.Platform is { Status: not GivenStatus.Stated } || draft.Access is not null))
            return true;
        if (draft.Responsibility is Responsibility.Claimed && (draft.Passage.Voice.Stance is Stance.ClaimsResponsibility or Stance.Confirms || IncidentReader.ClaimsAct(draft.Passage)))
            return afterEvent || draft.Place is not null;
        // Something that happened somewhere in a year, to nobody counted, is no event.
        if (draft.Date is { Days: >= 300, Basis: not DateBasis.Publication } && draft.Casualties.Count == 0 && draft.Type is not ("offensive" or "siege" or "armed-clash" or "capture" or "execution" or "assassination" or "massacre" or "withdrawal"))
            return false;
        // "The attack has been attributed to the militia": who did it is the claim.
        if (afterEvent && draft.IsAnaphoric && draft.Perpetrator.Count > 0 && draft.Triggers.Any(t => draft.Passage.ClauseAt(t.First) is { } clause && RealTriggers.IsAttributed(draft.Passage, clause, t)))
            return true;
        if (afterEvent && draft.Perpetrator.Count > 0 && draft.Casualties.Count == 0 && ActSides.BehindAt(draft.Passage) > 0)
            return true;
        // "when the war broke out", "since fighting resumed in May": an onset that only dates something else.
        if (IsOnset(draft))
            return false;
        // "grounds to believe that sexual violence was used": an act of no place, no day, no side.
        if (draft.Triggers.Count > 0 && IsBare(draft) && draft.Perpetrator.Count == 0 && draft.Responsibility is null && !draft.Passage.Sentence.Tokens.Any(static t => t.Lower is "caused" or "triggered" or "started" or "inflicted") && draft.Triggers.All(static t => t.IsNoun))
            return false;
        if (draft.Triggers.Count > 0 && IsBare(draft) && (draft.Type is null or "attack" || draft.Passage.Sentence.Tokens[draft.Passage.Clauses[0].First].Lower is "all" or "they" or "some" or "many" or "others" or "most" or "both"))
            return false;
        if (draft.Triggers.Count > 0)
            return !Soft.Contains(draft.Type ?? "attack") || HasSubstance(draft);
        if (draft.Casualties.Count > 0)
            return afterEvent || draft.Place is not null || draft.Date is not null;
        return afterEvent && (HasDamage(draft) || draft.Weapon is not null || draft.Platform is not null || draft.Access is not null || draft.NotGiven.Count > 0 || draft.Target.Count > 0);
    }

    private static bool IsOnset(IncidentDraft draft) =>
        draft.Type is null or "armed-clash" && draft.Casualties.Count == 0 && draft.Facilities.Count == 0 && draft.Place is null && draft.Perpetrator.Count == 0 && draft.Triggers.Count > 0 &&
        draft.Triggers.All(t => draft.Passage.ClauseAt(t.First) is { Link: Clauses.ClauseLink.Adverbial, Word: "when" or "since" or "after" or "before" or "until" or "as" }) && draft.Triggers.Any(static t => t.Trigger.Kind is TriggerKind.Happen || t.Trigger.Phrase is "break out" or "erupt" or "flare up");

    // "but our team found no impact", "has recorded no incident".
    private static bool FindsNothing(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1].Lower is "no" && tokens[i].Lower is "impact" or "incident" or "evidence" or "sign" or "signs" or "trace" or "confirmation" or "strike" or "strikes" && draft.Casualties.Count == 0)
                return true;
        }

        return false;
    }

    // "will go on until the last of them has been killed", "is expected to testify that bodies were taken away": the main verb puts it off.
    private static bool LiesAhead(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        var first = draft.Triggers.Count > 0 ? draft.Triggers.Min(static t => t.First) : draft.Passage.Figures.Select(static f => f.First).DefaultIfEmpty(-1).Min();
        var ahead = false;
        for (var i = draft.Passage.Clauses[0].First; i < first; i++)
        {
            if (tokens[i].Lower is ";" or ":")
                ahead = false;
            if (i + 2 < first && tokens[i + 1].Lower is "to" && tokens[i].Lower is "expected" or "due" or "scheduled" && tokens[i + 2].Lower is "testify" or "tell" or "say" or "speak" or "report" or "give")
                return true;
            ahead |= tokens[i].Lower is "will" or "shall";
            if (ahead && tokens[i].Lower is "until" or "till")
                return true;
        }

        return false;
    }

    // "the group, which withdrew from the area last year": where things stood long ago, told in passing.
    private static bool IsPastState(IncidentDraft draft) =>
        draft.Triggers.Count > 0 && Soft.Contains(draft.Type ?? "attack") && draft.Casualties.Count == 0 && draft.Facilities.Count == 0 && draft.Date is { Lasted: not true, Precision: DatePrecision.Year or DatePrecision.Season or DatePrecision.Month or DatePrecision.Unknown, Basis: not DateBasis.Publication }
        && draft.Triggers.All(t => draft.Passage.ClauseAt(t.First) is { Link: Clauses.ClauseLink.Relative or Clauses.ClauseLink.Participle } || (t.First > 0 && draft.Passage.Sentence.Tokens[t.First - 1].Lower is "who" or "which" or "had" or "have"));

    // "Another 12 people were killed elsewhere in the province": what a day brought in other places is a sum, not one event.
    private static bool IsElsewhere(IncidentDraft draft)
    {
        if (draft.Type is not (null or "attack") || draft.Triggers.Any(static t => t.IsNoun))
            return false;
        var tokens = draft.Passage.Sentence.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (draft.Passage.Says(i) && tokens[i].Lower is "elsewhere")
                return true;
        }

        return false;
    }

    private static bool IsBare(IncidentDraft draft) =>
        draft.Casualties.Count == 0 && draft.Facilities.Count == 0 && draft.Place is null && draft.Date is null && draft.Target.Count == 0 && draft.Weapon is null && draft.NotGiven.Count == 0 && draft.Platform is null;

    // A state of things ("holds the airport", "60 per cent of clinics are out of service") is no follow-up to an event.
    private static bool HasDamage(IncidentDraft draft) =>
        draft.Facilities.Any(static f => f.Effect is "damaged" or "destroyed" or "hit" or "out-of-service") && !draft.Passage.Terms.Counts.Any(c => draft.Passage.Says(c.First) && c.Count.Share is not null);

    // Words that also serve for other matters need something beside them: people harmed, a place, a day, a facility, a side.
    private static bool HasSubstance(IncidentDraft draft) =>
        draft.Casualties.Count > 0 || draft.Facilities.Count > 0 || draft.Weapon is not null || ((draft.Place is not null || draft.Date is { Basis: not DateBasis.Publication }) && (draft.Perpetrator.Count > 0 || draft.Target.Count > 0 || draft.Triggers.Any(static t => t.Trigger.Sure)));
}
