using Marsad.Domain.Values;
using Marsad.Domain.Victims;
using Marsad.Linkage.Victims;
using Xunit;

namespace Marsad.Register.Tests.Linkage;

/// <summary>Invented names only, marked Sample.</summary>
public class VictimTests
{
    private static VictimEntry Entry(string list, int row, string name, string? died = null, int? age = null, string? place = null, string? father = null, VictimSex? sex = null) => new()
    {
        List = list, Row = row.ToString(System.Globalization.CultureInfo.InvariantCulture), Name = name, Died = died is null ? null : PartialDate.Parse(died).Value, Age = age, Place = place, Father = father, Sex = sex,
    };

    private static readonly VictimEntry[] Lists =
    [
        Entry("a", 1, "Sample Mohammed Abd al-Rahman Khalil", "2031-03-01", 34, "Marj"),
        Entry("a", 2, "Sample Fatima Idris", "2031-03-01", 8, "Marj"),
        Entry("a", 3, "Sample Ahmad Haddad", "2031-03-01", 51, "Tell Asil"),
        Entry("a", 4, "Sample Mahmoud Khalil", "2031-03-01", 60, "Marj"),
        Entry("b", 1, "Sample Muhammad Abdulrahman Khaleel", "2031-03-01", 35, "Marj"),
        Entry("b", 2, "Sample Fatimah Idriss", "2031-03-02", 8, "Marj"),
        Entry("b", 3, "Sample Samir Nasser", "2031-04-11", 20, "Tell Asil"),
        Entry("c", 1, "سامبل محمد عبد الرحمن خليل", "2031-03-01", 34, "Marj"),
        Entry("c", 2, "Sample Ahmed al-Haddad", "2031-03-01", 51, "Tell Asil"),
    ];

    private static string People(VictimMatch match) => string.Join(" ", match.Persons.Where(static p => p.Count > 1).Select(static p => string.Join('+', p)));

    private static VictimDecision Says(VictimDecisionKind kind, string first, string second, long number = 1) => new() { Kind = kind, First = first, Second = second, By = "Sample Reviewer", Number = number };

    [Theory]
    [InlineData("Mohammed Abd al-Rahman", "Muhammad Abdulrahman")]
    [InlineData("Mohamad Abdelrahman", "محمد عبد الرحمن")]
    [InlineData("Yousef Haddad", "Yussuf al-Haddad")]
    [InlineData("Youssef", "يوسف")]
    [InlineData("Fatima Hussein", "Fatimah Husayn")]
    [InlineData("Abdullah Qasim", "عبد الله قاسم")]
    [InlineData("Abu Khalil Sharif", "أبو خليل شريف")]
    [InlineData("Khadija bint Walid", "Khadeeja Waleed")]
    [InlineData("Gamal Othman", "Jamal Uthman")]
    [InlineData("Aisha", "عائشة")]
    [InlineData("Mustafa Ibrahim", "مصطفى إبراهيم")]
    [InlineData("Nasser Saleh", "ناصر صالح")]
    public void one_name_in_several_spellings_and_scripts_has_one_skeleton(string first, string second) => Assert.Equal(NameSkeleton.Of(first), NameSkeleton.Of(second));

    [Theory]
    [InlineData("Hassan", "Hussam")]
    [InlineData("Khalid", "Khalil")]
    [InlineData("Layla", "Lina")]
    [InlineData("Omar", "Amal")]
    public void different_names_have_different_skeletons(string first, string second) => Assert.NotEqual(NameSkeleton.Of(first), NameSkeleton.Of(second));

    [Theory]
    [InlineData("Ahmad Khalil Haddad", "Ahmed Haddad", "shorter")]
    [InlineData("Ahmad Khalil Haddad", "Ahmed Khalil Haddad", "same")]
    [InlineData("Samir Haddad", "Samirr Hadded", "same")]
    [InlineData("Mahmoud Nasser", "Mahmoud Nassir Idris", "shorter")]
    [InlineData("Mahmoud Idris", "Mahmoud Idrit", "close")]
    [InlineData("Ahmad Khalil Haddad", "Ahmad Samir Haddad", "ends")]
    [InlineData("Ahmad Khalil", "Samir Khalil", "one")]
    [InlineData("Ahmad Khalil", "Samir Nasser", "differs")]
    public void names_agree_by_levels(string first, string second, string level) => Assert.Equal(level, NameLevels.Of(NameSkeleton.Of(first), NameSkeleton.Of(second)).Level);

    [Fact]
    public void entries_of_different_lists_are_linked_with_reasons_and_namesakes_are_not()
    {
        var match = VictimMatching.Of(Lists, []);
        Assert.Equal("a:1+b:1+c:1 a:2+b:2 a:3+c:2", People(match));
        Assert.Equal(5, match.Persons.Count);
        Assert.All(match.Links, static l => Assert.Contains(l.Reasons, static r => r.Contains("name", StringComparison.Ordinal)));
    }

    [Fact]
    public void the_order_of_the_entries_changes_nothing()
    {
        var expected = VictimMatching.Of(Lists, []);
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = Lists.ToArray();
            new Random(seed).Shuffle(shuffled);
            var match = VictimMatching.Of(shuffled, []);
            Assert.Equal(expected.Persons, match.Persons);
            Assert.Equal(expected.Links, match.Links);
        }
    }

    [Fact]
    public void on_made_lists_with_slips_nine_links_in_ten_are_found_and_not_one_in_a_hundred_is_wrong()
    {
        var (entries, truth) = MadeLists.Make(3000, seed: 11);
        var match = VictimMatching.Of(entries, []);
        var found = match.Links.Select(static l => (l.First, l.Second)).ToHashSet();
        var right = found.Count(truth.Contains);
        var (precision, recall) = ((double)right / found.Count, (double)right / truth.Count);
        Assert.True(precision >= 0.99 && recall >= 0.90, $"precision {precision:0.000}, recall {recall:0.000} of {truth.Count}, doubtful {match.Near.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {precision:0.000}, recall {recall:0.000} of {truth.Count} pairs, {match.Near.Count} doubtful");
    }

    [Fact]
    public void a_rare_name_weighs_more_than_a_common_one()
    {
        VictimEntry[] many = [.. Enumerable.Range(1, 40).Select(i => Entry("a", i, $"Sample Mohammed Person{(char)('a' + (i % 26))}{i}")), Entry("a", 90, "Sample Zubair Qandil"), Entry("b", 1, "Sample Mohammed Idris"), Entry("b", 2, "Sample Zubair Qandil"), Entry("a", 91, "Sample Mohammed Idris")];
        var shares = new WordShares([.. many.Select(static e => new ComparedVictim(e))]);
        var comparison = new VictimComparison(shares);
        double Score(string first, string second) => comparison.Of(new ComparedVictim(many.Single(e => e.Id == first)), new ComparedVictim(many.Single(e => e.Id == second))).Score;
        Assert.True(Score("a:90", "b:2") > Score("a:91", "b:1"));
    }

    [Fact]
    public void a_person_links_and_parts_and_two_entries_of_one_list_are_never_one_by_machine()
    {
        Assert.Equal("a:1+b:1+c:1 a:2+b:2 a:3+b:3+c:2", People(VictimMatching.Of(Lists, [Says(VictimDecisionKind.Same, "a:3", "b:3")])));
        Assert.DoesNotContain("a:2+b:2", People(VictimMatching.Of(Lists, [Says(VictimDecisionKind.NotSame, "a:2", "b:2")])), StringComparison.Ordinal);
        VictimEntry[] twins = [Entry("a", 1, "Sample Ahmad Haddad", "2031-03-01", 51), Entry("a", 2, "Sample Ahmad Haddad", "2031-03-01", 51), Entry("b", 1, "Sample Ahmad Haddad", "2031-03-01", 51)];
        Assert.All(VictimMatching.Of(twins, []).Persons, static p => Assert.True(p.Count(static id => id[0] == 'a') <= 1));
    }

    [Fact]
    public void contradictory_decisions_are_kept_and_the_one_not_followed_is_named()
    {
        var match = VictimMatching.Of(Lists, [Says(VictimDecisionKind.Same, "a:3", "b:3", 1), Says(VictimDecisionKind.Same, "b:3", "c:1", 2), Says(VictimDecisionKind.NotSame, "a:3", "c:1", 3)]);
        Assert.Equal([1L], match.SetAside);
    }

    [Fact]
    public void an_undone_decision_does_not_hold_and_an_undone_undo_brings_it_back()
    {
        var (same, undo) = (Says(VictimDecisionKind.Same, "a:3", "b:3"), new VictimDecision { Kind = VictimDecisionKind.Undo, Undoes = 1, By = "Sample Editor", Number = 2 });
        Assert.Empty(VictimDecision.InForce([same, undo]));
        Assert.Equal([same], VictimDecision.InForce([same, undo, undo with { Undoes = 2, Number = 3 }]));
    }

    [Theory]
    [InlineData("name", "", "column name is empty")]
    [InlineData("name", "123", "column name has no letter")]
    [InlineData("age", "340", "column age is not a number from 0 to 125")]
    [InlineData("sex", "x", "column sex is not female or male")]
    [InlineData("died", "31.3.", "column died is not a date such as 2019, 2019-08 or 2019-08-31")]
    [InlineData("born", "2032", "column died lies before the date of birth")]
    public void a_row_that_cannot_be_right_is_rejected_by_its_column_and_never_by_its_name(string column, string value, string reason)
    {
        var cells = new Dictionary<string, string> { ["name"] = "Sample Ahmad Haddad", ["died"] = "2031-03-01", [column] = value };
        var entry = VictimField.Entry("a", 1, cells.GetValueOrDefault);
        Assert.Equal(reason, entry.Reason);
        Assert.DoesNotContain("Haddad", entry.Reason, StringComparison.Ordinal);
    }
}
