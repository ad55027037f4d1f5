using System.Text;
using Marsad.Domain.Reports;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Dates;

/// <summary>Dates against the TIMEX3 marks of TempEval-3: F of the spans (any overlap, one to one) and of the spans whose value is right too. The creation time is given, not scored.</summary>
internal static class DateTask
{
    public static int Run(Arguments arguments)
    {
        var parts = arguments.Part is { } one ? [one] : new[] { "TimeBank", "AQUAINT" };
        foreach (var part in parts)
        {
            var folder = Path.Combine(arguments.Corpora, "tempeval3", part);
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"{folder} is not there: give the corpora with --corpora.");
                return 1;
            }

            int given = 0, wanted = 0, spans = 0, values = 0;
            foreach (var path in Directory.EnumerateFiles(folder, "*.tml").Order(StringComparer.Ordinal))
            {
                var document = TimeMlDocument.Load(path);
                var found = Read(document);
                var taken = new bool[found.Count];
                foreach (var gold in document.Marked)
                {
                    var best = Enumerable.Range(0, found.Count).Where(i => !taken[i] && found[i].Start < gold.End && gold.Start < found[i].End)
                        .OrderByDescending(i => Same(found[i], gold)).ThenBy(i => Math.Abs(found[i].Start - gold.Start)).Cast<int?>().FirstOrDefault();
                    if (best is { } b)
                    {
                        taken[b] = true;
                        spans++;
                        if (Same(found[b], gold))
                            values++;
                        else if (arguments.Detail)
                            Console.WriteLine($"VALUE\t{document.Name}\t{document.Created}\t{gold.Value}\t{found[b].Value}\t{Around(document.Text, gold.Start, gold.End)}");
                    }
                    else if (arguments.Detail)
                    {
                        Console.WriteLine($"MISS\t{document.Name}\t{document.Created}\t{gold.Value}\t\t{Around(document.Text, gold.Start, gold.End)}");
                    }
                }

                if (arguments.Detail)
                {
                    foreach (var i in Enumerable.Range(0, found.Count).Where(i => !taken[i]))
                        Console.WriteLine($"EXTRA\t{document.Name}\t{document.Created}\t\t{found[i].Value}\t{Around(document.Text, found[i].Start, found[i].End)}");
                }

                given += found.Count;
                wanted += document.Marked.Count;
            }

            Scores.Print("dates", part, ("span_f", Scores.F(spans, given, wanted)), ("value_f", Scores.F(values, given, wanted)),
                ("span_precision", (double)spans / given), ("span_recall", (double)spans / wanted), ("value_accuracy", (double)values / spans), ("wanted", wanted), ("given", given));
        }

        return 0;
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
