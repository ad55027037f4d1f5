using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Marsad.Capture;

namespace Marsad.Benchmarks;

/// <summary>Capture of a folder of reports, read from the disk's cache, on one core. Wanted: 2,000 texts or 100 pages a second.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(2)]
[IterationCount(8)]
public class CaptureBenchmarks
{
    private const int Texts = 2000, Pages = 200;
    private readonly Capturer capturer = new();
    private string folder = "";

    /// <summary>Writes the reports: texts of about 800 words, and pages of the same text with the furniture that pages have.</summary>
    [GlobalSetup]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("marsad-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "texts"));
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        for (var i = 0; i < Texts; i++)
            File.WriteAllText(Path.Combine(folder, "texts", string.Create(CultureInfo.InvariantCulture, $"{i}.txt")), string.Join("\n\n", Paragraphs(i)));
        for (var i = 0; i < Pages; i++)
            File.WriteAllText(Path.Combine(folder, "pages", string.Create(CultureInfo.InvariantCulture, $"{i}.html")), Page(i));
    }

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>A plain text of 800 words.</summary>
    [Benchmark(OperationsPerInvoke = Texts)]
    public int PlainText() => Count("texts", Texts);

    /// <summary>A web page of 800 words, 200 links, scripts and styles (about 60 KB).</summary>
    [Benchmark(OperationsPerInvoke = Pages)]
    public int WebPage() => Count("pages", Pages);

    private int Count(string name, int wanted)
    {
        var captured = capturer.Capture(Path.Combine(folder, name)).OfType<Captured>().Count();
        return captured == wanted ? captured : throw new InvalidOperationException($"{captured} of {wanted} reports were captured.");
    }

    private static IEnumerable<string> Paragraphs(int report)
    {
        for (var i = 0; i < 20; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"Shells fell on the eastern edge of the town for the {i + 2}nd time this week, and {report % 90} people who had fled there from villages further north left again, an official of the district told reporters on Monday, adding that two schools and a clinic had been hit since the beginning of the month.");
    }

    private static string Page(int report)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Shells fall on town | Coast Post</title><meta property=\"article:published_time\" content=\"2019-09-01T10:00:00Z\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Shells fall on town\",\"publisher\":{\"name\":\"Coast Post\"}}</script><style>");
        for (var i = 0; i < 200; i++)
            page.Append(CultureInfo.InvariantCulture, $".c{i}>p{{margin:{i}px}}");
        page.Append("</style></head><body><nav><ul>");
        for (var i = 0; i < 100; i++)
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"item\"><a href=\"/section/{i}\">Section {i}</a></li>");
        page.Append("</ul></nav><div class=\"wrap\"><div class=\"story\"><h1>Shells fall on town</h1><ul class=\"share-bar\"><li><a>Facebook</a></li></ul>");
        foreach (var paragraph in Paragraphs(report))
            page.Append("<p>").Append(paragraph).Append(" <a href=\"/x\">Monday</a></p>");
        page.Append("</div><div class=\"related\">");
        for (var i = 0; i < 100; i++)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"card\"><a href=\"/story/{i}\"><span>Another story with a headline of some length, number {i}</span></a></div>");
        page.Append("</div></div><script>");
        for (var i = 0; i < 500; i++)
            page.Append(CultureInfo.InvariantCulture, $"window.q{i}=function(a,b){{return a<b&&b>{i}}};");
        return page.Append("</script></body></html>").ToString();
    }
}
