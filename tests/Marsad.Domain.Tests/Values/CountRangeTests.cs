using CsCheck;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class CountRangeTests
{
    internal static readonly Gen<CountRange> Any = Gen.Select(Gen.Int[0, 2], Gen.Long[0, 100_000], Gen.Long[0, 1_000], static (form, low, more) => form switch
    {
        0 => new CountRange(low, low + more),
        1 => CountRange.AtLeast(low),
        _ => CountRange.AtMost(low),
    });

    [Fact]
    public void a_count_says_something() => Assert.Throws<ArgumentException>(static () => new CountRange());

    [Theory]
    [InlineData(-1L, null)]
    [InlineData(3L, 2L)]
    public void a_count_is_neither_negative_nor_upside_down(long? min, long? max) => Assert.Throws<ArgumentException>(() => new CountRange(min, max));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void a_share_lies_between_nothing_and_all(double share) => Assert.Throws<ArgumentException>(() => new CountRange(share: share));

    [Fact]
    public void at_least_forty_admits_forty_and_a_thousand_but_not_thirty_nine()
    {
        var count = CountRange.AtLeast(40);
        Assert.True(count.IsOpen);
        Assert.Equal((true, true, false), (count.Admits(40), count.Admits(1000), count.Admits(39)));
    }

    [Fact]
    public void up_to_sixty_is_not_open() => Assert.False(CountRange.AtMost(60).IsOpen);

    [Fact]
    public void disjoint_counts_add_in_any_order() => Gen.Select(Any, Any).Sample(static (a, b) =>
        (a.Plus(b).Min, a.Plus(b).Max) == (b.Plus(a).Min, b.Plus(a).Max));

    [Fact]
    public void a_sum_admits_the_sum_of_what_its_parts_admit() => Gen.Select(Any, Any).Sample(static (a, b) =>
        a.Plus(b).Admits((a.Min ?? a.Max!.Value) + (b.Min ?? b.Max!.Value)));

    [Fact]
    public void a_closed_and_an_open_count_give_an_open_sum() => Assert.Equal((5L, (long?)null), (CountRange.Exactly(2).Plus(CountRange.AtLeast(3)).Min, CountRange.Exactly(2).Plus(CountRange.AtLeast(3)).Max));

    [Fact]
    public void a_share_does_not_add() => Assert.Throws<InvalidOperationException>(static () => new CountRange(share: 0.5).Plus(CountRange.Exactly(1)));
}
