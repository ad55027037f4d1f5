using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Marsad.Benchmarks.Made;
using Marsad.Benchmarks.Marks;

namespace Marsad.Benchmarks.Web;

/// <summary><c>web --address URL [--users 20] [--seconds 30] [--pause MS] [--seed S]</c>: so many people ask a served register at the same time; prints how long each kind of question took, from the first byte sent to the last byte read.</summary>
internal static class WebLoad
{
    private const int WarmSeconds = 3;
    private static readonly Dictionary<string, int> Marks = new(StringComparer.Ordinal) { ["filter and first page"] = 150, ["map tile"] = 80, ["timeline"] = 200 };

    public static int Run(Choices choices) => Run(new Uri(choices.Word("--address") ?? "http://127.0.0.1:5080"), choices.Number("--users", 20), choices.Number("--seconds", 30), choices.Number("--pause", 0), (ulong)choices.Number("--seed", 1)).GetAwaiter().GetResult();

    private static async Task<int> Run(Uri address, int users, int seconds, int pause, ulong seed)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli, MaxConnectionsPerServer = users };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var questions = await WebQuestions.Of(client);
        var took = new ConcurrentDictionary<string, ConcurrentBag<double>>(StringComparer.Ordinal);
        var failed = new ConcurrentBag<string>();
        // What a server does for the first time it also compiles: some seconds of other questions go before and are not counted.
        await Ask(seed + 1_000_003, WarmSeconds, []);
        await Ask(seed, seconds, took);
        Console.WriteLine("| question | answers | median ms | 95th percentile ms | worst ms | mark ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (kind, times) in took.OrderBy(static t => t.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {sorted.Count} | {At(sorted, 0.5):0} | {At(sorted, 0.95):0} | {sorted[^1]:0} | {(Marks.TryGetValue(kind, out var mark) ? mark : "")} |"));
        }

        Task Ask(ulong from, int length, ConcurrentDictionary<string, ConcurrentBag<double>> times)
        {
            var until = Stopwatch.GetTimestamp() + (length * Stopwatch.Frequency);
            return Task.WhenAll(Enumerable.Range(1, users).Select(user => Task.Run(() => Person(client, questions, new Chance(from + ((ulong)user * 7919)), until, pause, times, failed))));
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{users} users, {(pause == 0 ? "no pause between questions" : $"{pause} ms between questions on average")}: {took.Sum(static t => t.Value.Count) / (double)seconds:0} answers a second; {failed.Count} failed{(failed.TryPeek(out var one) ? ", such as " + one : "")}."));
        return failed.IsEmpty ? 0 : 1;
    }

    private static async Task Person(HttpClient client, WebQuestions questions, Chance chance, long until, int pause, ConcurrentDictionary<string, ConcurrentBag<double>> took, ConcurrentBag<string> failed)
    {
        while (true)
        {
            foreach (var (kind, path) in questions.Session(chance))
            {
                if (Stopwatch.GetTimestamp() > until)
                    return;
                var started = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
                await response.Content.ReadAsByteArrayAsync();
                if (response.IsSuccessStatusCode)
                    took.GetOrAdd(kind, static _ => []).Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                else
                    failed.Add($"{(int)response.StatusCode} {path}");
                if (pause > 0)
                    await Task.Delay(chance.Below(2 * pause));
            }
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
