using System.Text;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Extraction.English.Passages;

namespace Marsad.Evaluation.Reading;

/// <summary><c>read FILE [--published DATE] [--publisher NAME] [--explain]</c>: the claims of a text as JSON lines; <c>--explain</c> prints what was found in each passage to standard error.</summary>
internal static class ReadTask
{
    public static int Run(string[] args)
    {
        var options = new Arguments(args);
        var bytes = File.ReadAllBytes(args[1]);
        var report = new Report
        {
            Document = ContentHash.Of(bytes),
            Text = new ReadingText(Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal)),
            Published = PublicationTime.Parse(options.Option("--published")) is { Success: true } published ? published.Value : null,
            Publisher = options.Option("--publisher"),
        };
        if (args.Contains("--explain", StringComparer.Ordinal))
            Explain(report);
        if (options.Option("--repeat") is { } repeat)
            Time(report, int.Parse(repeat, System.Globalization.CultureInfo.InvariantCulture));
        var reading = ReportReader.Read(report);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var claim in reading.Claims)
            Console.Out.WriteLine(DomainJson.Write(claim));
        foreach (var note in reading.Notes)
            Console.Error.WriteLine(note);
        return 0;
    }

    // The stages of a reading, each over all repetitions.
    private static void Time(Report report, int repeat)
    {
        for (var i = 0; i < repeat; i++)
            ReportReader.Read(report);
        var stages = new (string Name, Action<Extraction.Text.AnnotatedText> Run)[]
        {
            ("dates", static t => t.Dates = Extraction.English.Dates.DateFinder.Find(t)),
            ("counts", static t => t.Counts = Extraction.English.Numbers.CountFinder.Find(t)),
            ("places", static t => t.Places = Extraction.English.Places.PlaceFinder.Default.Find(t)),
            ("actors", static t => t.Actors = Extraction.English.Actors.ActorFinder.Find(t)),
            ("attributions", static t => Extraction.English.Attribution.Attributions.Of(t)),
            ("passages", static t => PassageFinder.Of(t)),
        };
        var spent = new Dictionary<string, double>(StringComparer.Ordinal);
        var claims = 0;
        var clock = new System.Diagnostics.Stopwatch();
        void Measure(string name, Action run)
        {
            clock.Restart();
            run();
            spent[name] = spent.GetValueOrDefault(name) + clock.Elapsed.TotalMilliseconds;
        }

        for (var i = 0; i < repeat; i++)
        {
            Extraction.Text.AnnotatedText text = null!;
            Measure("annotate", () => text = Extraction.Text.Pipeline.Default.Annotate(report));
            foreach (var (name, run) in stages)
                Measure(name, () => run(text));
            foreach (var finder in Extraction.English.Finders.All)
                Measure(finder.GetType().Name, () => claims += finder.Find(text).Count());
            Measure("whole", () => ReportReader.Read(report));
        }

        Console.Error.WriteLine($"{claims / repeat} claims");
        foreach (var (name, time) in spent)
            Console.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {time / repeat:0.00} ms"));
    }

    private static void Explain(Report report)
    {
        var text = ReportReader.Annotate(report);
        foreach (var block in text.Blocks)
            Console.Error.WriteLine($"block {block.Index} {block.Kind} under {block.HeadingIndex}: {text.Slice(block.Start, Math.Min(block.End, block.Start + 60))}");
        foreach (var passage in PassageFinder.Of(text))
        {
            Console.Error.WriteLine(string.Join(' ', passage.Sentence.Tokens.Skip(passage.First).Take(passage.Last - passage.First + 1).Select(static t => $"{t.Text}/{t.Tag}")));
            foreach (var clause in passage.Clauses)
                Console.Error.WriteLine($"   clause {clause}");
            Console.Error.WriteLine($"   voice {passage.Voice.Sources[0].Name} ({passage.Voice.Stance} {passage.Voice.Modality})");
            Console.Error.WriteLine($"   triggers {string.Join("; ", passage.Triggers.Select(t => $"{t.Trigger.Phrase}/{t.Trigger.Kind}/{t.Trigger.Type}@{t.First}"))}");
            Console.Error.WriteLine($"   figures {string.Join("; ", passage.Figures.Select(static f => $"{f.Measure} {f.Count.Min}-{f.Count.Max} {f.Category} @{f.First}-{f.Last}{(f.IsPart ? " part" : "")}"))}");
            Console.Error.WriteLine($"   counts {string.Join("; ", passage.Terms.Counts.Select(static c => $"{c.Count.Min}-{c.Count.Max}{(c.IsOtherQuantity ? " other" : "")}{(c.IsPart ? " part" : "")} of {c.Counted?.Text} @{c.First}-{c.Last}"))}");
            Console.Error.WriteLine($"   actors {string.Join("; ", passage.Terms.Actors.Select(static a => $"{a.Name}/{a.Kind}@{a.First}-{a.Last}"))}");
            Console.Error.WriteLine($"   places {string.Join("; ", passage.Terms.Places.Select(static p => $"{p.Place.Name}/{p.Place.Precision}@{p.First}-{p.Last}"))}");
            Console.Error.WriteLine($"   dates {string.Join("; ", passage.Terms.Dates.Select(static d => $"{d.Role} {d.Window.From:yyyy-MM-dd}..{d.Window.To:yyyy-MM-dd}{(d.IsDuration ? " duration" : "")}@{d.First}-{d.Last}"))}");
        }
    }
}
