using System.Globalization;

namespace Marsad.Benchmarks.Scale;

/// <summary>What a report cost between the size before and this one.</summary>
internal sealed record SizeRow(int Reports, TimeSpan Each, TimeSpan ProcessorEach, long PeakMemory)
{
    public const string Head = "| reports | reports a second | ms a report | processor ms a report | peak memory MiB |\n|---:|---:|---:|---:|---:|";

    public string Line => string.Create(CultureInfo.InvariantCulture, $"| {Reports} | {1 / Each.TotalSeconds:0} | {Each.TotalMilliseconds:0.000} | {ProcessorEach.TotalMilliseconds:0.000} | {PeakMemory >> 20} |");
}
