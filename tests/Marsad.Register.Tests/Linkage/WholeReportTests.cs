using CsCheck;
using Marsad.Domain.Accounts;
using Marsad.Domain.Interchange;
using Marsad.Linkage;
using Marsad.Linkage.Text;
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
        Assert.Equal(["ab", "c"], Joined(Three()));

    [Fact]
    public void two_shootings_of_one_town_and_day_with_other_ages_and_names_stay_apart() => Assert.Equal(["a", "d"], Joined(
        Shooting("a", First),
        Shooting("d", "A 19-year-old woman was shot in a car on Thistle Road in Brindleford. Officers found Perpetua Hollinrake at the wheel. Detectives look for two suspects in a silver van with a broken tail light.")));

    [Fact]
    public void a_shooting_of_the_same_town_and_type_on_the_next_day_stays_apart() => Assert.Equal(["a", "e"], Joined(
        Shooting("a", First),
        Report("e", "2031-05-05", "e Gazette", "A 47-year-old man was shot behind the Gannet cinema on Harrow Street in Brindleford on Sunday. Police found Lucan Ashgrove on the fire stairs; a suspect was arrested at the bus station.").With(Incident("Police", "shooting", null, On("2031-05-05"), Killed(1)))));

    [Fact]
    public void a_chain_of_reports_each_like_the_next_is_not_one_incident_where_its_ends_have_nothing_in_common()
    {
        // The second half of each report is the first half of the next.
        string[] halves =
        [
            "Officers found a 21-year-old man beside the Pelican fountain with a wound in his shoulder and a torn leather satchel.",
            "Detectives questioned a baker who heard quarrelling over a stolen accordion near the Magnolia arcade before dawn.",
            "A 33-year-old woman was shot on the Juniper viaduct while she carried a birdcage and two yellow lanterns.",
            "Police arrested a locksmith who fled by ferry with a painted chessboard under his raincoat towards Saltmarsh pier.",
            "A 58-year-old farmer was shot in an orchard at Quince Hollow after a dispute over beehives and a broken cider press.",
            "Deputies searched a quarry for a green tractor and a pistol wrapped in newspaper from the Bramble hotel.",
        ];
        var chain = Enumerable.Range(0, 5).Select(i => Shooting(((char)('a' + i)).ToString(), halves[i] + " " + halves[i + 1])).ToArray();
        Assert.DoesNotContain(Joined(chain), static incident => incident.Contains('a', StringComparison.Ordinal) && incident.Contains('e', StringComparison.Ordinal));
        Gen.Shuffle(chain).Sample(order => Assert.Equal(Joined(chain), Joined(order)), iter: 20);
    }

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

    private static IEnumerable<string> Joined(params TestReport[] reports) => Shelf(reports).Incidents.Select(static i => string.Concat(i.Reports.Select(static r => r.Path![8]).Order())).Order(StringComparer.Ordinal);

    private static string Print(MemoryShelf shelf) => string.Join('\n', shelf.Incidents.Select(DomainJson.Write));

    [Theory]
    [InlineData("Harbour Lantern")]
    [InlineData("www.harbourlantern.example")]
    public void an_outlets_own_name_is_no_rare_name_of_its_stories(string outlet)
    {
        const string Text = "A man was shot near Cedar Wharf, police told the Harbour Lantern.";
        Assert.Equal(2, Stories.Of(null, Text, "Another Paper")!.Names.Length);
        Assert.Equal(1, Stories.Of(null, Text, outlet)!.Names.Length);
    }
}
