using System.Globalization;
using System.Text;

namespace Marsad.Benchmarks.Marks;

/// <summary><c>length FILE [--most BYTES]</c>: processor time of texts of 10 kB to 10 MB, made of the article again and again: with its lines, a line a sentence, and all in one line.</summary>
internal static class LengthTable
{
    public static int Run(Choices choices)
    {
        var article = File.ReadAllText(choices.Files.First()).Replace("\r", "", StringComparison.Ordinal).Trim();
        var most = choices.Number("--most", 10_000_000);
        for (var i = 0; i < 40; i++)
            MeasuredReading.Of(article);
        Console.WriteLine("| layout | length | processor s | µs a sign | claims | notes |\n|---|---:|---:|---:|---:|---|");
        foreach (var (layout, text) in new[] { ("paragraphs, as written", article), ("a line a sentence", article.Replace(". ", ".\n", StringComparison.Ordinal)), ("one line", article.Replace('\n', ' ')) })
        {
            for (var length = 10_000; length <= most; length *= 10)
            {
                var measured = MeasuredReading.Of(Repeated(text, length, layout is "one line" ? " " : "\n\n"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {layout} | {length:N0} | {measured.Processor:0.00} | {measured.Processor * 1e6 / length:0.0} | {measured.Reading.Claims.Count} | {string.Join("; ", measured.Reading.Notes)} |"));
            }
        }

        return 0;
    }

    /// <summary>A text again and again, up to a length.</summary>
    public static string Repeated(string text, int length, string between)
    {
        var repeated = new StringBuilder(length + text.Length);
        while (repeated.Length < length)
            repeated.Append(text).Append(between);
        return repeated.ToString(0, length);
    }
}
