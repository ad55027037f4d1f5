using System.Globalization;
using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Extraction;

namespace Marsad.Evaluation.Fuzz;

/// <summary><c>fuzz --inputs N --seed S [--short SIGNS] [--texts DIR] [--record FILE]</c>: reads damaged reports and checks that none is refused by an exception, that every quote and span is an exact slice, and that none takes out of proportion. With a record a run that was cut off goes on where it stopped.</summary>
internal static class FuzzTask
{
    // About ten times what a sign of plain news costs; a short text counts as one of this length.
    private const double SlowMicrosecondsPerSign = 40;
    private const int ShortestCounted = 500;
    private const int RecordEvery = 10_000;

    public static int Run(Arguments arguments)
    {
        var (inputs, seed, most) = (Number(arguments, "--inputs", 1000), Number(arguments, "--seed", 1), Number(arguments, "--short", 0));
        var texts = Directory.EnumerateFiles(arguments.Option("--texts") ?? "samples", "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(static t => t.Length > 0).ToList();
        if (texts.Count == 0)
        {
            Console.Error.WriteLine("fuzz: no text. Run it at the root of the repository or give --texts DIR.");
            return 2;
        }

        Read(texts[0]);
        var record = arguments.Option("--record");
        var count = FuzzCount.Resume(record, seed);
        while (count.Inputs < inputs)
        {
            var i = count.Inputs;
            var text = new TextMutation(unchecked((seed * 1_000_003) + i)).Of(texts[i % texts.Count], texts, most);
            var start = Environment.CpuUsage.TotalTime;
            var reading = Read(text);
            var used = Environment.CpuUsage.TotalTime - start;
            var perSign = used.TotalMicroseconds / Math.Max(ShortestCounted, text.Length);
            // What comes once is a collection of garbage or a method compiled; what comes again is the text.
            for (var again = 0; again < 3 && perSign > SlowMicrosecondsPerSign; again++)
                perSign = Math.Min(perSign, Again(text) / Math.Max(ShortestCounted, text.Length));
            count = count.With(text.Length, reading.Claims.Count, used, perSign, perSign > SlowMicrosecondsPerSign);
            if (perSign > SlowMicrosecondsPerSign)
                Report(arguments, seed, i, text, string.Create(CultureInfo.InvariantCulture, $"{perSign:F0} µs a sign"));
            foreach (var fault in Faults(reading))
            {
                count = count with { Faults = count.Faults + 1 };
                Report(arguments, seed, i, text, fault);
            }

            if (record is not null && count.Inputs % RecordEvery == 0)
                count.Keep(record, seed);
        }

        if (record is not null)
            count.Keep(record, seed);
        Console.WriteLine(count.Sentence(seed));
        return count.Faults == 0 ? 0 : 1;
    }

    private static void Report(Arguments arguments, int seed, int input, string text, string what)
    {
        Console.WriteLine($"seed {seed} input {input}: {what}");
        if (arguments.Option("--keep") is { } folder)
            File.WriteAllText(Path.Combine(folder, $"fuzz-{seed}-{input}.txt"), text);
    }

    private static double Again(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        Read(text);
        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
    }

    private static Marsad.Extraction.Reading Read(string text) => ReportReader.Read(new Report
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)),
        Text = new ReadingText(text.Replace("\r", "", StringComparison.Ordinal)),
        Published = PublicationTime.Parse("2019-09-01").Value,
        Publisher = "Invented Wire",
    });

    private static IEnumerable<string> Faults(Marsad.Extraction.Reading reading)
    {
        foreach (var note in reading.Notes.Where(static n => n.Contains("could not", StringComparison.Ordinal)))
            yield return note;
        if (reading.Claims.IsEmpty)
            yield break;
        var runes = reading.Report.Text.Value.EnumerateRunes().ToList();
        foreach (var claim in reading.Claims)
        {
            if (claim.Quote.End > runes.Count || !string.Equals(string.Concat(runes.Skip(claim.Quote.Start).Take(claim.Quote.End - claim.Quote.Start)), claim.Quote.Text, StringComparison.Ordinal))
                yield return $"{claim.GetType().Name}: its quote is no slice of the text";
            foreach (var (slot, spans) in claim.Spans.Slots)
            {
                foreach (var span in spans)
                {
                    if (span.Start < 0 || span.End > runes.Count || span.End <= span.Start)
                        yield return $"{claim.GetType().Name}: a span of {slot} lies outside the text";
                }
            }

            if (claim is IncidentClaim { Date: { } date } && date.From > date.To)
                yield return "incident claim: its date ends before it begins";
        }
    }

    private static int Number(Arguments arguments, string name, int otherwise) => int.TryParse(arguments.Option(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
