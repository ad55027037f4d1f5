using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Marsad.Benchmarks.Marks;

namespace Marsad.Benchmarks.Web;

/// <summary><c>web-analysis --address URL [--times 20]</c>: one person asks each analytical page of a served register; prints how long the first answer of each kind took, and those after it with other parameters.</summary>
internal static class WebAnalysis
{
    private const int FirstMark = 1500, Mark = 300;

    public static int Run(Choices choices) => Run(new Uri(choices.Word("--address") ?? "http://127.0.0.1:5080"), choices.Number("--times", 20), choices.Word("--only")).GetAwaiter().GetResult();

    private static async Task<int> Run(Uri address, int times, string? only)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli };
        using var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        var names = (await Items(client, "/api/actors?limit=200")).Select(static a => a.GetProperty("name").GetString()!).ToList();
        (string Kind, Func<int, string> Path)[] questions =
        [
            ("actors", static i => $"/api/actors?limit={200 + i}"),
            ("one actor", i => names.Count == 0 ? "/api/actors" : $"/api/actors/{Uri.EscapeDataString(names[i % names.Count])}"),
            ("actor graph", static _ => "/api/actor-graph"),
            ("agreements", static i => $"/api/agreements?limit={200 + i}"),
            ("control", static i => $"/api/control?on=20{20 + (i % 9)}-0{1 + (i % 9)}-15"),
            ("search, a common word", i => $"/api/search?q={Common[i % Common.Length]}&from={i / Common.Length * 20}"),
            ("search, two words", i => $"/api/search?q={Common[i % Common.Length]}+{Rare[i % Rare.Length]}"),
            ("review, all", static i => $"/api/review?limit={50 + i}"),
            ("review, flags", static i => $"/api/review?kind=flag&limit={50 + i}"),
            ("review, confidence", static i => $"/api/review?kind=confidence&limit={50 + i}"),
            ("review, places", static i => $"/api/review?kind=place&limit={50 + i}"),
            ("tally by actor", static i => $"/api/tallies?by=actor&since=20{20 + (i % 5)}-01-01"),
            ("tally by source", static i => $"/api/tallies?by=source&until=20{26 + (i % 5)}-12-31"),
            ("tally of a category", static i => $"/api/tallies?category=children&since=20{20 + (i % 5)}-01-01"),
            ("tally, hierarchy", static i => $"/api/tallies?policy=hierarchy&source-order=residents&since=20{20 + (i % 5)}-02-01"),
            ("sources", static i => $"/api/sources?limit={200 + i}"),
        ];
        Console.WriteLine("| question | first ms | median ms | 95th percentile ms | kB |");
        Console.WriteLine("|---|---|---|---|---|");
        var failed = 0;
        foreach (var (kind, path) in questions.Where(q => only is null || q.Kind.Contains(only, StringComparison.Ordinal)))
        {
            var (took, size) = (new List<double>(), 0L);
            for (var i = 0; i <= times; i++)
            {
                var started = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(new Uri(path(i), UriKind.Relative));
                var bytes = await response.Content.ReadAsByteArrayAsync();
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                size = Math.Max(size, bytes.Length);
                if (response.IsSuccessStatusCode)
                    continue;
                failed++;
                Console.Error.WriteLine($"{(int)response.StatusCode} {path(i)}: {System.Text.Encoding.UTF8.GetString(bytes)}");
            }

            var later = took.Skip(1).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {took[0]:0} | {later[later.Count / 2]:0} | {later[Math.Min(later.Count - 1, (int)(later.Count * 0.95))]:0} | {size / 1000.0:0} |"));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Marks: first answer of a state below {FirstMark} ms, those after it below {Mark} ms. {failed} failed."));
        return failed == 0 ? 0 : 1;
    }

    private static readonly string[] Common = ["killed", "people", "residents", "hospital"];
    private static readonly string[] Rare = ["shells", "warplanes", "gunmen", "drone", "soldiers"];

    private static async Task<List<JsonElement>> Items(HttpClient client, string path)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(static e => e.Clone())];
    }
}
