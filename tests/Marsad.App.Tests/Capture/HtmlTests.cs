using System.Text;
using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class HtmlTests
{
    private static Captured Capture(byte[] bytes) => Assert.IsType<Captured>(new Capturer().CaptureBytes(bytes, "page.html"));

    private static Captured Capture(string html) => Capture(Encoding.UTF8.GetBytes(html));

    [Theory]
    [InlineData("modern-news", "2018-12-18T06:30Z", "Red Sea Wire", "https://red-sea-wire.example/2018/12/18/hays-market", "en", "Four killed as shells hit market in Hays")]
    [InlineData("old-tables", "2019-01-08", null, null, "en", "Coast Post - Mine kills two on road to Mocha")]
    [InlineData("weblog", "2021-03-02T08:00Z", "Northern Desk", null, "en", "Gunmen abduct three engineers in Cabo Delgado")]
    [InlineData("unnamed-boxes", "2019-05-14", "Frontier Courier", null, "en", "Two policemen shot dead in Quetta market")]
    [InlineData("flash-update", "2020-06-05", "Humanitarian Desk", null, "en", "Flash Update No. 2: Ituri")]
    [InlineData("village-bulletin", "2023-03-12", null, null, "en", "Daily bulletin, 12 March 2023")]
    [InlineData("microdata", "2022-11-20T18:00Z", null, "https://dune.example/six-soldats", "fr", "Sahel : six soldats tués dans une embuscade")]
    [InlineData("arabic", "2019-07-22", null, null, "ar", "مقتل ثلاثة في قصف على السوق")]
    [InlineData("live-page", "2023-04-17T06:00Z", "Nile Current", null, "en", "Live: fighting around the airport")]
    [InlineData("statement", "2014-09-06", null, null, "en", "Statement of the observer mission")]
    public void of_a_page_the_report_is_taken_and_its_furniture_left(string page, string? published, string? publisher, string? url, string language, string title)
    {
        var inputs = Path.Combine(AppContext.BaseDirectory, "Capture", "Inputs");
        var report = Capture(File.ReadAllBytes(Path.Combine(inputs, page + ".html"))).Report;
        Assert.Equal(File.ReadAllText(Path.Combine(inputs, page + ".txt")), report.Text.Value);
        Assert.Equal((title, published, publisher, url), (report.Title, report.Published?.ToString(), report.Publisher, report.Url));
        Assert.Equal(language, report.Language ?? "en");
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><table><tr><td>")]
    [InlineData("<svg><style></style><div>")]
    [InlineData("<b><div></b>")]
    [InlineData("<b><p>")]
    [InlineData("<ul><li>")]
    [InlineData("<font color=x>")]
    [InlineData("<span><div></span>")]
    [InlineData("<!--><div>")]
    [InlineData("<template><div>")]
    [InlineData("<select><div><option>")]
    public void a_page_nested_a_hundred_thousand_deep_is_read_without_its_tree(string unit)
    {
        var html = new StringBuilder("<html><body><p>Two died in Hays.</p>");
        for (var i = 0; i < 100_000; i++)
            html.Append(unit);
        html.Append("<p>Shells fell on Mocha.</p>");
        var start = TimeProvider.System.GetTimestamp();
        var report = Capture(html.ToString()).Report;
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
        Assert.Contains("Two died in Hays.", report.Text.Value, StringComparison.Ordinal);
        Assert.Contains("Shells fell on Mocha.", report.Text.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>item ")]
    [InlineData("<a x")]
    [InlineData("<!-- ")]
    [InlineData("<!---->")]
    [InlineData("<script>")]
    [InlineData("<title>")]
    [InlineData("<tr><td>")]
    [InlineData("&#x41;&lt;")]
    [InlineData("</div>")]
    [InlineData("<")]
    [InlineData("<p a='")]
    public void half_a_megabyte_of_broken_tags_is_read_in_bounded_time(string unit)
    {
        var html = new StringBuilder("<p>Two died in Hays. ");
        while (html.Length < 500_000)
            html.Append(unit);
        var start = TimeProvider.System.GetTimestamp();
        Assert.Contains("Two died in Hays.", Capture(html.ToString()).Report.Text.Value, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void a_tag_with_very_many_attributes_is_not_parsed()
    {
        var html = new StringBuilder("<p>Two died in Hays.</p><p ");
        for (var i = 0; i < 200_000; i++)
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}=1 ");
        Assert.Equal(["the page is nested too deep or too tangled to be parsed: its whole text was taken, with what stands around the report"], Capture(html + ">x").Report.Warnings);
    }

    [Fact]
    public void white_space_and_marks_without_width_come_in_one_form()
    {
        var text = Capture("<p>One\u00A0 \u2003two\u00ADthree\u200B four\u200E.\n\tمی\u200Cخواهم</p><p>  Next<br>line<br><br>Last </p>").Report.Text.Value;
        Assert.Equal("One twothree four. می\u200Cخواهم\n\nNext\nline\n\nLast\n", text);
    }

    [Fact]
    public void a_text_that_a_page_holds_twice_is_taken_once()
    {
        const string words = "<p>Two people died when a shell hit a house on the eastern edge of Hays early on Monday, the mayor said.</p><p>Three were hurt.</p>";
        var text = Capture($"<body><div class=wide>{words}</div><div class=narrow>{words}</div></body>").Report.Text.Value;
        Assert.Equal(text.IndexOf("Two people", StringComparison.Ordinal), text.LastIndexOf("Two people", StringComparison.Ordinal));
    }

    [Fact]
    public void a_page_without_words_is_rejected() =>
        Assert.Equal("holds no text that could be read", Assert.IsType<Rejection>(new Capturer().CaptureBytes("<html><body><img src=a.png><script>var x = 1;</script></body></html>"u8.ToArray(), "page.html")).Reason);

    [Fact]
    public void external_entities_are_not_read()
    {
        var report = Capture("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>Two died in Hays &x; today.</p></body></html>").Report;
        Assert.DoesNotContain("root:", report.Text.Value, StringComparison.Ordinal);
        Assert.Contains("Two died in Hays", report.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void a_date_on_a_page_that_cannot_be_read_is_a_warning()
    {
        var report = Capture("<meta name=date content='sometime'><p>Two died in Hays.</p>").Report;
        Assert.Null(report.Published);
        Assert.Equal(["the date of publication 'sometime' cannot be read; write 2019-09-01"], report.Warnings);
    }
}
