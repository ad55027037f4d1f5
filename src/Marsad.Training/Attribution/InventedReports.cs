using System.Text;
using Marsad.Domain.Reports;
using Marsad.Extraction.Text;

namespace Marsad.Training.Attribution;

/// <summary>Reports put together from marked sentences that were invented for this project, each time with other words: ways of naming a source that political news does not use.</summary>
internal sealed class InventedReports
{
    private readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal);
    private readonly List<string> sentences = [];

    private InventedReports(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '=')
                words[line[1..line.IndexOf(':', StringComparison.Ordinal)].Trim()] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Split('|');
            else
                sentences.Add(line);
        }
    }

    /// <summary>So many reports, each of every second sentence or so in a drawn order.</summary>
    public static List<PolNearText> Make(int count, int seed, Func<Report, AnnotatedText> annotate)
    {
        var invented = new InventedReports(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "attribution.txt")));
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(n => invented.Report(n, random, annotate))];
    }

    private PolNearText Report(int number, Random random, Func<Report, AnnotatedText> annotate)
    {
        var (text, marks) = (new StringBuilder("Report from the region\n\n"), new List<byte>());
        marks.AddRange(new byte[text.Length]);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        random.Shuffle(order);
        foreach (var s in order.Take(sentences.Count / 2))
        {
            Write(Fill(sentences[s], random), text, marks);
            // Some paragraphs hold more than one sentence.
            var gap = random.Next(3) == 0 ? " " : "\n\n";
            text.Append(gap);
            marks.AddRange(new byte[gap.Length]);
        }

        marks.Add(0);
        return PolNearText.Of($"invented-{number}", text.ToString(), [.. marks], annotate);
    }

    private string Fill(string sentence, Random random)
    {
        for (var open = sentence.IndexOf('<', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('<', StringComparison.Ordinal))
        {
            var close = sentence.IndexOf('>', open);
            var list = words[sentence[(open + 1)..close]];
            sentence = sentence[..open] + list[random.Next(list.Length)] + sentence[(close + 1)..];
        }

        return sentence;
    }

    // Text without the signs, and for each of its units the marks that stand open there; the first letter is a capital.
    private static void Write(string sentence, StringBuilder text, List<byte> marks)
    {
        var open = new Stack<byte>();
        var first = true;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{')
            {
                open.Push((byte)(sentence[i + 1] switch { 'S' => 1, 'Q' => 2, _ => 4 }));
                i += 2;
            }
            else if (sentence[i] == '}')
            {
                open.Pop();
            }
            else
            {
                text.Append(first ? char.ToUpperInvariant(sentence[i]) : sentence[i]);
                first &= !char.IsLetter(sentence[i]);
                marks.Add((byte)open.Aggregate(0, static (a, b) => a | b));
            }
        }
    }
}
