using System.Text.Json;
using Marsad.Capture;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Acceptance;

/// <summary>An article with hand-written facts.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Report">The article as captured, with the publisher and the day that facts.json gives.</param>
/// <param name="Facts">The facts, as written.</param>
internal sealed record FactArticle(string Folder, Report Report, IReadOnlyList<JsonElement> Facts)
{
    /// <summary>The claims that the reader makes of it.</summary>
    public ValueList<Claim> Claims() => ReportReader.Read(Report).Claims;

    /// <summary>The articles of a folder, in the order of their names.</summary>
    public static List<FactArticle> In(string folder)
    {
        var articles = new List<FactArticle>();
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(path, "facts.json")))
                continue;
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "facts.json")));
            var document = json.RootElement.GetProperty("document");
            string? Text(string name) => document.TryGetProperty(name, out var value) ? value.GetString() : null;
            var captured = new Capturer().CaptureFile(Path.Combine(path, Text("file") ?? "article.txt"), new ReportDetails { Published = Text("published"), Publisher = Text("publisher"), Language = Text("language") });
            if (captured is Captured { Report: { } report })
                articles.Add(new FactArticle(path, report, [.. json.RootElement.GetProperty("facts").EnumerateArray().Select(static f => f.Clone())]));
        }

        return articles;
    }
}
