using CsCheck;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class ValueListTests
{
    [Fact]
    public void lists_are_equal_when_their_items_are_equal_in_order() => Gen.Int.List[0, 8].Sample(static items =>
        items.ToValueList() == items.ToArray().ToValueList() && items.ToValueList().GetHashCode() == items.ToArray().ToValueList().GetHashCode());

    [Fact]
    public void the_default_list_is_the_empty_list()
    {
        ValueList<int> empty = [];
        Assert.Equal(default, empty);
        Assert.Equal(empty.GetHashCode(), default(ValueList<int>).GetHashCode());
        Assert.Empty(default(ValueList<int>));
    }

    [Fact]
    public void order_matters()
    {
        ValueList<int> a = [1, 2], b = [2, 1];
        Assert.NotEqual(a, b);
    }
}
