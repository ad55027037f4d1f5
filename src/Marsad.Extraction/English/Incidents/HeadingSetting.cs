using Marsad.Domain.Values;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>What a heading gives to the entries under it: the place ("1. Sarmin, Idlib countryside"), the day.</summary>
internal sealed class HeadingSetting
{
    private readonly Dictionary<int, Place> places = [];
    private readonly Dictionary<int, DateWindow> dates = [];

    // "Kharkiv region. A bomb hit …": the place with which a paragraph of a round-up opens.
    private readonly Dictionary<int, Place> leads = [];

    // "19 September — A drone hits a mosque. At least 75 worshippers die": the day with which an entry opens.
    private readonly Dictionary<int, DateWindow> days = [];

    // "Beni, Myagdi district" right under the title of a bulletin whose other entries stand under places.
    private readonly int opening = -1;
    private readonly int firstHeading = int.MaxValue;

    /// <summary>Reads the headings of a report.</summary>
    public HeadingSetting(AnnotatedText text)
    {
        foreach (var place in text.Places)
        {
            if (place.Sentence.Block.Kind == BlockKind.Heading)
            {
                // The finest place of a heading is that of its entry.
                if (!places.TryGetValue(place.Sentence.Block.Index, out var known) || (place.Place.Precision ?? PlacePrecision.Town) < (known.Precision ?? PlacePrecision.Town))
                    places[place.Sentence.Block.Index] = place.Place;
            }
        }

        foreach (var (block, place) in NamedHeadings.Of(text, places))
            places.TryAdd(block, place);
        foreach (var place in text.Places)
        {
            if (PlaceLead.Is(place))
                leads.TryAdd(place.Sentence.Block.Index, place.Place);
            if (places.Count >= 2 && opening < 0 && place.Sentence.Block is { Kind: BlockKind.Dateline, Index: <= 3 } line && place.First == 0 && place.Sentence.Tokens.Count <= 6 && !text.Dates.Any(d => d.Sentence.Block == line))
            {
                opening = line.Index;
                places.TryAdd(opening, place.Place);
                firstHeading = text.Blocks.FirstOrDefault(static b => b.Kind == BlockKind.Heading)?.Index ?? int.MaxValue;
            }
        }

        foreach (var (block, place) in EntryLeads.Of(text))
            leads.TryAdd(block, place);
        foreach (var date in text.Dates)
        {
            if (date.IsLabel && date.Sentence.Block.IsBody && date.Sentence.Start == date.Sentence.Block.Start && !date.IsDuration)
                days.TryAdd(date.Sentence.Block.Index, date.Window);
            if (date.Sentence.Block.Kind == BlockKind.Heading && date.Role is DateRole.At or DateRole.Over && !date.IsDuration)
                dates.TryAdd(date.Sentence.Block.Index, date.Window);
        }
    }

    // "- Khan Touman: …": the label is the place, known to the gazetteer or not.
    private void SetLabel(IncidentDraft draft)
    {
        var sentence = draft.Passage.Sentence;
        var end = EntryLabel.End(sentence);
        if (end < 0 || draft.Triggers.Count + draft.Casualties.Count == 0 || draft.Place is not null && draft.Place.Precision is not (PlacePrecision.Country or PlacePrecision.Province) || IsDay(sentence, end))
            return;
        var area = places.GetValueOrDefault(sentence.Block.HeadingIndex);
        draft.Place = draft.Passage.Terms.Places.FirstOrDefault(p => p.First <= end)?.Place
            ?? new Place { Name = string.Join(' ', Enumerable.Range(0, end + 1).Select(i => sentence.Tokens[i].Text)).Replace(" - ", "-", StringComparison.Ordinal), Country = area?.Country, Admin1 = area?.Admin1 };
        draft.Spans.Add(("place", 0, end));
        draft.IsAnaphoric = false;
    }

    private static bool IsDay(Sentence sentence, int end) =>
        Enumerable.Range(0, end + 1).Any(i => sentence.Tokens[i].Lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "note" or "update" or "background" or "source" or "sources" or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december" or "may");

    /// <summary>Completes a draft that tells of an event by what stands over it.</summary>
    public void Complete(IncidentDraft draft)
    {
        var own = draft.Passage.Sentence.Block;
        var heading = own.HeadingIndex < 0 && own.Index > opening && own.Index < firstHeading ? opening : own.HeadingIndex;
        SetLabel(draft);
        if (draft.Date is null && days.TryGetValue(own.Index, out var day) && draft.Triggers.Count + draft.Casualties.Count > 0)
            draft.Date = day;
        if (leads.TryGetValue(own.Index, out var lead) && draft.Place is null or { Precision: PlacePrecision.Country } && !draft.IsAnaphoric && draft.Triggers.Count + draft.Casualties.Count > 0)
        {
            draft.Place = lead;
            draft.PlaceFromHeading = true;
        }

        if (heading < 0 || draft.IsAnaphoric || draft.Triggers.Count == 0)
            return;
        if ((draft.Place is null || draft.Place.Precision is PlacePrecision.Country or PlacePrecision.Province) && places.TryGetValue(heading, out var place) && (draft.Place is null || (place.Precision ?? PlacePrecision.Town) < draft.Place.Precision))
        {
            draft.Place = place;
            draft.PlaceFromHeading = true;
        }

        if (draft.Date is null && dates.TryGetValue(heading, out var date))
            draft.Date = date;
    }
}
