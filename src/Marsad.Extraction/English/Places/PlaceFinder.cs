using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;
using Marsad.Places;
using Marsad.Places.Areas;
using Marsad.Places.Resolution;

namespace Marsad.Extraction.English.Places;

/// <summary>Finds the places of a report and resolves them together. Safe to use from several threads; the same text gives the same mentions.</summary>
internal sealed class PlaceFinder(Gazetteer gazetteer)
{
    private static readonly Lazy<PlaceFinder> Built = new(static () => new PlaceFinder(Gazetteer.OpenDefault(Gazetteer.UserFolder)));
    private readonly NameResolver resolver = new(gazetteer);

    /// <summary>The finder over the built-in gazetteer.</summary>
    public static PlaceFinder Default => Built.Value;

    /// <summary>The places of a text in order.</summary>
    public IReadOnlyList<PlaceMention> Find(AnnotatedText text)
    {
        var spans = Spans(text, gazetteer);
        var resolved = Resolve(text, spans);
        Plausibility.Judge(spans, resolved);
        var mentions = Mentions(spans, resolved);
        mentions.AddRange(PlaceAnaphora.Find(text, mentions, gazetteer));
        mentions.Sort(static (a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        return mentions;
    }

    /// <summary>All names that can be places, with the words around them and whether these reject them.</summary>
    internal static List<PlaceSpan> Spans(AnnotatedText text, Gazetteer gazetteer)
    {
        var finder = new SpanFinder(gazetteer);
        var all = new List<PlaceSpan>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.Kind == BlockKind.Furniture)
                continue;
            var spans = finder.Find(text, sentence);
            spans.ForEach(SpanContext.Read);
            SpanOrder.Read(spans);
            foreach (var span in spans)
                span.Refusal = PlaceFilter.Judge(span);
            foreach (var span in spans)
            {
                if (span.Outer is { Rejected: true, Source: not (SpanSource.Country or SpanSource.Gazetteer or SpanSource.Region) })
                    span.Outer = null;
            }

            all.AddRange(spans);
        }

        return NamesCalledPlaces.Apply(text, all);
    }

    private IReadOnlyList<ResolvedName> Resolve(AnnotatedText text, List<PlaceSpan> spans)
    {
        var names = new List<PlaceName>(spans.Count);
        var indexOf = new Dictionary<PlaceSpan, int>(spans.Count);
        for (var i = 0; i < spans.Count; i++)
            indexOf[spans[i]] = i;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            var outer = span.Outer is { } o ? indexOf.GetValueOrDefault(o, -1) : -1;
            names.Add(new PlaceName(span.Refusal == Refusal.NoPlace || (span.Rejected && span.Source is SpanSource.Loose or SpanSource.Unknown) ? "" : span.Name) { Precision = span.Type ?? Sharp(span), Setting = PlaceSettings.Of(span.Sentence, span.FullFirst, span.FullLast), Within = outer >= 0 ? outer : null });
        }

        // Adjectives are no places, but they tell which country the text speaks of.
        foreach (var sentence in text.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (char.IsUpper(token.Text[0]) && Countries.Find(token.Text) is { Word: CountryWord.Adjective })
                    names.Add(new PlaceName(token.Text) { IsAdjective = true });
            }
        }

        return resolver.Resolve(names, CountryCues.Of(text));
    }

    // "Near Idlib", "north of Idlib", "the western countryside of Aleppo" speak of the town.
    private static PlacePrecision? Sharp(PlaceSpan span) => span.Side is not null || (span.Relation is { Sense: RelationSense.Beside } && span.Part is null) ? PlacePrecision.Town : null;

    private static List<PlaceMention> Mentions(List<PlaceSpan> spans, IReadOnlyList<ResolvedName> resolved)
    {
        var mentions = new List<PlaceMention>();
        var containers = spans.Where(static s => !s.Rejected && s.Outer is not null).Select(static s => s.Outer!).ToHashSet();
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (span.Rejected)
                continue;
            var place = PlaceAssembler.Assemble(span, resolved[i], resolved[i].IsKnown ? null : resolved[i].Surroundings?.ToPlace(span.Name));
            mentions.Add(new PlaceMention(span.Sentence, span.FullFirst, span.FullLast)
            {
                Place = place,
                Role = span.Relation?.Sense switch
                {
                    RelationSense.From => PlaceRole.From,
                    RelationSense.To => PlaceRole.To,
                    _ => PlaceRole.At,
                },
                IsUnresolved = !resolved[i].IsKnown && span.Part is null && !span.Countryside,
                IsContainer = containers.Contains(span),
                IsModifier = span.Relation is null && span.Sentence.Tokens[span.FullLast].Relation is "compound" or "nmod:poss",
            });
        }

        return mentions;
    }
}
