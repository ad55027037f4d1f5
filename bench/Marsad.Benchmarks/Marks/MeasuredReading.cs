using System.Diagnostics;
using System.Text;
using Marsad.Domain.Reports;
using Marsad.Extraction;

namespace Marsad.Benchmarks.Marks;

/// <summary>What one reading cost. Processor time and allocation are those of the whole process, so nothing else may run in it meanwhile.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Processor">Seconds of processor time: of all threads, collection of garbage included.</param>
/// <param name="Allocated">Bytes asked for.</param>
/// <param name="Reading">What was read.</param>
internal sealed record MeasuredReading(double Seconds, double Processor, long Allocated, Reading Reading)
{
    /// <summary>Reads a text once and measures it.</summary>
    public static MeasuredReading Of(string text)
    {
        var report = Report(text);
        var (allocated, processor, start) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var reading = ReportReader.Read(report);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new MeasuredReading(seconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, reading);
    }

    /// <summary>A report of a text, published on a fixed day by an invented outlet.</summary>
    public static Report Report(string text) => new()
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)),
        Text = new ReadingText(text),
        Published = PublicationTime.Parse("2019-09-01").Value,
        Publisher = "Invented Wire",
    };

    /// <summary>An article cut or repeated to a number of words.</summary>
    public static string Words(string article, int words)
    {
        var text = new StringBuilder();
        for (var left = words; left > 0;)
        {
            var at = 0;
            while (left > 0 && at < article.Length)
            {
                while (at < article.Length && char.IsWhiteSpace(article[at]))
                    at++;
                var from = at;
                while (at < article.Length && !char.IsWhiteSpace(article[at]))
                    at++;
                if (at > from)
                    left--;
            }

            text.Append(article.AsSpan(0, at)).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }
}
