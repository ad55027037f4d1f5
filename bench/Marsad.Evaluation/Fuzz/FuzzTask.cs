using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Extraction;

namespace Marsad.Evaluation.Fuzz;

/// <summary><c>fuzz --inputs N --seed S [--texts DIR]</c>: reads damaged reports and checks that none is refused by an exception, that every quote and span is an exact slice, and that none takes out of proportion.</summary>
internal static class FuzzTask
{
    private const double SlowMicrosecondsPerSign = 200;

    public static int Run(Arguments arguments)
    {
        var inputs = Number(arguments, "--inputs", 1000);
        var seed = Number(arguments, "--seed", 1);
        var texts = Directory.EnumerateFiles(arguments.Option("--texts") ?? "samples", "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(static t => t.Length > 0).ToList();
        if (texts.Count == 0)
        {
            Console.Error.WriteLine("fuzz: no text. Run it at the root of the repository or give --texts DIR.");
            return 2;
        }

        Read(texts[0]);
        long signs = 0, claims = 0;
        var faults = new List<string>();
        var slow = 0;
        var slowest = (PerSign: 0.0, Input: 0);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < inputs; i++)
        {
            var text = new TextMutation(unchecked((seed * 1_000_003) + i)).Of(texts[i % texts.Count], texts);
            var start = Stopwatch.GetTimestamp();
            var reading = Read(text);
            var perSign = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Math.Max(500, text.Length);
            signs += text.Length;
            claims += reading.Claims.Count;
            if (perSign > slowest.PerSign)
                slowest = (perSign, i);
            if (perSign > SlowMicrosecondsPerSign)
                slow++;
            foreach (var fault in Faults(reading))
            {
                faults.Add(fault);
                Console.WriteLine($"seed {seed} input {i}: {fault}");
                if (arguments.Option("--keep") is { } folder)
                    File.WriteAllText(Path.Combine(folder, $"fuzz-{seed}-{i}.txt"), text);
            }
        }

        var perSecond = signs / Math.Max(0.001, watch.Elapsed.TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inputs {inputs}, seed {seed}: {signs} signs, {claims} claims, {perSecond:F0} signs a second; faults {faults.Count}; over {SlowMicrosecondsPerSign} µs a sign {slow}; slowest input {slowest.Input} with {slowest.PerSign:F0} µs a sign"));
        return faults.Count == 0 ? 0 : 1;
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
