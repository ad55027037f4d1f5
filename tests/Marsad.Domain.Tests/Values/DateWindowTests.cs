using CsCheck;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class DateWindowTests
{
    private static readonly Gen<DateWindow> Any = Gen.Select(Gen.Int[700_000, 740_000], Gen.Int[0, 400], static (from, days) =>
        new DateWindow(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(from + days), DatePrecision.Day, DateBasis.Stated));

    [Fact]
    public void a_window_cannot_end_before_it_starts()
    {
        var day = new DateOnly(2019, 8, 31);
        Assert.Throws<ArgumentException>(() => new DateWindow(day, day.AddDays(-1), DatePrecision.Day, DateBasis.Stated));
    }

    [Fact]
    public void overlap_is_symmetric_and_follows_from_containment() => Gen.Select(Any, Any).Sample(static (a, b) =>
        a.Overlaps(b) == b.Overlaps(a) && (!a.Contains(b) || a.Overlaps(b)));

    [Fact]
    public void windows_that_share_no_day_do_not_overlap() => Gen.Select(Any, Gen.Int[1, 100]).Sample(static (a, gap) =>
        !a.Overlaps(new DateWindow(a.To.AddDays(gap), a.To.AddDays(gap + 3), DatePrecision.Day, DateBasis.Stated)));

    [Fact]
    public void both_ends_count() => Assert.Equal(4, new DateWindow(new DateOnly(2019, 8, 29), new DateOnly(2019, 9, 1), DatePrecision.Unknown, DateBasis.Publication).Days);

    [Fact]
    public void a_month_is_a_window_of_its_days_with_the_precision_of_a_month()
    {
        var window = DateWindow.Of(new PartialDate(2019, 2), DateBasis.Stated);
        Assert.Equal((28, DatePrecision.Month), (window.Days, window.Precision));
    }
}
