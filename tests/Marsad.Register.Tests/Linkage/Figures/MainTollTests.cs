using Marsad.Linkage.Figures;
using Xunit;

namespace Marsad.Register.Tests.Linkage.Figures;

public class MainTollTests
{
    private static (long Number, double Chance)[] Says(params (long Number, double Chance)[] numbers) => numbers;

    [Fact]
    public void one_sure_report_outweighs_two_unsure_ones() =>
        Assert.Equal(3, MainToll.Of([Says((3, 0.97), (2, 0.02)), Says((2, 0.4), (3, 0.35)), Says((2, 0.4), (3, 0.35))]));

    [Fact]
    public void where_reports_differ_and_are_as_sure_the_larger_number_holds_as_people_die_of_their_wounds() =>
        Assert.Equal(2, MainToll.Of([Says((1, 0.9)), Says((1, 0.9)), Says((2, 0.9)), Says((2, 0.9))]));

    [Fact]
    public void a_single_report_gives_the_number_that_it_says() => Assert.Equal(4, MainToll.Of([Says((4, 0.8), (5, 0.1))]));

    [Fact]
    public void the_order_of_reports_changes_nothing() =>
        Assert.Equal(MainToll.Of([Says((1, 0.6), (0, 0.3)), Says((0, 0.7), (1, 0.2)), Says()]), MainToll.Of([Says(), Says((0, 0.7), (1, 0.2)), Says((1, 0.6), (0, 0.3))]));

    [Fact]
    public void reports_that_say_no_number_give_none() => Assert.Null(MainToll.Of([Says(), Says()]));
}
