using System.Text;
using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class MarkdownTests
{
    private static Captured Capture(string text) => Assert.IsType<Captured>(new Capturer().CaptureBytes(Encoding.UTF8.GetBytes(text), "report.md"));

    [Fact]
    public void marks_go_and_words_stay()
    {
        var captured = Capture("""
            ---
            title: "Shelling in Hays"
            published: 2018-12-18
            publisher: Red Sea Wire
            tags: [a, b]
            ---
            # Shelling in *Hays*

            Two people were **killed** near the [market](https://a.example), a
            doctor said &ndash; and `three` hurt.[^1]  
            Others fled.

            * First item
            * Second item
              * Inner item

            > A quoted voice.

            | Zone | Killed |
            |------|--------|
            | Hays | 2 |

            ![a picture](a.png)

            <div onclick="x()">Boxed words.</div>

            [^1]: According to the clinic.
            """);
        Assert.Equal("""
            Shelling in Hays

            Two people were killed near the market, a doctor said – and three hurt.
            Others fled.

            • First item
            • Second item
            • Inner item

            A quoted voice.

            Zone | Killed
            Hays | 2

            Boxed words.

            According to the clinic.

            """.ReplaceLineEndings("\n"), captured.Report.Text.Value);
        Assert.Equal(("Shelling in Hays", "2018-12-18", "Red Sea Wire", "text/markdown"), (captured.Report.Title, captured.Report.Published?.ToString(), captured.Report.Publisher, captured.MediaType));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("`a``")]
    [InlineData("![](")]
    public void deeply_nested_marks_are_read_in_bounded_time(string unit)
    {
        var text = new StringBuilder("Two died in Hays.\n\n");
        for (var i = 0; i < 300_000; i++)
            text.Append(unit);
        var start = TimeProvider.System.GetTimestamp();
        Assert.Contains("Two died in Hays.", Capture(text + "end").Report.Text.Value, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
    }
}
