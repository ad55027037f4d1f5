using Marsad.Capture.Dates;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2019-09-01", "2019-09-01")]
    [InlineData("2019-09-01T14:05:00Z", "2019-09-01T14:05Z")]
    [InlineData("2019-09-01T01:05:00.123+03:00", "2019-08-31T22:05Z")]
    [InlineData("2019-09-01 14:05:00 +0200", "2019-09-01T12:05Z")]
    [InlineData("2019-09-01T14:05+0300", "2019-09-01T11:05Z")]
    [InlineData("2019/09/01", "2019-09-01")]
    [InlineData("2019/9/1 14:05", "2019-09-01T14:05Z")]
    [InlineData("2019.09.01", "2019-09-01")]
    [InlineData("20190901", "2019-09-01")]
    [InlineData("1 September 2019", "2019-09-01")]
    [InlineData("1st September, 2019", "2019-09-01")]
    [InlineData("Sunday, September 1, 2019", "2019-09-01")]
    [InlineData("Sept. 1, 2019", "2019-09-01")]
    [InlineData("September 1, 2019 at 2:05 PM", "2019-09-01T14:05Z")]
    [InlineData("September 1, 2019 2:05 p.m. EDT", "2019-09-01T18:05Z")]
    [InlineData("Sun, 01 Sep 2019 14:05:00 +0300", "2019-09-01T11:05Z")]
    [InlineData("Sun, 01 Sep 2019 14:05:00 GMT", "2019-09-01T14:05Z")]
    [InlineData("14:05 GMT, 1 September 2019", "2019-09-01T14:05Z")]
    [InlineData("31/08/2019", "2019-08-31")]
    [InlineData("08/31/2019", "2019-08-31")]
    [InlineData("04.04.2019", "2019-04-04")]
    [InlineData("1567346700", "2019-09-01T14:05Z")]
    [InlineData("1567346700000", "2019-09-01T14:05Z")]
    [InlineData("  2019-09-01  ", "2019-09-01")]
    public void common_forms_are_read_the_same_everywhere(string written, string expected)
    {
        var read = PublicationDates.Read(written);
        Assert.True(read.Success, read.Reason);
        Assert.Equal(expected, read.Value.ToString());
    }

    [Theory]
    [InlineData("03/04/2019")]
    [InlineData("31/31/2019")]
    [InlineData("30.02.2019")]
    [InlineData("yesterday")]
    [InlineData("2019-13-01")]
    [InlineData("0001-01-01")]
    [InlineData("September 2019")]
    [InlineData("2019")]
    public void what_can_be_read_in_two_ways_or_none_is_refused_with_the_form_to_write(string written) =>
        Assert.Equal($"the date of publication '{written}' cannot be read; write 2019-09-01", PublicationDates.Read(written).Reason);

    [Fact]
    public void a_hostile_date_is_cut_in_the_message() =>
        Assert.True(PublicationDates.Read(new string('9', 100_000) + "\u001b[31m").Reason!.Length < 200);
}
