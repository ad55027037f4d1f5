using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Areas;
using Marsad.Places.Resolution;

namespace Marsad.Evaluation.Places;

/// <summary>A marked text with all that its resolution needs, so that many weights can be tried on it.</summary>
internal sealed record PreparedText
{
    /// <summary>The text and its marks.</summary>
    public required GoldText Gold { get; init; }

    /// <summary>The marked names first, one for each mark, then other names of the text as context.</summary>
    public required IReadOnlyList<PlaceName> GivenNames { get; init; }

    /// <summary>The names that were found.</summary>
    public required IReadOnlyList<PlaceName> FoundNames { get; init; }

    /// <summary>Where these stand.</summary>
    public required IReadOnlyList<(int Start, int End)> Found { get; init; }

    /// <summary>The spans of the first of these; adjectives have none.</summary>
    public required IReadOnlyList<PlaceSpan> Spans { get; init; }

    /// <summary>Words that speak for countries.</summary>
    public required IReadOnlyDictionary<string, double> Cues { get; init; }

    /// <summary>Reads a text.</summary>
    public static PreparedText Of(GoldText gold, Gazetteer gazetteer)
    {
        var text = Pipeline.Default.Annotate(new Report { Document = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(gold.Text)), Text = new ReadingText(gold.Text) });
        var spans = PlaceFinder.Spans(text, gazetteer);
        var (kept, names, places) = FindNames(text, spans, gold.HasAdjectives);
        return new PreparedText { Gold = gold, GivenNames = Given(text, gold, spans), FoundNames = names, Found = places, Spans = kept, Cues = CountryCues.Of(text) };
    }

    private static List<PlaceName> Given(AnnotatedText text, GoldText gold, List<PlaceSpan> spans)
    {
        var names = new List<PlaceName>();
        foreach (var place in gold.Places)
        {
            var span = spans.Find(s => Overlaps(s, place));
            var adjective = Countries.Find(place.Phrase) is { Word: not CountryWord.Name };
            int? within = null;
            if (span?.Outer is { } outer)
            {
                for (var i = 0; i < gold.Places.Count && within is null; i++)
                    within = Overlaps(outer, gold.Places[i]) ? i : null;
            }

            names.Add(new PlaceName(place.Phrase) { IsAdjective = adjective, Within = within, Precision = span?.Type, Setting = Setting(text, place) });
        }

        foreach (var span in spans.Where(s => !s.Rejected && !gold.Places.Any(p => Overlaps(s, p))))
            names.Add(new PlaceName(span.Name) { Precision = span.Type });
        return names;
    }

    private static PlacePrecision? Setting(AnnotatedText text, GoldPlace place)
    {
        foreach (var sentence in text.Sentences.Where(s => s.Start <= place.Start && place.Start < s.End))
        {
            var marked = sentence.Tokens.Where(t => t.End > place.Start && t.Start < place.End).Select(static t => t.Index).ToList();
            return marked.Count == 0 ? null : PlaceSettings.Of(sentence, marked[0], marked[^1]);
        }

        return null;
    }

    // The program leaves out names that are no place of an event; the corpora mark every name, inside longer names too. There a name counts that is a country's, or that the text has as a place elsewhere.
    private static (List<PlaceSpan> Kept, List<PlaceName> Names, List<(int Start, int End)> Places) FindNames(AnnotatedText text, List<PlaceSpan> spans, bool adjectives)
    {
        var places = spans.Where(static s => s.Refusal != Refusal.NoPlace).Select(static s => s.Name).ToHashSet(StringComparer.Ordinal);
        var kept = spans.Where(s => s.Refusal != Refusal.NoPlace || s.Source == SpanSource.Country || places.Contains(s.Name)).ToList();
        var names = kept.Select(s => new PlaceName(s.Name) { Precision = s.Type, Setting = PlaceSettings.Of(s.Sentence, s.FullFirst, s.FullLast), Within = s.Outer is { } o && kept.IndexOf(o) is >= 0 and var at ? at : null }).ToList();
        var found = kept.Select(static s => (s.Sentence.Tokens[s.First].Start, s.Sentence.Tokens[s.Last].End)).ToList();
        foreach (var token in text.Sentences.SelectMany(static s => s.Tokens))
        {
            if (!adjectives || !char.IsUpper(token.Text[0]) || Countries.Find(token.Text) is not { Word: not CountryWord.Name } || found.Exists(p => p.Start <= token.Start && token.End <= p.End))
                continue;
            names.Add(new PlaceName(token.Text) { IsAdjective = true });
            found.Add((token.Start, token.End));
        }

        return (kept, names, found);
    }

    private static bool Overlaps(PlaceSpan span, GoldPlace place) => span.Sentence.Tokens[span.First].Start < place.End && place.Start < span.Sentence.Tokens[span.Last].End;
}
