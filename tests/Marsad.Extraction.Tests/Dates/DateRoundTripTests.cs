using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Marsad.Extraction.English.Dates;
using Xunit;

namespace Marsad.Extraction.Tests.Dates;

public sealed class DateRoundTripTests
{
    private static readonly string[] Styles =
    [
        "'Shells fell on' d MMMM yyyy'.'", "'Shells fell on' MMMM d, yyyy'.'", "'Shells fell on' dddd, d MMMM yyyy 'near the bridge.'", "'Entry' yyyy-MM-dd 'lists two raids.'", "'Shells fell on' dddd d MMM yyyy'.'",
    ];

    private static readonly string[] Pieces =
    [
        "on", "the", "28", "31", "0", "November", "May", "March", "2020", "9999", "0001", "1", "last", "next", "this", "week", "year", "years", "century", "ago", "before", "after", "since", "between", "and", "to", "-", "/", ".", ":", ",", "Saturday", "noon", "night", "a", "few",
            "999999999999", "million", "billion", "half", "th", "p.m", "Ramadan", "Easter", "quarter", "first", "of", "end", "early", "same", "day", "period", "then", "earlier", "later", "overnight", "'", "s", "(", ")", "\n", "•", ")",
    ];

    [Fact]
    public void days_of_ten_years_read_back_to_themselves_in_five_styles()
    {
        // Steps of three days meet every day of the month and every weekday.
        for (var day = new DateOnly(2015, 1, 1); day < new DateOnly(2025, 1, 1); day = day.AddDays(3))
        {
            foreach (var style in Styles)
            {
                var text = day.ToString(style, CultureInfo.InvariantCulture);
                var found = Assert.Single(DateFinder.Find(PlainText.Of(text, "2025-06-01")));
                Assert.True(found.Window.From == day && found.Window.To == day, $"{text} was read as {found.Window}");
            }
        }
    }

    [Fact]
    public void a_day_without_its_year_in_the_past_tense_is_the_last_one_before_publication() =>
        Gen.Select(Gen.Int[0, 3650], Gen.Int[0, 300]).Sample((published, back) =>
        {
            var today = new DateOnly(2015, 1, 1).AddDays(published);
            var day = today.AddDays(-back);
            if (day is { Month: 2, Day: 29 })
                return;
            var text = string.Create(CultureInfo.InvariantCulture, $"Gunmen attacked the post on {day:d MMMM}.");
            Assert.Equal(day, Assert.Single(DateFinder.Find(PlainText.Of(text, $"{today:yyyy-MM-dd}"))).Window.From);
        });

    [Fact]
    public void a_weekday_in_the_past_tense_lies_in_the_week_up_to_publication() =>
        Gen.Select(Gen.Int[0, 3650], Gen.Int[0, 6]).Sample((published, back) =>
        {
            var today = new DateOnly(2015, 1, 1).AddDays(published);
            var day = today.AddDays(-back);
            Assert.Equal(day, Assert.Single(DateFinder.Find(PlainText.Of($"Gunmen attacked the post on {day.DayOfWeek}.", $"{today:yyyy-MM-dd}"))).Window.From);
        });

    [Fact]
    public void no_text_of_date_words_ever_throws() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 14].Sample(words =>
            {
                var text = PlainText.Of(string.Join(' ', words), "9999-12-31");
                text.Dates = DateFinder.Find(text);
                _ = English.Numbers.CountFinder.Find(text);
                text = PlainText.Of(string.Concat(words), "0001-01-01");
                text.Dates = DateFinder.Find(text);
                _ = English.Numbers.CountFinder.Find(text);
                text = PlainText.Of(string.Join(' ', words), "2019-09-01");
                text.Dates = DateFinder.Find(text);
                foreach (var date in text.Dates)
                    Assert.True(date.First <= date.Last && date.Start < date.End);
            }, iter: 1_000);

    [Theory]
    [InlineData("1,234 ", 40_000)]
    [InlineData("five hundred and ", 6_000)]
    [InlineData("3 May to ", 10_000)]
    [InlineData("since the war ", 8_000)]
    [InlineData("including three a ", 6_000)]
    [InlineData("Saturday ", 10_000)]
    [InlineData("9", 1_000_000)]
    [InlineData("x", 4_000_000)]
    [InlineData("two days before the ", 5_000)]
    public void time_is_linear_in_the_length_of_one_line(string piece, int times)
    {
        var text = PlainText.Of(new StringBuilder().Insert(0, piece, times).ToString());
        var watch = Stopwatch.StartNew();
        text.Dates = DateFinder.Find(text);
        _ = English.Numbers.CountFinder.Find(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }
}
