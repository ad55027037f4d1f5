using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds claims of incidents: one for each passage that tells of one event.</summary>
internal sealed class IncidentFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text)
    {
        var linker = new EventLinker();
        var setting = new HeadingSetting(text);
        var before = new PlaceBefore(text);
        var claims = new List<Claim>();
        IReadOnlyList<CasualtyFigure> figures = [];
        var told = -2;
        foreach (var passage in PassageFinder.Of(text))
        {
            if (passage.IsTally || IncidentReader.Read(passage, figures, passage.Sentence.Index - told <= 1) is not { } draft || !IncidentGate.Admits(draft, linker.Any))
                continue;
            if (draft.Casualties.Count > 0)
                (figures, told) = (draft.Casualties, passage.Sentence.Index);
            setting.Complete(draft);
            before.Complete(draft);
            var others = JoinedPlaces.Of(draft);
            if (!linker.Link(draft))
                continue;
            claims.Add(Claim(text, draft));
            foreach (var other in others)
            {
                if (linker.Link(other))
                    claims.Add(Claim(text, other));
            }
        }

        return claims;
    }

    private static IncidentClaim Claim(AnnotatedText text, IncidentDraft draft)
    {
        var passage = draft.Passage;
        var spans = default(SlotSpans);
        foreach (var (slot, first, last) in draft.Spans)
            spans = spans.With(slot, SpanOf(text, passage.Sentence, first, last));
        return new IncidentClaim
        {
            Id = "-",
            Document = text.Report.Document,
            Event = draft.Event,
            Modality = draft.Modality,
            Quote = QuoteOf(text.Report, passage),
            Sources = passage.Voice.Sources,
            Confidence = Confidence(draft),
            Reader = ReportReader.Version,
            NotGiven = [.. draft.NotGiven],
            Spans = spans,
            Type = draft.Type,
            Date = draft.Date ?? (draft.IsAnaphoric || draft.Modality != Modality.Asserted ? null : DateWindows.BeforePublication(text.Report)),
            Place = draft.Place,
            Perpetrator = [.. draft.Perpetrator],
            Target = [.. draft.Target],
            Backer = [.. draft.Backer],
            Weapon = draft.Weapon,
            Platform = draft.Platform,
            Casualties = [.. draft.Casualties],
            Facilities = [.. draft.Facilities],
            Strikes = draft.Strikes,
            Access = draft.Access,
            Responsibility = draft.Responsibility,
        };
    }

    internal static Span SpanOf(AnnotatedText text, Sentence sentence, int first, int last) => text.Report.Text.SpanOf(sentence.Tokens[first].Start, sentence.Tokens[last].End);

    internal static Quote QuoteOf(Report report, Passage passage)
    {
        var sentence = passage.Sentence;
        if (passage.IsWhole)
            return report.Text.QuoteOf(sentence.Start, sentence.End);
        var (first, last) = (passage.First, passage.Last);
        while (first < last && sentence.Tokens[first].Lower is "," or ";" or "and" or "but" or ":" or "while" or "-")
            first++;
        while (last > first && sentence.Tokens[last].Lower is "," or ";" or "and" or "but" or ":")
            last--;
        return report.Text.QuoteOf(sentence.Tokens[first].Start, sentence.Tokens[last].End);
    }

    private static double Confidence(IncidentDraft draft)
    {
        var score = 0.6;
        if (draft.Triggers.Any(static t => !t.IsNoun))
            score += 0.05;
        if (draft.Type is not null and not "attack")
            score += 0.06;
        if (draft.Place is not null)
            score += 0.06;
        if (draft.Date is { Basis: not DateBasis.Publication })
            score += 0.05;
        if (draft.Casualties.Count > 0)
            score += 0.06;
        if (draft.Passage.Voice.Cue >= 0)
            score += 0.04;
        return Math.Round(Math.Min(score, 0.95), 2);
    }
}
