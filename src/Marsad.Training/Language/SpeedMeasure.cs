using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>Measures the whole pipeline on one thread: text in, parsed sentences out.</summary>
internal static class SpeedMeasure
{
    /// <summary>Prints words a second and the time to load the models.</summary>
    public static string Run(string models, List<GumSentence> sentences)
    {
        var watch = Stopwatch.StartNew();
        LanguageModel.Read(models);
        var load = watch.Elapsed.TotalMilliseconds;
        var text = new StringBuilder();
        foreach (var sentence in sentences)
            text.AppendJoin(' ', sentence.Words).Append('\n');
        var reading = new ReadingText(text.ToString());
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(reading.Value)), Text = reading };
        var pipeline = new Pipeline(models);
        pipeline.Annotate(report);
        var best = double.MaxValue;
        var words = 0;
        for (var i = 0; i < 5; i++)
        {
            // Time of the processor, not of the clock: other programs may share the machine.
            var before = Environment.CpuUsage.TotalTime;
            words = pipeline.Annotate(report).Sentences.Sum(static s => s.Tokens.Count);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"speed: {words / best:F0} words a second of processor time ({words} words, best of 5); models loaded in {load:F0} ms");
    }
}
