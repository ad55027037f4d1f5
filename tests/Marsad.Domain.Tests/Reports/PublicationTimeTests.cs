using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.Domain.Tests.Reports;

public class PublicationTimeTests
{
    [Theory]
    [InlineData("2019-09-01", "2019-09-01")]
    [InlineData("2019-09-01T14:05Z", "2019-09-01T14:05Z")]
    [InlineData("2019-09-01T01:30:00+03:00", "2019-08-31T22:30Z")]
    public void a_time_is_kept_as_a_day_or_an_instant_in_utc(string text, string written) => Assert.Equal(written, PublicationTime.Parse(text).Value.ToString());

    [Theory]
    [InlineData("31/31/2019")]
    [InlineData("03/04/2019")]
    [InlineData("soon")]
    [InlineData(null)]
    public void what_cannot_be_read_for_certain_is_refused(string? text) => Assert.False(PublicationTime.Parse(text).Success);

    [Fact]
    public void a_day_without_a_minute_comes_before_its_minutes() => Assert.True(PublicationTime.Parse("2019-09-01").Value < PublicationTime.Parse("2019-09-01T00:01Z").Value);
}
