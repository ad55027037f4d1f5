using Marsad.Domain.Reports;

namespace Marsad.Extraction.Tests;

/// <summary>The reports of samples/, as the reader takes them.</summary>
internal static class SampleReports
{
    public static IReadOnlyList<Report> All { get; } = [.. Directory.EnumerateDirectories(Path.Combine(Root(), "samples")).Order(StringComparer.Ordinal).SelectMany(Of)];

    private static IEnumerable<Report> Of(string set)
    {
        foreach (var line in File.ReadLines(Path.Combine(set, "meta.csv")).Skip(1))
        {
            var fields = line.Split(',');
            var bytes = File.ReadAllBytes(Path.Combine(set, fields[0]));
            yield return new Report { Document = ContentHash.Of(bytes), Text = new ReadingText(System.Text.Encoding.UTF8.GetString(bytes)), Published = PublicationTime.Parse(fields[1]).Value, Publisher = fields[2], Path = fields[0], Language = "en" };
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Marsad.slnx is in no folder above the tests.");
        return folder.FullName;
    }
}
