using System.Text.RegularExpressions;
using Marsad.Evaluation.Counts;
using Marsad.Evaluation.Joining;

namespace Marsad.Training.Joining;

/// <summary>Whole texts of news, a title and a text each, from the parts of the corpora that do not measure: reports of shootings, terrorism and air strikes, politics, finance.</summary>
internal static partial class NewsTexts
{
    /// <summary>The texts, in the order of the files' names.</summary>
    public static IEnumerable<(string Title, string Text)> Read(string corpora)
    {
        foreach (var report in JoiningParts.Training(ViolentCorpus.Read(Path.Combine(corpora, "violent")), Path.Combine(corpora, "violent", "gvc")).Reports)
            yield return (report.Report.Title ?? "", report.Report.Text.Value);
        foreach (var report in AirwarsIncidents.Part(AirwarsIncidents.Read(Path.Combine(corpora, "airwars", "incidents.jsonl")), newest: false))
            yield return ("", report.Report.Text.Value);
        foreach (var file in Files(corpora, "muc4/dev", "dev-muc3-*"))
        {
            // In capitals throughout: as words in small letters, without names.
            foreach (var report in Head().Split(File.ReadAllText(file)).Where(static r => r.Length > 0))
                yield return ("", report.ToLowerInvariant());
        }

        foreach (var file in Files(corpora, "polnear/train", "*.txt"))
            yield return ("", File.ReadAllText(file));
        foreach (var file in Files(corpora, "tempeval3", "*.tml"))
            yield return ("", Tag().Replace(Body().Match(File.ReadAllText(file)).Groups["text"].Value, ""));
    }

    private static IOrderedEnumerable<string> Files(string corpora, string folder, string pattern)
    {
        var path = Path.Combine(corpora, folder);
        return (Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories) : []).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"<TEXT>(?<text>[\s\S]*?)</TEXT>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^DEV-MUC3-\d+.*$", RegexOptions.Multiline, 5000)]
    private static partial Regex Head();
}
