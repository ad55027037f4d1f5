using System.Globalization;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;
using Marsad.Extraction.English.Attribution;

namespace Marsad.Evaluation.Attribution;

/// <summary>Attribution against PolNeAR: F over tokens that stand in some source, cue or content. The first annotation file of a text by name counts.</summary>
internal sealed class AttributionTask : IEvaluationTask
{
    private static readonly string[] Roles = ["Source", "Cue", "Content"];

    public string Name => "polnear";

    public string What => "Who said it: token F of source, cue and content against PolNeAR";

    public IReadOnlyList<string> Parts { get; } = ["dev"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var found = CorpusPath.Find(options, "polnear", part);
        if (!found.Success)
            return Parsed<EvaluationResult>.Failed(found.Reason);
        var folder = found.Value;
        var documents = new List<double[]>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var marks = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), name + "*.ann").Order(StringComparer.Ordinal).FirstOrDefault();
            if (marks is null)
                continue;
            var raw = File.ReadAllText(path);
            var text = ReportReader.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(raw)), Text = new ReadingText(raw.Replace('\r', ' ')), Language = "en" });
            var gold = Spans(marks, raw.Length);
            var sums = new double[9];
            var sayings = Attributions.Of(text).All.ToLookup(static s => s.Sentence.Index);
            foreach (var sentence in text.Sentences)
            {
                foreach (var token in sentence.Tokens)
                {
                    for (var r = 0; r < Roles.Length; r++)
                    {
                        var isGiven = sayings[sentence.Index].Any(s => r switch
                        {
                            0 => s.SpeakerFirst != s.Cue && token.Index >= s.SpeakerFirst && token.Index <= s.SpeakerLast,
                            1 => token.Index >= s.Cue && token.Index <= s.Cue + s.Verb.With.Length,
                            _ => s.Says(token.Index),
                        });
                        var was = gold[r].Length > token.Start && gold[r][token.Start];
                        sums[r] += isGiven && was ? 1 : 0;
                        sums[3 + r] += isGiven ? 1 : 0;
                        sums[6 + r] += was ? 1 : 0;
                    }
                }
            }

            documents.Add(sums);
        }

        Figure F(string key, int r) => Figure.Of(key, documents, s => Scores.F(s[r], s[3 + r], s[6 + r]));
        Figure Precision(string key, int r) => Figure.Of(key, documents, s => Scores.Share(s[r], s[3 + r]));
        Figure Recall(string key, int r) => Figure.Of(key, documents, s => Scores.Share(s[r], s[6 + r]));
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = part is "train" ? EvaluationResult.Development : EvaluationResult.Test,
            Documents = documents.Count,
            Figures =
            [
                F("source_token_f", 0) with { Baseline = 0.37, Published = 0.82, Pass = 0.68, Aim = 0.76, Note = "published: agreement of two annotators" },
                F("cue_token_f", 1) with { Baseline = 0.45, Published = 0.70, Pass = 0.60, Aim = 0.67 },
                F("content_token_f", 2) with { Baseline = 0.58, Published = 0.92, Pass = 0.75, Aim = 0.84 },
                Precision("source_precision", 0), Recall("source_recall", 0), Precision("cue_precision", 1), Recall("cue_recall", 1), Precision("content_precision", 2), Recall("content_recall", 2),
            ],
        });
    }

    // brat stand-off: "T10<tab>Source 718 755;760 770<tab>words".
    private static bool[][] Spans(string path, int length)
    {
        var marked = new[] { new bool[length], new bool[length], new bool[length] };
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length < 2 || fields[0].Length == 0 || fields[0][0] != 'T')
                continue;
            var role = Array.FindIndex(Roles, r => fields[1].StartsWith(r + " ", StringComparison.Ordinal));
            if (role < 0)
                continue;
            foreach (var piece in fields[1][(Roles[role].Length + 1)..].Split(';'))
            {
                var ends = piece.Split(' ');
                var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
                for (var i = first; i < Math.Min(last, length); i++)
                    marked[role][i] = true;
            }
        }

        return marked;
    }
}
