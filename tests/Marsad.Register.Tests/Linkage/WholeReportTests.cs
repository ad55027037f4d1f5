using CsCheck;
using Marsad.Domain.Accounts;
using Marsad.Domain.Interchange;
using Marsad.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class WholeReportTests
{
    private const string First = "A 34-year-old man was shot outside the Copper Kettle tavern on Larkspur Avenue in Brindleford. Officers found Tobin Quillfeather beside a green pickup. Neighbours heard quarrelling about a gambling debt; detectives took shell casings from the gravel.";
    private const string Second = "Tobin Quillfeather, 34, died of his wounds on Sunday. He was shot beside his green pickup on Larkspur Avenue, outside the Copper Kettle tavern in Brindleford, in what detectives call a quarrel over a gambling debt. Casings lay in the gravel.";
    private const string Other = "A woman, 51, was shot at the Millrace laundromat on Sorrel Lane in Brindleford. Clerk Odessa Varnhagen hid behind the dryers while a masked robber emptied the till and fled on a bicycle towards the viaduct.";

    private static TestReport Shooting(string name, string text) => Report(name, "2031-05-04", name + " Gazette", text).With(Incident("Police", "shooting", null, null, Killed(1)));

    private static TestReport[] Three() => [Shooting("a", First), Shooting("b", Second), Shooting("c", Other)];

    [Fact]
    public void reports_that_tell_the_same_are_joined_without_a_place_and_a_look_alike_of_the_same_town_and_day_stays_apart() =>
        Assert.Equal(["ab", "c"], Shelf(Three()).Incidents.Select(static i => string.Concat(i.Reports.Select(static r => r.Path![8]).Order())).Order(StringComparer.Ordinal));

    [Fact]
    public void the_order_of_arrival_and_removal_change_nothing_where_whole_reports_are_compared() => Gen.Shuffle(Three()).Sample(order =>
    {
        var shelf = Shelf(order);
        Assert.Equal(Print(Shelf(Three())), Print(shelf));
        shelf.Remove(order[0].Document);
        Assert.Equal(Print(Shelf([.. Three().Where(r => r.Name != order[0].Name)])), Print(shelf));
    });

    [Fact]
    public void the_sketch_of_a_report_is_written_and_read_back()
    {
        var account = Assert.Single(Shooting("a", First).Read().Prepared.Accounts);
        Assert.NotNull(account.Story);
        Assert.Equal(account.Story, ReportStory.Parse(account.Story.ToString()).Value);
        Assert.False(ReportStory.Parse("AgI").Success);
    }

    [Fact]
    public void a_report_of_which_nothing_was_read_makes_no_incident() => Assert.Empty(Shelf(Report("a", "2031-05-04", text: First)).Incidents);

    [Theory]
    [InlineData("Artillery shelled the market of Marj on Saturday; the army and the rebels blamed each other.")]
    [InlineData("Four people died in Marj on Saturday, the monitor said.")]
    public void a_report_of_war_is_known_by_place_and_day_alone(string text) =>
        Assert.All(Report("a", "2031-03-02", text: text).Tells("Monitor", "shelling", Marj, On("2031-03-01"), Killed(4)).Read().Prepared.Accounts, static a => Assert.Null(a.Story));

    private static string Print(MemoryShelf shelf) => string.Join('\n', shelf.Incidents.Select(DomainJson.Write));
}
