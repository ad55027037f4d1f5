using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>The place that running text keeps from one sentence to the next: "Rescuers ended their search in Karm on Tuesday. They said 39 people had been killed in Monday's raid on the market."</summary>
internal sealed class PlaceBefore(AnnotatedText text)
{
    private readonly ILookup<int, PlaceMention> places = text.Places.ToLookup(static p => p.Sentence.Index);

    /// <summary>Gives the draft the one place of the sentence before, where the draft tells of a dated act and names none.</summary>
    public void Complete(IncidentDraft draft)
    {
        var sentence = draft.Passage.Sentence;
        if (draft.Place is not null || draft.IsAnaphoric || draft.Triggers.Count == 0 || sentence.Index == 0 || draft.Date is not { Basis: not DateBasis.Publication, Precision: DatePrecision.Day or DatePrecision.Hour } || places[sentence.Index].Any())
            return;
        var before = text.Sentences[sentence.Index - 1];
        if (before.Block != sentence.Block)
            return;
        Place? only = null;
        foreach (var place in places[before.Index])
        {
            if (place.Role != PlaceRole.At || place.IsContainer || place.IsModifier || place.Place.Precision is PlacePrecision.Country)
                continue;
            if (only is not null && !string.Equals(only.Name, place.Place.Name, StringComparison.Ordinal))
                return;
            only = place.Place;
        }

        draft.Place = only;
    }
}
