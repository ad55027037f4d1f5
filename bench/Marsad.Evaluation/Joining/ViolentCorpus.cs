using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marsad.Domain.Reports;
using Marsad.Evaluation.Counts;

namespace Marsad.Evaluation.Joining;

/// <summary>The local news of the corpus "violent": <c>docs.jsonl</c> and <c>incidents.jsonl</c> of a folder, and the divisions of the Gun Violence Corpus below it (<c>gvc/</c>). The field <c>incident</c> is the answer and never reaches the reader.</summary>
internal static partial class ViolentCorpus
{
    private const int LongestBody = 20_000;
    private const int SamePrefix = 300;

    /// <summary>All reports of a folder, by id; those of incidents without a record too.</summary>
    public static JoiningCorpus Read(string folder)
    {
        var incidents = File.ReadLines(Path.Combine(folder, "incidents.jsonl")).Where(static l => l.Length > 0).Select(Incident).ToDictionary(static i => i.Id, StringComparer.Ordinal);
        var pages = File.ReadLines(Path.Combine(folder, "docs.jsonl")).Where(static l => l.Length > 0).Select(Page.Of).ToList();
        var copied = pages.GroupBy(static d => d.Opening, StringComparer.Ordinal).Where(static g => g.Select(static d => d.Incident).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        var reports = pages.GroupBy(static d => d.Id, StringComparer.Ordinal).Select(g => new JoiningReport
        {
            Id = g.Key,
            Incidents = [.. g.Select(static d => d.Incident).Distinct(StringComparer.Ordinal)],
            Report = g.First().Report(),
            Readable = g.First() is var page && page.Body.Length <= LongestBody && Shooting().IsMatch(page.Body) && !copied.Contains(page.Opening),
        });
        return new JoiningCorpus([.. reports.OrderBy(static r => r.Id, StringComparer.Ordinal)], incidents);
    }

    /// <summary>The reports of the newest quarter of the incidents by (date, id), or of the others; where an id stands twice, the incidents of the part are its answers.</summary>
    public static JoiningCorpus Part(JoiningCorpus corpus, bool newest)
    {
        var ordered = corpus.Incidents.Values.OrderBy(static i => i.Date).ThenBy(static i => i.Id, StringComparer.Ordinal).ToList();
        var first = ordered.Count - (int)(ordered.Count * ViolentReports.NewestShare);
        var chosen = (newest ? ordered.Skip(first) : ordered.Take(first)).Select(static i => i.Id).ToHashSet(StringComparer.Ordinal);
        return corpus with { Reports = [.. corpus.Reports.Where(r => r.Incidents.Any(chosen.Contains)).Select(r => r with { Incidents = [.. r.Incidents.Where(chosen.Contains)] })] };
    }

    /// <summary>The reports of a division of the Gun Violence Corpus with its events as answers, and how many of its reports are not there.</summary>
    public static (JoiningCorpus Corpus, int Missing) Division(JoiningCorpus corpus, string gvc, IEnumerable<string> divisions)
    {
        var events = divisions.SelectMany(d => File.ReadLines(Path.Combine(gvc, d + ".csv"))).Where(static l => l.Contains(',', StringComparison.Ordinal)).Select(static l => l.Split(',')[1].Trim()).ToHashSet(StringComparer.Ordinal);
        var wanted = File.ReadLines(Path.Combine(gvc, "doc_to_event.csv")).Skip(1).Select(static l => l.Split(',')).Where(f => f.Length == 2 && events.Contains(f[1].Trim())).ToDictionary(static f => f[0], static f => f[1].Trim(), StringComparer.Ordinal);
        var found = corpus.Reports.Where(r => wanted.ContainsKey(r.Id)).Select(r => r with { Incidents = [wanted[r.Id]] }).ToList();
        return (corpus with { Reports = found }, wanted.Count - found.Count);
    }

    private static JoiningIncident Incident(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new JoiningIncident(root.GetProperty("id").GetString()!, DateOnly.ParseExact(root.GetProperty("date").GetString()!, "MMMM d, yyyy", CultureInfo.InvariantCulture), root.GetProperty("city_or_county").GetString()!, root.GetProperty("num_killed").GetInt64());
    }

    [GeneratedRegex("shot|shoot|gun|kill|wound|dead", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shooting();

    private sealed record Page(string Id, string Incident, string Title, string Published, string Address, string Body)
    {
        public string Opening => Body.Length <= SamePrefix ? Body : Body[..SamePrefix];

        public static Page Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            return new Page(Field("id"), Field("incident"), Field("title"), Field("dct"), Field("uri"), Field("content").Replace("\r", "", StringComparison.Ordinal));
        }

        // Archived pages name the archive first and the outlet behind it. A page is known by all that stands on it: two with one body and two headlines are two.
        public Report Report() => new()
        {
            Document = ContentHash.Of(Encoding.UTF8.GetBytes($"{Id}\n{Title}\n{Published}\n{Body}")),
            Text = new ReadingText(Body),
            Title = Title,
            Published = PublicationTime.Parse(Published) is { Success: true } day ? day.Value : null,
            Publisher = Address[(Address.LastIndexOf("://", StringComparison.Ordinal) is var at && at >= 0 ? at + 3 : 0)..].Split('/')[0],
            Url = Address,
            Language = "en",
        };
    }
}
