using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Agreements;

/// <summary>Finds what is said of ceasefires, truces and deals: who made them, where and from when they hold, and what became of them. Claims of one agreement in one report share their event.</summary>
internal sealed class AgreementFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text)
    {
        var ledger = new AgreementLedger();
        foreach (var facts in SentenceFacts.Of(text))
        {
            var hits = AgreementHit.In(facts, ledger.Any);
            for (var h = 0; h < hits.Count; h++)
            {
                // "the second such agreement" in the clause of "the truce" is the same one.
                if (h > 0 && !hits[h].IsNew && hits[h].Type is not null && facts.Clause(hits[h].NounFirst).First == facts.Clause(hits[h - 1].NounFirst).First)
                    continue;
                var (first, last) = Scope(facts, hits, h);
                if (new AgreementReader(facts, hits[h], first, last).Read() is not { } draft)
                    continue;
                var (id, type) = ledger.Place(hits[h], draft);
                yield return Claim(facts, draft, hits[h], id, type);
            }

            if (hits.Count == 0 && VerbalAgreement.Read(facts) is { } verbal)
                yield return Claim(facts, verbal, null, ledger.Place(null, verbal).Id, "deal");
        }
    }

    // The clause of the hit, cut where another agreement is named for the first time.
    private static (int First, int Last) Scope(SentenceFacts facts, List<AgreementHit> hits, int h)
    {
        var (first, last) = facts.Clause(hits[h].NounFirst);
        if (h > 0 && hits[h].IsNew && hits[h - 1].Last >= first)
            first = hits[h].First;
        for (var next = h + 1; next < hits.Count; next++)
        {
            if (!hits[next].IsNew || hits[next].First > last)
                continue;
            last = hits[next].First - 1;
            while (last > hits[h].Last && facts.Tokens[last].Lower is "since" or "after" or "following" or "of" or "when" or "before" or "as")
                last--;
            break;
        }

        // "has been in force since November and was extended to February": the second verb shares the subject.
        if (last + 2 < facts.Tokens.Count && facts.Tokens[last + 1].Lower is "and" or "but" && facts.Tokens[last + 2].Lower is "was" or "has" or "had" or "is" or "will" or "lasts" or "runs" or "ends" or "expires" or "expired" or "collapsed" or "took" or "came" or "broke")
        {
            for (last += 2; last + 1 < facts.Tokens.Count && !(facts.Tokens[last + 1].Text is "," or ";" or "."); last++)
            {
            }
        }

        return (Math.Min(first, hits[h].First), Math.Max(last, hits[h].Last));
    }

    private static AgreementClaim Claim(SentenceFacts facts, AgreementDraft draft, AgreementHit? hit, string id, string? type)
    {
        var cue = draft.Status?.First ?? hit?.NounFirst ?? draft.First;
        var saying = facts.Attributions.At(facts.Sentence, cue);
        var modality = draft.Modality ?? (saying is not null && saying.Says(cue) && saying.Modality is Modality.Alleged or Modality.Denied ? saying.Modality : Modality.Asserted);
        var first = draft.First;
        // An accusation of a breach is quoted with the accuser.
        if (hit?.Type is null && saying is not null)
            first = Math.Min(first, Math.Min(saying.SpeakerFirst, saying.Cue));
        return new AgreementClaim
        {
            Id = "-",
            Document = facts.Text.Report.Document,
            Event = id,
            Modality = modality,
            Quote = first == 0 && draft.Last == facts.Tokens.Count - 1 ? facts.Whole() : facts.Quote(first, draft.Last),
            Sources = facts.SourcesAt(cue),
            Confidence = draft.Status is null ? 0.6 : 0.75,
            Reader = ReportReader.Version,
            Type = type,
            Parties = draft.Parties,
            Backer = draft.Backer,
            Area = draft.Area?.Name,
            AreaPlace = draft.Area,
            Areas = draft.Areas.Count > 1 ? draft.Areas : default,
            Excludes = draft.Excludes,
            Date = draft.Date,
            InEffect = draft.InEffect,
            Until = draft.Until,
            Status = draft.Status?.Status,
            Provisions = draft.Provisions,
            Spans = Spans(facts, draft, hit),
        };
    }

    private static SlotSpans Spans(SentenceFacts facts, AgreementDraft draft, AgreementHit? hit)
    {
        var spans = hit is null ? default : default(SlotSpans).With("type", facts.SpanOf(hit.NounFirst, hit.Last));
        return draft.Status is { } status ? spans.With("status", facts.SpanOf(status.First, status.Last)) : spans;
    }
}

/// <summary>What one clause says of an agreement.</summary>
internal sealed record AgreementDraft(int First, int Last)
{
    /// <summary>What became of it.</summary>
    public StatusHit? Status { get; init; }

    /// <summary>Between whom.</summary>
    public ValueList<string> Parties { get; init; }

    /// <summary>Brokers and guarantors.</summary>
    public ValueList<string> Backer { get; init; }

    /// <summary>Where it holds.</summary>
    public Place? Area { get; init; }

    /// <summary>Every area that the words name, <see cref="Area"/> first.</summary>
    public ValueList<Place> Areas { get; init; }

    /// <summary>Whom or what it leaves out.</summary>
    public ValueList<Exclusion> Excludes { get; init; }

    /// <summary>When it was agreed.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>From when it holds.</summary>
    public PartialDate? InEffect { get; init; }

    /// <summary>Until when it holds.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>What it asks.</summary>
    public ValueList<string> Provisions { get; init; }

    /// <summary>A modality that the words themselves give.</summary>
    public Modality? Modality { get; init; }
}

/// <summary>The agreements of a report, so that "the truce" finds the one it means.</summary>
internal sealed class AgreementLedger
{
    private const int MostDaysAhead = 45;
    private readonly List<(string Id, string? Type, PartialDate? Date, PartialDate? InEffect)> known = [];

    /// <summary>True where one was named.</summary>
    public bool Any => known.Count > 0;

    /// <summary>The event of a claim: a known agreement's, or a new one's.</summary>
    public (string Id, string? Type) Place(AgreementHit? hit, AgreementDraft draft)
    {
        for (var i = known.Count - 1; i >= 0; i--)
        {
            var (id, type, date, inEffect) = known[i];
            var sameKind = hit?.Type is null || type is null || string.Equals(Kind(type), Kind(hit.Type), StringComparison.Ordinal) || hit.Type is "deal";
            if (!sameKind || hit is null || !(hit.IsNew ? AreOneDay(draft.Date ?? draft.InEffect, date ?? inEffect) : MayBeOne(draft, date, inEffect)))
                continue;
            known[i] = (id, type, date ?? draft.Date, inEffect ?? draft.InEffect);
            return (id, hit.Type ?? type);
        }

        var name = "a" + (known.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        known.Add((name, hit?.Type ?? "deal", draft.Date, draft.InEffect));
        return (name, hit?.Type);
    }

    private static bool AreOneDay(PartialDate? one, PartialDate? other) => one is { } a && other is { } b && Near(a, b);

    // Dates of one kind are near each other; what is agreed on one day may take effect some weeks later.
    private static bool MayBeOne(AgreementDraft draft, PartialDate? date, PartialDate? inEffect)
    {
        if (draft.Date is { } made && date is { } known && !Near(made, known))
            return false;
        if (draft.InEffect is { } begins && inEffect is { } begun && !Near(begins, begun))
            return false;
        return Follows(date ?? draft.Date, draft.InEffect ?? inEffect);
    }

    private static bool Follows(PartialDate? made, PartialDate? inEffect) => made is not { } date || inEffect is not { } begins || Near(date, begins)
        || (begins.First > date.Last && begins.First.DayNumber - date.Last.DayNumber <= MostDaysAhead);

    private static string Kind(string type) => type is "truce" ? "ceasefire" : type;

    // Agreed one day and in effect the next: one agreement.
    private static bool Near(PartialDate one, PartialDate other) => one.Contains(other) || other.Contains(one) || Math.Abs(one.First.DayNumber - other.First.DayNumber) <= 5;
}
