using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Tells the events of one report apart: gives each draft the event it speaks of.</summary>
internal sealed class EventLinker
{
    private readonly List<Known> events = [];

    private sealed class Known(string id)
    {
        public string Id { get; } = id;

        public List<string> Types { get; } = [];

        public List<string> Places { get; } = [];

        public List<string> Sides { get; } = [];

        public DateWindow? Date { get; set; }

        public int Heading { get; set; } = -1;

        public int LastBlock { get; set; }

        public int LastSentence { get; set; }

        public int FirstSentence { get; set; }

        public bool IsHarmful { get; set; }
    }

    /// <summary>True when any event is known.</summary>
    public bool Any => events.Count > 0;

    /// <summary>Gives the draft its event. False where it points back and nothing stands there.</summary>
    public bool Link(IncidentDraft draft)
    {
        var known = draft.IsAnaphoric ? Antecedent(draft) : SameEvent(draft);
        if (known is null)
        {
            if (draft.IsAnaphoric && draft.Triggers.Count == 0 && draft.Place is null && draft.Casualties.Count == 0 && draft.Facilities.Count == 0)
                return false;
            known = new Known($"e{events.Count + 1}") { Heading = draft.Passage.Sentence.Block.HeadingIndex, FirstSentence = draft.Passage.Sentence.Index };
            events.Add(known);
        }

        if (draft is { IsAnaphoric: true, Type: "destruction" } && known.Types.Exists(static t => t is not "destruction"))
            draft.Type = null;
        Learn(known, draft);
        draft.Event = known.Id;
        return true;
    }

    private static void Learn(Known known, IncidentDraft draft)
    {
        if (draft.Type is { } type && !known.Types.Contains(type, StringComparer.Ordinal))
            known.Types.Add(type);
        if (draft.Place is { } place && !draft.PlaceIsAnaphoric && !known.Places.Contains(place.Name, StringComparer.OrdinalIgnoreCase))
            known.Places.Add(place.Name);
        foreach (var side in draft.Perpetrator.Concat(draft.Target))
        {
            if (!known.Sides.Contains(side, StringComparer.Ordinal))
                known.Sides.Add(side);
        }

        known.Date ??= draft.Date;
        known.LastBlock = draft.Passage.Sentence.Block.Index;
        known.LastSentence = draft.Passage.Sentence.Index;
        known.IsHarmful |= draft.Casualties.Count > 0;
    }

    // What "the attack" points back to: the latest event of the section that can be called so; in running text, where the latest mention is far, the first event of the report.
    private Known? Antecedent(IncidentDraft draft)
    {
        var heading = draft.Passage.Sentence.Block.HeadingIndex;
        Known? best = null;
        foreach (var known in events)
        {
            if (!Fits(known, draft) || (draft.Place is { } place && !draft.PlaceIsAnaphoric && known.Places.Count > 0 && !known.Places.Exists(p => SameName(p, place.Name)) && draft.Triggers.Count == 0))
                continue;
            if (draft.Date is { } date && known.Date is { } day && !day.Overlaps(date) && known.Date.Basis != DateBasis.Publication && draft.Triggers.Count > 0)
                continue;
            if (best is null || Nearness(known, draft, heading) >= Nearness(best, draft, heading))
                best = known;
        }

        if (best is not null && heading >= 0 && best.Heading != heading && draft.Triggers.Count > 0)
            return null;
        return best;
    }

    private static int Nearness(Known known, IncidentDraft draft, int heading) => (known.Heading == heading ? 1000 : 0) + known.LastSentence + (draft.Triggers.Count == 0 && known.LastSentence == draft.Passage.Sentence.Index ? 10 : 0);

    private static bool Fits(Known known, IncidentDraft draft)
    {
        if (draft.Type is not { } type || known.Types.Count == 0 || known.Types.Exists(t => EventTypes.CanBeSame(t, type)))
            return true;
        // "three houses were destroyed" tells what an attack did; a denial calls the act by another name.
        return (draft.IsAnaphoric && type is "destruction" || draft.Modality is Domain.Claims.Modality.Denied or Domain.Claims.Modality.Alleged && EventTypes.IsArmed(type)) && known.Types.Exists(EventTypes.IsArmed);
    }

    private Known? SameEvent(IncidentDraft draft)
    {
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var known = events[i];
            if (!Fits(known, draft))
                continue;
            var datesMeet = draft.Date is null || known.Date is null || known.Date.Overlaps(draft.Date);
            if (!datesMeet)
                continue;
            if (draft.Place is { } place && !draft.PlaceIsAnaphoric)
            {
                if (known.Places.Exists(p => SameName(p, place.Name)))
                    return known;
                // A wider place over a known one: "in central Gaza", with the same sides and no other day.
                continue;
            }

            var near = draft.Passage.Sentence.Index - known.LastSentence <= 4;
            var sidesMeet = draft.Perpetrator.Count == 0 || known.Sides.Count == 0 || draft.Perpetrator.Exists(p => known.Sides.Contains(p, StringComparer.Ordinal));
            // Entries of a list tell events of their own.
            if (draft.Passage.Sentence.Block.Kind == Text.BlockKind.Bullet && known.LastBlock != draft.Passage.Sentence.Block.Index)
                continue;
            // "a car bomb killed 14": a new event beside one whose toll is known.
            if (draft.IsIndefinite && known.IsHarmful && draft.Casualties.Count > 0)
                continue;
            if (near && sidesMeet && draft.Date is null && (draft.Passage.Sentence.Block.HeadingIndex == known.Heading))
                return known;
        }

        return null;
    }

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || (a.Length > 3 && b.Length > 3 && (a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase)));
}
