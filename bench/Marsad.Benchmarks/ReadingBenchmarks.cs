using BenchmarkDotNet.Attributes;
using Marsad.Benchmarks.Marks;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.English.Places;
using Marsad.Extraction.Text;

namespace Marsad.Benchmarks;

/// <summary>Reading of 800 words on one thread, whole and in its stages. The text is a sample report; MARSAD_ARTICLE names another. Wanted: 13.3 ms and 2 MB for the whole.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(5)]
[IterationCount(10)]
public class ReadingBenchmarks
{
    private Report report = null!;
    private AnnotatedText annotated = null!;
    private Reading reading = null!;

    /// <summary>Reads once, so that models and tables are there.</summary>
    [GlobalSetup]
    public void Open()
    {
        var article = Environment.GetEnvironmentVariable("MARSAD_ARTICLE") ?? Directory.EnumerateFiles(Path.Combine(Root(), "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        report = MeasuredReading.Report(MeasuredReading.Words(File.ReadAllText(article).Replace("\r", "", StringComparison.Ordinal), 800));
        reading = ReportReader.Read(report);
        annotated = ReportReader.Annotate(report);
    }

    /// <summary>Text to claims.</summary>
    [Benchmark(Baseline = true)]
    public int Whole() => ReportReader.Read(report).Claims.Count;

    /// <summary>Blocks, sentences, words, tags, trees, names.</summary>
    [Benchmark]
    public int Parsing() => Pipeline.Default.Annotate(report).Sentences.Count;

    /// <summary>Dates of a parsed text.</summary>
    [Benchmark]
    public int Dates() => DateFinder.Find(annotated).Count;

    /// <summary>Numbers of a parsed text.</summary>
    [Benchmark]
    public int Numbers() => CountFinder.Find(annotated).Count;

    /// <summary>Places of a parsed text.</summary>
    [Benchmark]
    public int Places() => PlaceFinder.Default.Find(annotated).Count;

    /// <summary>Actors of a text whose places are known.</summary>
    [Benchmark]
    public int Actors() => ActorFinder.Find(annotated).Count;

    /// <summary>Passages with their voices, events and figures, of a text fresh from the parser.</summary>
    [Benchmark]
    public int Passages()
    {
        var fresh = new AnnotatedText { Report = report, Blocks = annotated.Blocks, Sentences = annotated.Sentences, Dates = annotated.Dates, Counts = annotated.Counts, Places = annotated.Places, Actors = annotated.Actors };
        return PassageFinder.Of(fresh).Count;
    }

    /// <summary>The claims as JSON lines.</summary>
    [Benchmark]
    public int Writing() => reading.Claims.Sum(static c => DomainJson.Write(c).Length);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Run it inside a checkout.");
    }
}
