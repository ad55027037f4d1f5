using CsCheck;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class PartialDateTests
{
    internal static readonly Gen<PartialDate> Any = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 31], static (year, month, day) =>
        month == 0 ? new PartialDate(year) : day == 0 || day > DateTime.DaysInMonth(year, month) ? new PartialDate(year, month) : new PartialDate(year, month, day));

    [Fact]
    public void what_is_written_is_read_back() => Any.Sample(static date => PartialDate.Parse(date.ToString()).Value == date);

    [Theory]
    [InlineData("2018", "2018-01-01", "2018-12-31")]
    [InlineData("2018-02", "2018-02-01", "2018-02-28")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019-04-30", "2019-04-30", "2019-04-30")]
    [InlineData("2017-00-00", "2017-01-01", "2017-12-31")]
    public void a_partial_date_spans_the_days_it_can_mean(string text, string first, string last)
    {
        var date = PartialDate.Parse(text).Value;
        Assert.Equal((first, last), ($"{date.First:O}", $"{date.Last:O}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2019-13")]
    [InlineData("2019-02-29")]
    [InlineData("2019-2-1")]
    [InlineData("19-02-01")]
    [InlineData("2019-00-05")]
    [InlineData("0000")]
    [InlineData("2019-01-01-01")]
    [InlineData("yesterday")]
    public void what_is_no_date_is_refused_with_a_reason(string text)
    {
        var parsed = PartialDate.Parse(text);
        Assert.False(parsed.Success);
        Assert.Contains($"'{text}'", parsed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_day_without_a_month_is_misuse() => Assert.Throws<ArgumentException>(static () => new PartialDate(2019, null, 3));

    [Fact]
    public void a_date_contains_itself_and_what_is_finer_inside_it() => Any.Sample(static date =>
        date.Contains(date) && date.Contains(PartialDate.Of(date.First)) && date.Contains(PartialDate.Of(date.Last)) && new PartialDate(date.Year).Contains(date));

    [Fact]
    public void the_order_is_total_and_agrees_with_equality() => Gen.Select(Any, Any).Sample(static (a, b) =>
        (a == b) == (a.CompareTo(b) == 0) && Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)));
}
