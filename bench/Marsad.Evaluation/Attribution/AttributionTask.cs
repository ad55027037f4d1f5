using System.Globalization;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Extraction.English.Attribution;

namespace Marsad.Evaluation.Attribution;

/// <summary>Attribution against PolNeAR: F over tokens that stand in some source, cue or content. The first annotation file of a text by name counts.</summary>
internal static class AttributionTask
{
    private static readonly string[] Roles = ["Source", "Cue", "Content"];

    public static int Run(Arguments arguments)
    {
        var folder = Path.Combine(arguments.Corpora, "polnear", arguments.Part ?? "dev");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder} is not there: give the corpora with --corpora.");
            return 1;
        }

        var (right, given, wanted) = (new int[3], new int[3], new int[3]);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var marks = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), name + "*.ann").Order(StringComparer.Ordinal).FirstOrDefault();
            if (marks is null)
                continue;
            var raw = File.ReadAllText(path);
            var text = ReportReader.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(raw)), Text = new ReadingText(raw.Replace('\r', ' ')), Language = "en" });
            var gold = Spans(marks, raw.Length);
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
                        right[r] += isGiven && was ? 1 : 0;
                        given[r] += isGiven ? 1 : 0;
                        wanted[r] += was ? 1 : 0;
                    }
                }
            }
        }

        Scores.Print("polnear", arguments.Part ?? "dev",
            ("source_token_f", Scores.F(right[0], given[0], wanted[0])), ("cue_token_f", Scores.F(right[1], given[1], wanted[1])), ("content_token_f", Scores.F(right[2], given[2], wanted[2])),
            ("source_precision", (double)right[0] / Math.Max(1, given[0])), ("source_recall", (double)right[0] / Math.Max(1, wanted[0])),
            ("cue_precision", (double)right[1] / Math.Max(1, given[1])), ("cue_recall", (double)right[1] / Math.Max(1, wanted[1])),
            ("content_precision", (double)right[2] / Math.Max(1, given[2])), ("content_recall", (double)right[2] / Math.Max(1, wanted[2])));
        return 0;
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
