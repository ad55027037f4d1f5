using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Incidents;

/// <summary>A sentence about several places gives a claim for each: "shelled A and B", "killed two people in A and one in B". A figure told for the places together stays on the first.</summary>
internal static class JoinedPlaces
{
    /// <summary>The drafts for the further places; the first is put right where its figure belongs to one place alone.</summary>
    public static IEnumerable<IncidentDraft> Of(IncidentDraft draft)
    {
        if (draft.Place is null || draft.PlaceFromHeading || draft.PlaceIsAnaphoric || draft.Responsibility is Responsibility.Denied || draft.Type is "displacement" or "capture" && draft.Casualties.Count > 0)
            return [];
        var list = List(draft);
        if (list.Count < 2)
            return [];
        var figures = Figures(draft, list);
        if (figures.Count == list.Count)
            return Apart(draft, list, figures);
        if (draft.Casualties.Count > 0 && !IsEach(draft.Passage))
            return [];
        return [.. list.Skip(1).Select(p => Copy(draft, p, draft.Casualties))];
    }

    // The places that "and" and commas join to that of the draft, none of them the area of another.
    private static List<PlaceMention> List(IncidentDraft draft)
    {
        var passage = draft.Passage;
        var tokens = passage.Sentence.Tokens;
        var places = passage.Terms.Places.Where(p => passage.Says(p.First) && p.Role == PlaceRole.At && !p.IsModifier && !p.IsAnaphor).OrderBy(static p => p.First).ToList();
        var at = places.FindIndex(p => string.Equals(p.Place.Name, draft.Place!.Name, StringComparison.Ordinal));
        if (at < 0)
            return [];
        // "between A and B", "from A to B": one stretch.
        if (places[at].First > 0 && tokens[places[at].First - 1].Lower is "between" or "from" or "linking" or "connecting" or "of" && places[at].Place.Relation is { Length: > 0 })
            return [];
        if (places[at].First > 0 && tokens[places[at].First - 1].Lower is "between" or "linking" or "connecting" || places[at].Place.Relation?.Contains("between", StringComparison.Ordinal) == true)
            return [];
        var list = new List<PlaceMention> { places[at] };
        for (var k = at + 1; k < places.Count; k++)
        {
            if (places[k].IsContainer || !Alike(places[k], list[^1]))
                continue;
            if (!Joined(passage, list[^1], places[k]))
                break;
            list.Add(places[k]);
        }

        // A comma without a closing "and" parts a place from its area.
        return list.Count > 1 && Between(passage, list[^2], list[^1]).Contains("and", StringComparer.Ordinal) ? list : [];
    }

    private static bool Alike(PlaceMention a, PlaceMention b) => Fineness(a) == Fineness(b) && !string.Equals(a.Place.Name, b.Place.Name, StringComparison.Ordinal);

    private static int Fineness(PlaceMention place) => place.IsUnresolved || place.Place.Precision is PlacePrecision.Town or PlacePrecision.Exact or null ? 0 : place.Place.Precision is PlacePrecision.Country ? 3 : 1;

    private static List<string> Between(Passage passage, PlaceMention a, PlaceMention b) => [.. Enumerable.Range(a.Last + 1, Math.Max(0, b.First - a.Last - 1)).Select(i => passage.Sentence.Tokens[i].Lower)];

    // Nothing stands between two places of a list but the words of a list, or a number of people for each.
    private static bool Joined(Passage passage, PlaceMention a, PlaceMention b)
    {
        var between = Between(passage, a, b);
        if (between.Count is 0 or > 7 || !between.Exists(static w => w is "and" or ","))
            return false;
        for (var i = a.Last + 1; i < b.First; i++)
        {
            var token = passage.Sentence.Tokens[i];
            var counted = passage.Terms.Figures.Any(f => f.First <= i && f.Last >= i && !f.IsPart);
            if (!counted && token.Lower is not ("and" or "," or "the" or "in" or "at" or "near" or "of" or "villages" or "village" or "town" or "towns" or "city"))
                return false;
        }

        return true;
    }

    // The figure of each place: the people counted right before "in A".
    private static List<HarmFigure> Figures(IncidentDraft draft, List<PlaceMention> list)
    {
        var own = new List<HarmFigure>();
        foreach (var place in list)
        {
            var figure = draft.Passage.Figures.LastOrDefault(f => !f.IsPart && !f.IsSum && f.Last < place.First && place.First - f.Last <= 3 && draft.Passage.Sentence.Tokens[place.First - 1].Lower is "in" or "at" or "near" or "the");
            if (figure is null || own.Contains(figure) || own.Count > 0 && own[0].Measure != figure.Measure)
                return [];
            own.Add(figure);
        }

        return own;
    }

    private static List<IncidentDraft> Apart(IncidentDraft draft, List<PlaceMention> list, List<HarmFigure> figures)
    {
        var copies = new List<IncidentDraft>();
        for (var k = 1; k < list.Count; k++)
            copies.Add(Copy(draft, list[k], [new CasualtyFigure(figures[k].Measure, figures[k].Count) { Category = figures[k].Category }]));
        draft.Casualties.Clear();
        draft.Casualties.Add(new CasualtyFigure(figures[0].Measure, figures[0].Count) { Category = figures[0].Category });
        return copies;
    }

    // "One person each was killed in A and B".
    private static bool IsEach(Passage passage)
    {
        for (var i = passage.First; i <= passage.Last; i++)
        {
            if (passage.Sentence.Tokens[i].Lower is "each")
                return true;
        }

        return false;
    }

    private static IncidentDraft Copy(IncidentDraft draft, PlaceMention place, IReadOnlyList<CasualtyFigure> casualties)
    {
        var copy = new IncidentDraft
        {
            Passage = draft.Passage, Triggers = draft.Triggers, Type = draft.Type, Date = draft.Date, Place = place.Place, Weapon = draft.Weapon, Platform = draft.Platform, Strikes = null,
            Responsibility = draft.Responsibility, Modality = draft.Modality, IsIndefinite = draft.IsIndefinite,
        };
        copy.Perpetrator.AddRange(draft.Perpetrator);
        copy.Target.AddRange(draft.Target);
        copy.Backer.AddRange(draft.Backer);
        copy.Casualties.AddRange(casualties);
        copy.Facilities.AddRange(draft.Facilities);
        copy.Spans.AddRange(draft.Spans.Where(static s => s.Slot is not ("place" or "casualties")));
        copy.Spans.Add(("place", place.First, place.Last));
        return copy;
    }
}
