using System.Diagnostics;
using System.Text.Json;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;

namespace Marsad.Evaluation.Acceptance;

/// <summary>What the scorer counted for one article, in the order of <see cref="FactScorer.Columns"/>.</summary>
internal sealed record FactScore(string Article, double[] Counts, IReadOnlyList<WrongCase> Wrong);

/// <summary>Runs the articles' own scorer (score.py) with python3, so that the figures are those of its authors.</summary>
internal sealed class FactScorer(string path)
{
    /// <summary>What is counted.</summary>
    public static readonly string[] Columns = ["facts", "claims", "matched", "neutral", "slots", "slots_right", "slots_said", "sources", "sources_right", "modality_right", "exact", "forbidden"];

    // The scorer prints ratios; an interval needs the counts of each article. So its functions are loaded without its main, and called as main calls them.
    private const string Driver = """
        import json, os, sys
        sys.argv = sys.argv[1:]
        exec(compile(open(sys.argv[0], encoding='utf-8').read().rsplit('main()', 1)[0], sys.argv[0], 'exec'))
        for line in sys.stdin:
            folder, claims = line.rstrip('\n').split('\t')
            g = json.load(open(os.path.join(folder, 'facts.json'), encoding='utf-8'))
            text = open(os.path.join(folder, g['document'].get('file', 'article.txt')), encoding='utf-8').read()
            c = [json.loads(l) for l in open(claims, encoding='utf-8') if l.startswith('{')]
            print(json.dumps(score(g, c, text)))
        """;

    /// <summary>The scorer of a folder: in it, above it, or with the acceptance articles of the corpora.</summary>
    public static Parsed<FactScorer> Find(string folder, string corpora)
    {
        string[] tried = [Path.Combine(folder, "score.py"), Path.Combine(folder, "..", "score.py"), Path.Combine(corpora, "acceptance", "score.py"), Path.Combine(corpora, "score.py")];
        return tried.FirstOrDefault(File.Exists) is { } found ? Parsed<FactScorer>.Of(new FactScorer(found)) : Parsed<FactScorer>.Failed($"{tried[0]} is not there, nor is it in the folder above or in {Path.Combine(corpora, "acceptance")}");
    }

    /// <summary>Reads the articles and has their claims scored.</summary>
    public Parsed<IReadOnlyList<FactScore>> Score(IReadOnlyList<FactArticle> articles)
    {
        var work = Directory.CreateTempSubdirectory("marsad-evaluate");
        try
        {
            var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { "-c", Driver, path } };
            var lines = new List<string>();
            foreach (var article in articles)
            {
                var claims = Path.Combine(work.FullName, lines.Count + ".jsonl");
                File.WriteAllLines(claims, article.Claims().Select(static c => DomainJson.Write(c)));
                lines.Add(article.Folder + "\t" + claims);
            }

            using var python = Process.Start(start)!;
            lines.ForEach(python.StandardInput.WriteLine);
            python.StandardInput.Close();
            var output = python.StandardOutput.ReadToEnd();
            var error = python.StandardError.ReadToEnd();
            python.WaitForExit();
            var counted = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return python.ExitCode != 0 || counted.Length != articles.Count
                ? Parsed<IReadOnlyList<FactScore>>.Failed($"the scorer failed: {error.Trim()}")
                : Parsed<IReadOnlyList<FactScore>>.Of([.. articles.Zip(counted, Read)]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Parsed<IReadOnlyList<FactScore>>.Failed("python3 is not there: the scorer needs it");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static FactScore Read(FactArticle article, string line)
    {
        using var json = JsonDocument.Parse(line);
        var counts = Columns.Select(c => json.RootElement.GetProperty(c).GetDouble()).ToArray();
        var name = Path.GetFileName(article.Folder);
        // Which facts were missed is told by the matching of claim kinds and words alone.
        var wrong = article.Facts.Where(f => !FactMatch.IsMatched(article, f)).Select(f => new WrongCase(name, f.GetProperty("quote").GetString() ?? "", f.GetProperty("kind").GetString() + " " + (f.TryGetProperty("type", out var type) ? type.ToString() : ""), "")).ToList();
        return new FactScore(name, counts, wrong);
    }
}
