using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Dates;

/// <summary>Dates against the TIMEX3 marks of TempEval-3: F of the spans (any overlap, one to one) and of the spans whose value is right too. The creation time is given, not scored.</summary>
internal sealed class DateTask : IEvaluationTask
{
    public string Name => "dates";

    public string What => "Dates against TIMEX3: relaxed span F, and F of the spans whose value is right too";

    public IReadOnlyList<string> Parts { get; } = ["AQUAINT", "TimeBank"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var folder = CorpusPath.Find(options, "tempeval3", part);
        if (!folder.Success)
            return Parsed<EvaluationResult>.Failed(folder.Reason);
        var documents = new List<double[]>();
        var wrong = new List<WrongCase>();
        foreach (var path in Files(folder.Value).Order(StringComparer.Ordinal))
            documents.Add(Score(TimeMlDocument.Load(path), wrong, options.Wrong));
        if (documents.Count == 0)
            return Parsed<EvaluationResult>.Failed($"{folder.Value} holds no .tml file");
        var span = Figure.Of("span_f", documents, static s => Scores.F(s[0], s[2], s[3]));
        var value = Figure.Of("value_f", documents, static s => Scores.F(s[1], s[2], s[3]));
        (span, value) = part switch
        {
            "AQUAINT" => (span with { Baseline = 0.88, Pass = 0.90, Aim = 0.92 }, value with { Baseline = 0.70, Published = 0.826, Pass = 0.78, Aim = 0.83 }),
            "TimeBank" => (span with { Baseline = 0.86, Pass = 0.88, Aim = 0.90 }, value with { Baseline = 0.71, Published = 0.826, Pass = 0.76, Aim = 0.80 }),
            _ => (span, value),
        };
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = EvaluationResult.Development,
            Documents = documents.Count,
            Figures =
            [
                span,
                value with { Note = "published: UWTime on the test part of TempEval-3, which is another set" },
                Figure.Of("span_precision", documents, static s => Scores.Share(s[0], s[2])),
                Figure.Of("span_recall", documents, static s => Scores.Share(s[0], s[3])),
                Figure.Of("value_accuracy", documents, static s => Scores.Share(s[1], s[0])),
                Figure.Plain("wanted", Bootstrap.Sums(documents)[3]),
                Figure.Plain("given", Bootstrap.Sums(documents)[2]),
            ],
            Wrong = wrong,
        });
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.tml", SearchOption.AllDirectories);

    // Spans, values, given, wanted.
    private static double[] Score(TimeMlDocument document, List<WrongCase> wrong, int most)
    {
        var found = Read(document);
        var taken = new bool[found.Count];
        int spans = 0, values = 0;
        void Note(Timex at, string expected, string given)
        {
            if (wrong.Count < most)
                wrong.Add(new WrongCase($"{document.Name} ({document.Created})", Around(document.Text, at.Start, at.End), expected, given));
        }

        foreach (var gold in document.Marked)
        {
            var best = Enumerable.Range(0, found.Count).Where(i => !taken[i] && found[i].Start < gold.End && gold.Start < found[i].End)
                .OrderByDescending(i => Same(found[i], gold)).ThenBy(i => Math.Abs(found[i].Start - gold.Start)).Cast<int?>().FirstOrDefault();
            if (best is not { } b)
            {
                Note(gold, gold.Value, "");
                continue;
            }

            taken[b] = true;
            spans++;
            if (Same(found[b], gold))
                values++;
            else
                Note(gold, gold.Value, found[b].Value);
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (!taken[i])
                Note(found[i], "", found[i].Value);
        }

        return [spans, values, found.Count, document.Marked.Count];
    }

    private static List<Timex> Read(TimeMlDocument document)
    {
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(document.Text)), Text = new ReadingText(document.Text), Published = document.Created };
        return DateFinder.Read(Pipeline.Default.Annotate(report)).SelectMany(Marked).ToList();
    }

    // TimeML marks the two ends of a range apart.
    private static IEnumerable<Timex> Marked(TimeExpression e) => e is { Value.Ends: { } ends, Joint: { } joint }
        ? [new Timex(e.Start, joint.Start, "Date", ends.Start.Timex), new Timex(joint.End, e.End, "Date", ends.End.Timex)]
        : [new Timex(e.Start, e.End, e.Value.Kind.ToString(), e.Value.Timex)];

    private static bool Same(Timex found, Timex gold) => string.Equals(Normal(found.Value), Normal(gold.Value), StringComparison.Ordinal);

    // "2000-W7" is "2000-W07"; a trailing "-XX" says nothing.
    private static string Normal(string value)
    {
        var week = value.IndexOf("-W", StringComparison.Ordinal);
        if (week == 4 && value.Length > week + 2 && char.IsAsciiDigit(value[week + 2]) && (value.Length == week + 3 || !char.IsAsciiDigit(value[week + 3])))
            value = string.Concat(value.AsSpan(0, week + 2), "0", value.AsSpan(week + 2));
        while (value.EndsWith("-XX", StringComparison.Ordinal))
            value = value[..^3];
        return value;
    }

    private static string Around(string text, int start, int end) =>
        $"{text[Math.Max(0, start - 50)..start]}[[{text[start..end]}]]{text[end..Math.Min(text.Length, end + 40)]}".Replace('\n', ' ');
}
