using Xunit;

namespace Marsad.Repo.Tests;

/// <summary>The length budget: files that one reads in one look.</summary>
public class LengthTests
{
    private static List<(string File, int Lines)> Lengths(string folder) =>
        [.. Checkout.Files(folder, "*.cs").Select(static f => (Checkout.Relative(f), File.ReadLines(f).Count())).OrderBy(static f => f.Item2)];

    [Fact]
    public void no_source_file_passes_400_lines() => Assert.Empty(Lengths("src").Where(static f => f.Lines > 400));

    [Fact]
    public void half_of_the_source_files_fit_on_a_screen_and_nineteen_in_twenty_on_four()
    {
        var lengths = Lengths("src");
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 90);
        Assert.InRange(lengths[lengths.Count * 95 / 100].Lines, 1, 260);
    }

    [Fact]
    public void test_files_stay_readable() => Assert.Empty(Lengths("tests").Where(static f => f.Lines > 500));

    [Fact]
    public void no_committed_file_passes_30_megabytes() =>
        Assert.Empty(Tracked().Where(static f => new FileInfo(f).Length > 30L << 20).Select(Checkout.Relative));

    private static IEnumerable<string> Tracked()
    {
        string[] folders = ["src", "tests", "bench", "vocab", "models", "data", "samples", "docs", "eng"];
        return folders.SelectMany(static f => Checkout.Files(f, "*"));
    }
}
