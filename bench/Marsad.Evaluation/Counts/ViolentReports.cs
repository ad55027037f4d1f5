using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Counts;

/// <summary>The local news of the corpus "violent" whose incident has a record: <c>docs.jsonl</c> and <c>incidents.jsonl</c> of a folder. The field <c>incident</c> is the answer and never reaches the reader.</summary>
internal static partial class ViolentReports
{
    /// <summary>The share of the incidents, the newest by (date, id), that only measures.</summary>
    public const double NewestShare = 0.25;

    private const int LongestBody = 20_000;
    private const int SamePrefix = 300;

    /// <summary>The readable reports of a folder's incidents, those of the older part or of the newest; <paramref name="newest"/> null: all.</summary>
    public static List<CountedReport> Read(string folder, bool? newest)
    {
        var incidents = File.ReadLines(Path.Combine(folder, "incidents.jsonl")).Where(static l => l.Length > 0).Select(Incident.Of)
            .OrderBy(static i => i.Date).ThenBy(static i => i.Id, StringComparer.Ordinal).ToList();
        var first = incidents.Count - (int)(incidents.Count * NewestShare);
        var chosen = (newest switch { true => incidents.Skip(first), false => incidents.Take(first), null => incidents }).ToDictionary(static i => i.Id, StringComparer.Ordinal);
        var documents = File.ReadLines(Path.Combine(folder, "docs.jsonl")).Where(static l => l.Length > 0).Select(Page.Of).ToList();
        var copied = documents.GroupBy(static d => d.Opening, StringComparer.Ordinal).Where(static g => g.Select(static d => d.Incident).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        var all = incidents.ToDictionary(static i => i.Id, StringComparer.Ordinal);
        return [.. documents.Where(d => chosen.ContainsKey(d.Incident) && d.Body.Length <= LongestBody && Shooting().IsMatch(d.Body) && !copied.Contains(d.Opening))
            .GroupBy(static d => d.Id, StringComparer.Ordinal)
            .Select(g => g.First().With(documents.Where(d => d.Id == g.Key && all.ContainsKey(d.Incident)).Select(d => all[d.Incident]).DistinctBy(static i => i.Id, StringComparer.Ordinal).ToList(), chosen[g.First().Incident]))
            .OrderBy(static r => r.Date).ThenBy(static r => r.Incident, StringComparer.Ordinal).ThenBy(static r => r.Id, StringComparer.Ordinal)];
    }

    [GeneratedRegex("shot|shoot|gun|kill|wound|dead", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shooting();

    private sealed record Incident(string Id, DateOnly Date, long Killed, long Injured)
    {
        public static Incident Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new Incident(root.GetProperty("id").GetString()!, DateOnly.ParseExact(root.GetProperty("date").GetString()!, "MMMM d, yyyy", CultureInfo.InvariantCulture), root.GetProperty("num_killed").GetInt64(), root.GetProperty("num_injured").GetInt64());
        }
    }

    private sealed record Page(string Id, string Incident, string Title, string Published, string Address, string Body)
    {
        public string Opening => Body.Length <= SamePrefix ? Body : Body[..SamePrefix];

        public static Page Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            return new Page(Field("id"), Field("incident"), Field("title"), Field("dct"), Field("uri"), Field("content"));
        }

        public CountedReport With(List<Incident> right, Incident own)
        {
            var host = Address[(Address.LastIndexOf("://", StringComparison.Ordinal) is var at && at >= 0 ? at + 3 : 0)..].Split('/')[0];
            return new CountedReport
            {
                Id = Id,
                Incident = own.Id,
                Date = own.Date,
                Report = new Report
                {
                    Document = ContentHash.Of(Encoding.UTF8.GetBytes(Body)),
                    Text = new ReadingText(Body.Replace("\r", "", StringComparison.Ordinal)),
                    Title = Title,
                    Published = PublicationTime.Parse(Published) is { Success: true } day ? day.Value : null,
                    Publisher = host,
                    Language = "en",
                },
                Killed = [.. right.Select(static i => new RecordedCount(i.Killed, i.Killed))],
                Injured = [.. right.Select(static i => new RecordedCount(i.Injured, i.Injured))],
            };
        }
    }
}
