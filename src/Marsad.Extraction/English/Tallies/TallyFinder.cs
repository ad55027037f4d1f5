using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tallies;

/// <summary>Finds running totals: one claim for each count.</summary>
internal sealed class TallyFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text)
    {
        var claims = new List<Claim>();
        TallyFrame? before = null;
        foreach (var passage in PassageFinder.Of(text))
        {
            if (!passage.IsTally)
                continue;
            var frame = TallyFrame.Of(passage, before);
            if (frame.Area is null && HostBefore(text, passage) is { } host)
                frame = frame with { Area = host.Place.Name, AreaMention = host };
            before = frame;
            var things = ThingCounts.In(passage);
            var starts = TallyReader.Real(passage).Where(static f => !f.IsSum).Select(f => ExtentOf(passage, f)).Concat(things.Select(static t => (t.First, t.Last))).Distinct().OrderBy(static e => e.First).ToList();
            foreach (var figure in TallyReader.Real(passage))
            {
                if (figure.IsSum || Measures.TryGetValue(figure.Measure, out var measure) == false)
                    continue;
                // "19 of them in Cauca" has an area of its own.
                var own = figure.IsPart ? passage.Terms.Places.FirstOrDefault(p => p.First == figure.Last + 2 && passage.Sentence.Tokens[figure.Last + 1].Lower is "in") : null;
                // "3,496 people have been arrested": more than held.
                if (measure == TallyMeasure.Detained && figure.Marker is { } told && passage.Sentence.Tokens[told.First].Lower.StartsWith("arrest", StringComparison.Ordinal) || measure == TallyMeasure.Detained && passage.Sentence.Tokens[figure.Last].Lower is "arrests")
                    measure = TallyMeasure.Arrested;
                var (category, means) = Share(passage, figure);
                var framed = own is null ? OfOne(passage, figure, frame) : frame with { Area = own.Place.Name, AreaMention = own };
                var extent = ExtentOf(passage, figure);
                claims.Add(Claim(text, passage, means is null ? framed : framed with { Means = means }, measure, figure.Count, category, extent.First, own?.Last ?? extent.Last, starts));
            }

            foreach (var thing in things)
            {
                if (passage.Figures.Any(f => f.First <= thing.First && f.Last >= thing.First))
                    continue;
                claims.Add(Claim(text, passage, frame, thing.Measure, thing.Count, thing.Category, thing.First, thing.Last, starts));
            }
        }

        return claims.OrderBy(static c => c.Quote.Start);
    }

    // "Marib is the last stronghold in the north. It hosts a million displaced people.": the place with which the sentence before opened.
    private static PlaceMention? HostBefore(AnnotatedText text, Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        if (passage.Sentence.Index == 0 || tokens.Count < 2 || tokens[0].Lower is not "it" || tokens[1].Lower is not ("hosts" or "houses" or "shelters" or "is" or "has"))
            return null;
        var before = text.Sentences[passage.Sentence.Index - 1];
        return before.Block == passage.Sentence.Block || before.Block.Index == passage.Sentence.Block.Index - 1 ? text.Places.FirstOrDefault(p => p.Sentence == before && p.First <= 1) : null;
    }

    private static readonly Dictionary<HarmMeasure, TallyMeasure> Measures = new()
    {
        [HarmMeasure.Killed] = TallyMeasure.Killed,
        [HarmMeasure.DiedIndirect] = TallyMeasure.DiedIndirect,
        [HarmMeasure.Injured] = TallyMeasure.Injured,
        [HarmMeasure.Missing] = TallyMeasure.Missing,
        [HarmMeasure.Detained] = TallyMeasure.Detained,
        [HarmMeasure.Abducted] = TallyMeasure.Abducted,
        [HarmMeasure.Displaced] = TallyMeasure.Displaced,
    };

    private static TallyClaim Claim(AnnotatedText text, Passage passage, TallyFrame frame, TallyMeasure measure, CountRange count, string? category, int first, int last, List<(int First, int Last)> starts)
    {
        var spans = default(SlotSpans).With("count", IncidentFinder.SpanOf(text, passage.Sentence, first, last));
        if (frame.AreaMention is { } area && area.Sentence == passage.Sentence)
            spans = spans.With("area", IncidentFinder.SpanOf(text, area.Sentence, area.First, area.Last));
        return new TallyClaim
        {
            Id = "-",
            Document = text.Report.Document,
            Modality = passage.Voice.Modality is Modality.Alleged or Modality.Denied ? passage.Voice.Modality : Modality.Asserted,
            Quote = Quote(text, passage, first, last, starts),
            Sources = passage.Voice.Sources,
            Confidence = frame.Since is not null ? 0.85 : 0.75,
            Reader = ReportReader.Version,
            Spans = spans,
            Measure = measure,
            Count = count,
            Category = category,
            Area = frame.Area,
            AreaPlace = frame.AreaMention?.Place,
            Since = frame.Since,
            Until = frame.Until,
            Means = frame.Means,
            Perpetrator = frame.Perpetrator,
            Flow = measure == TallyMeasure.Displaced ? (frame.Since is not null ? DisplacementFlow.Movement : DisplacementFlow.Stock) : null,
        };
    }

    // "2,146 were killed: 1,512 by the state and 634 by the rebels", "243 deaths, bringing the total since 7 October to 10,569": whose or since when one of the counts is.
    private static TallyFrame OfOne(Passage passage, HarmFigure figure, TallyFrame frame)
    {
        var tokens = passage.Sentence.Tokens;
        if (figure.Last + 2 < tokens.Count && tokens[figure.Last + 1].Lower is "by" && passage.Terms.Actors.FirstOrDefault(a => a.First > figure.Last + 1 && a.First <= figure.Last + 3) is { } doer)
            return frame with { Perpetrator = [doer.Name] };
        var before = passage.Figures.LastOrDefault(f => f.Last < figure.First);
        return before is not null && passage.Terms.Dates.FirstOrDefault(d => d.Role == DateRole.Since && !d.IsDuration && d.First > before.Last && d.Last < figure.First) is { } since
            ? frame with { Since = since.Date ?? PartialDate.Of(since.Window.From), Until = null }
            : frame;
    }

    // "the deaths of 411 civilians: 187 by shelling, 139 by air strikes": each is a part of the total, told by its cause.
    private static (string? Category, string? Means) Share(Passage passage, HarmFigure figure)
    {
        var tokens = passage.Sentence.Tokens;
        if (figure.Last + 2 >= tokens.Count || tokens[figure.Last + 1].Lower is not ("by" or "in" or "from") || figure.Marker is null)
            return (figure.Category, null);
        var cause = passage.Terms.Triggers.FirstOrDefault(t => t.IsNoun && t.First >= figure.Last + 2 && t.First <= figure.Last + 3);
        if (cause is null || passage.Figures.FirstOrDefault(f => f.Marker == figure.Marker && f.Last < figure.First) is not { } total)
            return (figure.Category, null);
        return (figure.Category ?? total.Category, cause.Trigger.Type);
    }

    // A word of harm that stands before several figures belongs to the quote of the first.
    private static (int First, int Last) ExtentOf(Passage passage, HarmFigure figure) =>
        figure.Marker is { } marker && marker.Last < figure.First && passage.Figures.Any(f => f.Marker == marker && f.First > marker.Last && f.Last < figure.First || f != figure && f.First <= marker.First && f.Last >= marker.Last) ? (figure.First, figure.Last) : figure.Extent;

    // The words around one count: from the count before it to the count behind it, within the passage.
    private static Quote Quote(AnnotatedText text, Passage passage, int first, int last, List<(int First, int Last)> starts)
    {
        if (starts.Count <= 1)
            return IncidentFinder.QuoteOf(text.Report, passage);
        var index = starts.FindIndex(e => e.First == first);
        var from = index <= 0 ? passage.First : Math.Min(first, Math.Max(starts[index - 1].Last + 1, passage.First));
        var to = index < 0 || index + 1 == starts.Count ? passage.Last : Math.Max(last, Math.Min(passage.Last, starts[index + 1].First - 1));
        var tokens = passage.Sentence.Tokens;
        // "243 fatalities between two days, bringing the total to 10,569": the words before the comma belong to the first.
        if (index > 0 && passage.Clauses.FirstOrDefault(c => c.First > from && c.First <= first) is null)
        {
            for (var i = first - 1; i > from; i--)
            {
                if (tokens[i].Text is "," && tokens[i + 1].Tag is "VBG")
                {
                    from = i;
                    break;
                }
            }
        }

        while (from < first && tokens[from].Lower is "," or "and" or ";" or "but" or "while")
            from++;
        while (to > last && tokens[to].Lower is "," or "and" or ";" or "but" or "." or "while")
            to--;
        return text.Report.Text.QuoteOf(tokens[from].Start, tokens[to].End);
    }
}
