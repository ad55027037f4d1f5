using Marsad.Domain.Claims;
using Marsad.Extraction.English.Facts;

namespace Marsad.Extraction.English.Statements;

/// <summary>Denials by a word of judgement: "called the accusations baseless", "described the report as false".</summary>
internal static class Dismissals
{
    private const int Reach = 9;

    /// <summary>The denials of a sentence.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="words">vocab/stance-words.tsv.</param>
    public static IEnumerable<StatementClaim> Of(SentenceFacts facts, WordLists words)
    {
        var tokens = facts.Tokens;
        for (var i = 1; i + 3 < tokens.Count; i++)
        {
            if (!words.Has("brands", tokens[i].Lower) || tokens[i].Tag is not ("VBD" or "VBZ" or "VBP" or "VBG" or "VBN"))
                continue;
            var noun = Find(facts, i + 1, Math.Min(i + 4, tokens.Count - 1), words, "deniable");
            var verdict = noun < 0 ? -1 : Find(facts, noun + 1, Math.Min(i + Reach, tokens.Count - 1), words, "false");
            if (verdict < 0 || facts.Subjects.Left(i) is not { Mentions: [var speaker, ..] } subject)
                continue;
            yield return new StatementClaim
            {
                Id = "-",
                Document = facts.Text.Report.Document,
                Modality = Modality.Denied,
                Quote = facts.Quote(subject.First, verdict + (verdict + 1 < tokens.Count && tokens[verdict + 1].Text is "\"" or "”" ? 1 : 0)),
                Sources = [new Source { Name = speaker.Name, Role = SourceRole.Speaker, Organisation = speaker.Organisation }],
                Confidence = 0.75,
                Reader = ReportReader.Version,
                Spans = default(SlotSpans).With("stance", facts.SpanOf(i, i)),
                Stance = Stance.Denies,
                About = facts.Phrase(i + 1, noun),
            };
        }
    }

    private static int Find(SentenceFacts facts, int first, int last, WordLists words, string list)
    {
        for (var k = first; k <= last; k++)
        {
            if (words.Has(list, facts.Tokens[k].Lower))
                return k;
            if (facts.Tokens[k].Text is ";" || facts.Tokens[k].Tag is "VBD" or "VBZ")
                return -1;
        }

        return -1;
    }
}
