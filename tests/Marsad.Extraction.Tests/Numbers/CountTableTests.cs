using System.Globalization;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Tests.Dates;
using Xunit;

namespace Marsad.Extraction.Tests.Numbers;

/// <summary>Each count as "min-max qualifier counted", with "+" for an increment and "part" for a part. Sentences written for these tests.</summary>
public sealed class CountTableTests
{
    [Theory]
    [InlineData("Raids killed 950 civilians.", "950-950 civilians")]
    [InlineData("Raids killed more than 1,950 civilians.", "1950- [more than] civilians")]
    [InlineData("Raids killed at least 40 leaders.", "40- [at least] leaders")]
    [InlineData("Raids killed no fewer than forty people.", "40- [no fewer than] people")]
    [InlineData("Up to 60 people died.", "-60 [up to] people")]
    [InlineData("As many as 60 people died.", "-60 [as many as] people")]
    [InlineData("Nearly 400 people died.", "-400 [nearly] people")]
    [InlineData("Fewer than 20 families stayed.", "-20 [fewer than] families")]
    [InlineData("It has some 1,800 fighters.", "1800-1800 [some] fighters")]
    [InlineData("About two million people fled.", "2000000-2000000 [about] people")]
    [InlineData("Some 1.7 million people fled.", "1700000-1700000 [some] people")]
    [InlineData("Around 5.4m people need help.", "5400000-5400000 [around] people")]
    [InlineData("Half a million people fled.", "500000-500000 people")]
    [InlineData("It has between 3,500 and 5,000 fighters.", "3500-5000 [between] fighters")]
    [InlineData("A group of 20 to 30 fighters hid there.", "20-30 fighters")]
    [InlineData("They held 3-7 men.", "3-7 men")]
    [InlineData("Two or three men came.", "2-3 men")]
    [InlineData("Two to three million people fled.", "2000000-3000000 people")]
    [InlineData("At least 40 and up to 60 people died.", "40-60 [at least] people")]
    [InlineData("Dozens of people died.", "24- [dozens] people")]
    [InlineData("Scores of people died.", "40- [scores] people")]
    [InlineData("Hundreds of people died.", "200- [hundreds] people")]
    [InlineData("Tens of thousands of people fled.", "20000- [tens of thousands] people")]
    [InlineData("Hundreds of thousands fled.", "200000- [hundreds of thousands]")]
    [InlineData("At least a dozen people died.", "12- [at least] people")]
    [InlineData("Nearly two dozen people died.", "-24 [nearly] people")]
    [InlineData("Several people died.", "2- [several] people")]
    [InlineData("Several hundred people died.", "200- [several hundred] people")]
    [InlineData("A few villagers stayed.", "2- [a few] villagers")]
    [InlineData("A handful of villagers stayed.", "2- [a handful] villagers")]
    [InlineData("A couple of villagers stayed.", "2-2 [a couple] villagers")]
    [InlineData("A number of villagers stayed.", "2- [a number] villagers")]
    [InlineData("Twenty-five people died.", "25-25 people")]
    [InlineData("Two hundred and fifty-three people died.", "253-253 people")]
    [InlineData("Three thousand four hundred people died.", "3400-3400 people")]
    [InlineData("A hundred people died.", "100-100 people")]
    [InlineData("40 or more people died.", "40- [or more] people")]
    [InlineData("Over 100+ people died.", "100- [over] people")]
    [InlineData("A woman died.", "1-1 woman")]
    [InlineData("A shell killed an eight-year-old girl.", "1-1 girl")]
    [InlineData("Shelling killed a woman and her two children.", "1-1 woman; 2-2 children")]
    [InlineData("A police officer died.", "1-1 officer")]
    [InlineData("Nobody was hurt.", "0-0")]
    [InlineData("No one was hurt.", "0-0")]
    [InlineData("There were no casualties.", "0-0 casualties")]
    [InlineData("No fighter was inside.", "0-0 fighter")]
    [InlineData("There were no reports of it.", "")]
    [InlineData("Another three people died.", "+3-3 people")]
    [InlineData("Three more people died.", "+3-3 people")]
    [InlineData("A further 60,000 people may flee.", "+60000-60000 people")]
    [InlineData("An additional 12 bodies were found.", "+12-12 bodies")]
    [InlineData("Another soldier died later.", "+1-1 soldier")]
    [InlineData("It killed 21 people, including four children, and injured 17.", "21-21 people; part 4-4 children; 17-17")]
    [InlineData("It counted 40 dead, including 14 children and nine women, and at least 74 wounded.", "40-40; part 14-14 children; part 9-9 women; 74- [at least]")]
    [InlineData("It received 33 bodies, among them those of nine children and three women.", "33-33 bodies; part 9-9 children; part 3-3 women")]
    [InlineData("They held three people, one of them a journalist.", "3-3 people; part 1-1 journalist")]
    [InlineData("They killed 19 civilians, five of them children, and wounded 46.", "19-19 civilians; part 5-5 children; 46-46")]
    [InlineData("Ten people died, three of whom were medics.", "10-10 people; part 3-3 medics")]
    [InlineData("It killed 12 people, two children among them.", "12-12 people; part 2-2 children")]
    [InlineData("Two of the wounded died.", "part 2-2")]
    [InlineData("Two of the dead are children.", "part 2-2 children")]
    [InlineData("They moved 51 people, of whom 27 were children.", "51-51 people; part 27-27 children")]
    [InlineData("They freed a further dozen on Sunday.", "+12-12")]
    [InlineData("One civilian and three soldiers were hurt.", "1-1 civilian; 3-3 soldiers")]
    [InlineData("At least three dozen people died and more than 100 were hurt.", "36- [at least] people; 100- [more than]")]
    [InlineData("Casualties: 3 killed, 14 wounded.", "3-3; 14-14")]
    [InlineData("It killed five men and wounded another three.", "5-5 men; 3-3")]
    [InlineData("It killed five men and wounded 30 more.", "5-5 men; 30-30")]
    [InlineData("Estimates ranged from 21 to 40 dead.", "21-40")]
    [InlineData("The toll rose from 20 to 30 dead.", "20-20; 30-30")]
    [InlineData("Three boys aged 8, 12 and 17 died.", "3-3 boys")]
    [InlineData("They met on Route 60 and 12 people died.", "12-12 people")]
    [InlineData("The deaths of 429 of its soldiers were reported.", "429-429 soldiers")]
    public void a_count_reads_as_a_person_reads_it(string text, string expected) => Assert.Equal(expected, string.Join("; ", Found(text).Where(c => !c.IsOtherQuantity && c.Count.Share is null).Select(Shown)));

    [Theory]
    [InlineData("Nearly half of them fled.", 0.5, "nearly")]
    [InlineData("Three quarters of the people fled.", 0.75, null)]
    [InlineData("They hold around 60 per cent of the land.", 0.6, "around")]
    [InlineData("The plan is 9% funded.", 0.09, null)]
    [InlineData("Two-thirds of the town lies in ruins.", 0.6667, null)]
    [InlineData("A third of the town lies in ruins.", 0.3333, null)]
    [InlineData("One in five children goes hungry.", 0.2, null)]
    [InlineData("One in three was young.", 0.3333, null)]
    public void a_share_is_a_share(string text, double share, string? qualifier)
    {
        var count = Assert.Single(Found(text)).Count;
        Assert.Equal(share, count.Share);
        Assert.Equal(qualifier, count.Qualifier);
    }

    [Theory]
    [InlineData("They were aged between 19 and 23.")]
    [InlineData("Many were under the age of five.")]
    [InlineData("His son (possibly 8-9) was there.")]
    [InlineData("The mother (Umm Samir, 64) was there.")]
    [InlineData("It hit the 3500 block of the street.")]
    [InlineData("The driver, 44, was there.")]
    [InlineData("They met on Route 60.")]
    [InlineData("Bulletin 235 was late.")]
    [InlineData("Flash Update No. 4 was late.")]
    [InlineData("It lies 15 km to the north.")]
    [InlineData("It cost $500,000.")]
    [InlineData("It weighed 250 kilograms.")]
    [InlineData("They fired a 155mm shell.")]
    [InlineData("They fired a 122-mm shell.")]
    [InlineData("The Mi-24 left.")]
    [InlineData("The M23 left.")]
    [InlineData("The third strike came late.")]
    [InlineData("The 21st Brigade left.")]
    [InlineData("A two-storey house stood there.")]
    [InlineData("Dial 0912 for help.")]
    [InlineData("It cited resolution 2254.")]
    [InlineData("Entries 1 and 3 stand.")]
    [InlineData("1. Sarmin, western countryside")]
    public void other_quantities_are_no_counts(string text) => Assert.All(Found(text), c => Assert.True(c.IsOtherQuantity, Shown(c)));

    [Fact]
    public void a_number_inside_a_date_is_no_count() => Assert.Empty(Found("On 28 November 2018 at 17:30, four months on, they left in 2019."));

    internal static IReadOnlyList<CountMention> Found(string text)
    {
        var annotated = PlainText.Of(text);
        annotated.Dates = DateFinder.Find(annotated);
        return CountFinder.Find(annotated);
    }

    private static string Shown(CountMention c) => string.Create(CultureInfo.InvariantCulture,
        $"{(c.Increment ? "+" : "")}{(c.IsPart ? "part " : "")}{c.Count.Min}-{c.Count.Max}{(c.Count.Qualifier is null ? "" : $" [{c.Count.Qualifier}]")}{(c.Counted is null ? "" : $" {c.Counted.Lower}")}");
}
