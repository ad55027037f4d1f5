using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Resolution;

namespace Marsad.Extraction.English.Places;

/// <summary>A second look once the names are resolved: a name that no word around it calls a place, in a country of which the text does not speak, is no place ("Week four in Hodeidah"); a body's name that is mentioned as a town elsewhere is one.</summary>
internal static class Plausibility
{
    private const long KnownToAll = 400_000;

    public static void Judge(List<PlaceSpan> spans, IReadOnlyList<ResolvedName> resolved)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var towns = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (span.Rejected || !resolved[i].IsKnown || !(span.HasEvidence || span.Source is SpanSource.Country or SpanSource.Region || Tagged(span)))
                continue;
            towns.Add(span.Name);
            if (resolved[i].Country is { } iso)
                countries.Add(iso);
        }

        for (var i = spans.Count; i < resolved.Count; i++)
        {
            // The adjectives behind the names: "Syrian".
            if (resolved[i].Country is { } iso)
                countries.Add(iso);
        }

        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (span.Refusal == Refusal.Body && towns.Contains(span.Name) && IsBeforeFacility(span))
                span.Refusal = Refusal.None;
            if (span.Rejected || span.HasEvidence || span.Source != SpanSource.Gazetteer || countries.Count == 0 || resolved[i].Row is not { } row)
                continue;
            if (row.Country is null || countries.Contains(row.Country) || row.Population >= KnownToAll || row.Kind == PlaceKind.Country)
                continue;
            span.Refusal = Refusal.NoPlace;
        }
    }

    private static bool Tagged(PlaceSpan span) => span.Sentence.Tokens[span.First].Name == NameKind.Place;

    private static bool IsBeforeFacility(PlaceSpan span) => span.Last + 1 < span.Sentence.Tokens.Count && PlaceVocabulary.IsFacilityNoun(span.Sentence.Tokens[span.Last + 1].Lower);
}
