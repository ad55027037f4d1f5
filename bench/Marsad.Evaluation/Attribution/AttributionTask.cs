using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Attribution;

/// <summary>Attribution against PolNeAR: F over tokens that stand in some source, cue or content, and the share of what is said that the reader gives to the right speaker.</summary>
internal sealed class AttributionTask : IEvaluationTask
{
    // Columns: right, given and wanted of each mark, then of the speakers of what is said.
    private const int Linked = 9;

    public string Name => "polnear";

    public string What => "Who said it: token F of source, cue and content against PolNeAR";

    public IReadOnlyList<string> Parts { get; } = ["dev"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var found = CorpusPath.Find(options, "polnear", part);
        if (!found.Success)
            return Parsed<EvaluationResult>.Failed(found.Reason);
        if (!Directory.Exists(Path.Combine(found.Value, "text")))
            return Parsed<EvaluationResult>.Failed(Path.Combine(found.Value, "text") + " is not there");
        var documents = new List<double[]>();
        var wrong = new List<WrongCase>();
        foreach (var article in PolNearArticle.Read(found.Value))
            documents.Add(Score(article, wrong, options.Wrong));

        Figure F(string key, int r) => Figure.Of(key, documents, s => Scores.F(s[r], s[3 + r], s[6 + r]));
        Figure Precision(string key, int r) => Figure.Of(key, documents, s => Scores.Share(s[r], s[3 + r]));
        Figure Recall(string key, int r) => Figure.Of(key, documents, s => Scores.Share(s[r], s[6 + r]));
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = part is "train" ? EvaluationResult.Development : EvaluationResult.Test,
            Documents = documents.Count,
            Wrong = wrong,
            Figures =
            [
                F("source_token_f", 0) with { Baseline = 0.37, Published = 0.82, Pass = 0.68, Aim = 0.76, Note = "published: agreement of two annotators" },
                F("cue_token_f", 1) with { Baseline = 0.45, Published = 0.70, Pass = 0.60, Aim = 0.67 },
                F("content_token_f", 2) with { Baseline = 0.58, Published = 0.92, Pass = 0.75, Aim = 0.84 },
                Precision("source_precision", 0), Recall("source_recall", 0), Precision("cue_precision", 1), Recall("cue_recall", 1), Precision("content_precision", 2), Recall("content_recall", 2),
                Figure.Of("speaker_f", documents, static s => Scores.F(s[Linked], s[Linked + 1], s[Linked + 2])) with { Note = "speaker: words of what is said that the reader gives to a speaker who is a marked source of them" },
                Figure.Of("speaker_precision", documents, static s => Scores.Share(s[Linked], s[Linked + 1])),
                Figure.Of("speaker_recall", documents, static s => Scores.Share(s[Linked], s[Linked + 2])),
            ],
        });
    }

    private static double[] Score(PolNearArticle article, List<WrongCase> wrong, int wrongMost)
    {
        var text = ReportReader.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(article.Text)), Text = new ReadingText(article.Text.Replace('\r', ' ')), Language = "en" });
        var read = Attributions.Of(text);
        var gold = Array.ConvertAll(article.Marked, spans => Units(spans, article.Text.Length));
        var sums = new double[12];
        foreach (var sentence in text.Sentences)
        {
            (GoldAttribution? Gold, Saying? Saying) last = default;
            foreach (var token in sentence.Tokens)
            {
                for (var r = 0; r < gold.Length; r++)
                {
                    var isGiven = read.Marks.Has(sentence, token.Index, (AttributionMark)r);
                    sums[r] += isGiven && gold[r][token.Start] ? 1 : 0;
                    sums[3 + r] += isGiven ? 1 : 0;
                    sums[6 + r] += gold[r][token.Start] ? 1 : 0;
                }

                var said = article.Attributions.Where(a => a.Source.Count > 0 && a.Content.Any(c => c.Covers(token.Start))).ToList();
                var saying = read.SpokenAt(sentence, token.Index);
                var isRight = saying is not null && said.Exists(a => a.Source.Any(s => Spoken(text, saying) is var (start, end) && s.Overlaps(start, end)));
                sums[Linked] += isRight ? 1 : 0;
                sums[Linked + 1] += saying is null ? 0 : 1;
                sums[Linked + 2] += said.Count > 0 ? 1 : 0;
                if (!isRight && wrong.Count < wrongMost && (saying is not null || said.Count > 0) && (said.FirstOrDefault(), saying) != last)
                {
                    last = (said.FirstOrDefault(), saying);
                    wrong.Add(new WrongCase(article.Name, $"{text.Slice(sentence.Start, token.Start)}[[{token.Text}]]{text.Slice(token.End, sentence.End)}", said.Count == 0 ? "nobody" : string.Join(" / ", said.Select(a => string.Join(" … ", a.Source.Select(s => article.Text[s.Start..s.End])))), saying is null ? "nobody" : Spoken(text, saying) is var (start, end) ? text.Slice(start, end) : ""));
                }
            }
        }

        return sums;
    }

    // The speaker's words; where a verb shares its subject with another, that subject.
    private static (int Start, int End) Spoken(AnnotatedText text, Saying saying) =>
        saying.SpeakerFirst == saying.Cue && saying.Speaker is { } speaker
            ? (speaker.Sentence.Tokens[speaker.First].Start, speaker.Sentence.Tokens[speaker.Last].End)
            : (saying.Sentence.Tokens[saying.SpeakerFirst].Start, saying.Sentence.Tokens[saying.SpeakerLast].End);

    private static bool[] Units(IReadOnlyList<UnitSpan> spans, int length)
    {
        var marked = new bool[length + 1];
        foreach (var span in spans)
            marked.AsSpan(span.Start, Math.Max(0, span.End - span.Start)).Fill(true);
        return marked;
    }
}
