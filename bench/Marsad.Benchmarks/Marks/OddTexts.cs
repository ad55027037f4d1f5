using System.Globalization;
using System.Text;

namespace Marsad.Benchmarks.Marks;

/// <summary><c>odd FILE [--length SIGNS] [--only NAME]</c>: texts that no reporter writes, their processor time beside that of the article repeated to the same length, and whether every quote and span is exact.</summary>
internal static class OddTexts
{
    private const string Poem = "The guns are quiet on the hill\nand no one counts the dead,\nthe river holds its breath until\nthe names of them are read.\n\n";

    public static int Run(Choices choices)
    {
        var article = File.ReadAllText(choices.Files.First()).Replace("\r", "", StringComparison.Ordinal).Trim();
        var length = choices.Number("--length", 1_000_000);
        for (var i = 0; i < 40; i++)
            MeasuredReading.Of(article);
        var normal = MeasuredReading.Of(LengthTable.Repeated(article, length, "\n\n")).Processor;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The article repeated to {length:N0} signs: {normal:0.00} s of processor time.\n"));
        Console.WriteLine("| text | signs | processor s | times the normal rate | claims | quotes and spans | notes |\n|---|---:|---:|---:|---:|---|---|");
        var worst = 0.0;
        foreach (var (name, text) in All(article, length).Where(t => choices.Word("--only") is not { } only || string.Equals(t.Name, only, StringComparison.Ordinal)))
        {
            var measured = MeasuredReading.Of(text);
            var times = measured.Processor / text.Length / (normal / length);
            worst = Math.Max(worst, times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {text.Length:N0} | {measured.Processor:0.00} | {times:0.0} | {measured.Reading.Claims.Count} | {Exact(measured)} | {string.Join("; ", measured.Reading.Notes.Select(static n => n.Length > 90 ? n[..90] + "…" : n))} |"));
        }

        return worst <= 10 ? 0 : 1;
    }

    private static IEnumerable<(string Name, string Text)> All(string article, int length)
    {
        string Filled(string text, string between = "") => LengthTable.Repeated(text, length, between);
        var words = article.Replace('\n', ' ').Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        yield return ("one sentence", Filled(article.Replace('\n', ' ').Replace(". ", " and ", StringComparison.Ordinal), " and "));
        yield return ("one sentence of one word", Filled("shelling "));
        yield return ("one word", Filled("a"));
        yield return ("100,000 numbers", string.Join(' ', Enumerable.Range(0, 100_000).Select(static i => (i * 7919L % 100_003).ToString(CultureInfo.InvariantCulture))));
        yield return ("numbers in a list", string.Join(", ", Enumerable.Range(1, 100_000).Select(static i => i.ToString("N0", CultureInfo.InvariantCulture))));
        yield return ("dates without end", Filled("on Monday 2 March 2019, "));
        yield return ("unmatched quotes", Filled(article.Replace("\"", "", StringComparison.Ordinal).Replace(". ", ". “ ", StringComparison.Ordinal), " “"));
        yield return ("nothing but quotes", Filled("\" “ "));
        yield return ("brackets that never close", Filled("(killed [ "));
        yield return ("all capitals", Filled(article.ToUpperInvariant(), "\n\n"));
        yield return ("all small letters", Filled(article.ToLowerInvariant(), "\n\n"));
        yield return ("no punctuation", Filled(words, " "));
        yield return ("zero-width signs between letters", Filled(Between(article, "\u200B")));
        yield return ("right-to-left marks", Filled(article.Replace(" ", " \u200F\u202B", StringComparison.Ordinal), "\n\n"));
        yield return ("mixed scripts", Filled(article.Replace("the ", "в деревне ", StringComparison.Ordinal).Replace(" of ", " في قرية ", StringComparison.Ordinal).Replace(" and ", " 和 😀 ", StringComparison.Ordinal), "\n\n"));
        yield return ("a table", Filled("| Idlib | 12 killed | 3 March | shelling | 40 |\n"));
        yield return ("names without end", Filled("Aleppo, Idlib, Hama, Homs, Raqqa, "));
        yield return ("capital letters, one to a line", Filled("Aleppo\n"));
        yield return ("of of of", Filled("the village of the district of "));
        yield return ("and and and", Filled("killed and wounded and "));
        yield return ("said said said", Filled("he said that she said "));
        yield return ("full stops", Filled(". "));
        yield return ("line ends", Filled("\n"));
        yield return ("one letter a line", Filled("a\n"));
        yield return ("bullets", Filled("• 3 people were killed in Hama\n"));
        yield return ("hyphens", Filled("al-"));
        yield return ("accents on one letter", Filled("e\u0301\u0301\u0301"));
        yield return ("a poem", Filled(Poem));
    }

    private static string Between(string text, string mark)
    {
        var marked = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            marked.Append(rune.ToString()).Append(mark);
        return marked.ToString();
    }

    private static string Exact(MeasuredReading measured)
    {
        var text = measured.Reading.Report.Text;
        foreach (var claim in measured.Reading.Claims)
        {
            if (!string.Equals(text.Slice(new(claim.Quote.Start, claim.Quote.End)), claim.Quote.Text, StringComparison.Ordinal))
                return "a quote is no slice";
            if (claim.Spans.Slots.Any(s => s.Value.Any(span => span.Start < 0 || span.End > text.Length || span.End <= span.Start)))
                return "a span lies outside";
        }

        return "exact";
    }
}
