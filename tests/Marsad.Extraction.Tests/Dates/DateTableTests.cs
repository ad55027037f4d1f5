using Marsad.Domain.Values;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.Mentions;
using Xunit;

namespace Marsad.Extraction.Tests.Dates;

/// <summary>Sentences written for these tests; published on Sunday 1 September 2019 unless said.</summary>
public sealed class DateTableTests
{
    [Theory]
    // the calendar
    [InlineData("Shells fell on 28 November 2020.", "2020-11-28..2020-11-28 day stated At")]
    [InlineData("Shells fell on November 28, 2018.", "2018-11-28..2018-11-28 day stated At")]
    [InlineData("Shells fell on Nov. 28th.", "2018-11-28..2018-11-28 day relative At")]
    [InlineData("Shells fell on the 28th of November 2018 near the bridge.", "2018-11-28..2018-11-28 day stated At")]
    [InlineData("Shells fell on Saturday 31 August.", "2019-08-31..2019-08-31 day relative At")]
    [InlineData("Shells fell on Saturday, August 31, 2019, at dusk.", "2019-08-31..2019-08-31 day stated At")]
    [InlineData("Entry 2019-08-31 lists two raids.", "2019-08-31..2019-08-31 day stated At")]
    [InlineData("Entry 31/08/2019 lists two raids.", "2019-08-31..2019-08-31 day stated At")]
    [InlineData("Entry 31.08.2019 lists two raids.", "2019-08-31..2019-08-31 day stated At")]
    [InlineData("Entry 08/31/2019 lists two raids.", "2019-08-31..2019-08-31 day stated At")]
    [InlineData("The group was founded in February 2018.", "2018-02-01..2018-02-28 month stated At")]
    [InlineData("The group split in 2016.", "2016-01-01..2016-12-31 year stated At")]
    [InlineData("The army struck in July.", "2019-07-01..2019-07-31 month relative At")]
    [InlineData("The army will strike in October.", "2019-10-01..2019-10-31 month relative At")]
    [InlineData("The army struck in October.", "2018-10-01..2018-10-31 month relative At")]
    [InlineData("On July 1 the navy said it had carried out a raid.", "2019-07-01..2019-07-01 day relative At")]
    [InlineData("The ministers left for a summit set for Geneva in October.", "2019-10-01..2019-10-31 month relative At")]
    [InlineData("A second round was set for Friday.", "2019-09-06..2019-09-06 day relative At")]
    [InlineData("The envoy leaves for Geneva on Wednesday.", "2019-09-04..2019-09-04 day relative At")]
    [InlineData("Exports fell in the second quarter. Losses grew in the year-ago quarter.", "2019-04-01..2019-06-30 season relative At ; 2018-04-01..2018-06-30 season relative At")]
    [InlineData("Elections will be held on 5 October.", "2019-10-05..2019-10-05 day relative At")]
    [InlineData("The war of the 1990s left ruins.", "1990-01-01..1999-12-31 year stated At")]
    // counted from publication
    [InlineData("Two men were killed on Saturday.", "2019-08-31..2019-08-31 day relative At")]
    [InlineData("Talks will resume on Wednesday.", "2019-09-04..2019-09-04 day relative At")]
    [InlineData("Two men were killed yesterday.", "2019-08-31..2019-08-31 day relative At")]
    [InlineData("Two men were killed last Friday.", "2019-08-30..2019-08-30 day relative At")]
    [InlineData("The raid hit the town three days ago.", "2019-08-29..2019-08-29 day relative At")]
    [InlineData("The raid hit the town last month.", "2019-08-01..2019-08-31 month relative At")]
    [InlineData("The raid hit the town last week.", "2019-08-19..2019-08-25 week relative At")]
    [InlineData("The raid hit the town in the summer of 2014.", "2014-06-01..2014-08-31 season stated At")]
    [InlineData("The raid hit the town last winter.", "2018-12-01..2019-02-28 season relative At")]
    [InlineData("Shelling resumed overnight.", "2019-08-31..2019-09-01 day relative At")]
    [InlineData("The raid came late on Saturday.", "2019-08-31..2019-08-31 day relative At")]
    [InlineData("The raid came early on Saturday.", "2019-08-31..2019-08-31 day relative At")]
    [InlineData("The raid came before dawn on Thursday.", "2019-08-29..2019-08-29 hour relative At")]
    [InlineData("The raid came on Wednesday evening.", "2019-08-28..2019-08-28 day relative At")]
    [InlineData("Nine shells hit the town at about 17:30 on Wednesday.", "2019-08-28..2019-08-28 hour relative At")]
    [InlineData("A truce came into effect at noon on Saturday.", "2019-08-31..2019-08-31 hour relative At")]
    [InlineData("Jets bombed it on the night of 16 August.", "2019-08-16..2019-08-17 day relative At")]
    [InlineData("Later on Thursday, a woman died.", "2019-08-29..2019-08-29 day relative At")]
    [InlineData("It happened on 5 December last year.", "2018-12-05..2018-12-05 day relative At")]
    [InlineData("It happened in July this year.", "2019-07-01..2019-07-31 month relative At")]
    [InlineData("Two were shot down overnight between Thursday and Friday.", "2019-08-29..2019-08-30 day relative At")]
    [InlineData("Raids were carried out overnight on 21/22 August.", "2019-08-21..2019-08-22 day relative At")]
    [InlineData("Ten years ago today they left.", "2009-09-01..2009-09-01 day relative At")]
    [InlineData("It killed 36 in the first six months of this year.", "2019-01-01..2019-06-30 month relative Over")]
    [InlineData("It killed 36 in the week ending 24 August.", "2019-08-18..2019-08-24 week relative At")]
    [InlineData("It was postponed until Tuesday.", "2019-09-03..2019-09-03 day relative Until")]
    [InlineData("By mid-1983 the rebels held a quarter of the land.", "1983-05-01..1983-08-31 month stated Before")]
    [InlineData("It was agreed on Good Friday.", "2019-04-19..2019-04-19 day relative At")]
    [InlineData("It was agreed during Ramadan.", "2019-05-06..2019-06-03 month relative Over")]
    [InlineData("Raids on Friday and Saturday killed ten.", "2019-08-30..2019-08-31 day relative Over 2019-08-30")]
    [InlineData("It burned villages in the first week of April.", "2019-04-01..2019-04-07 week relative At")]
    // roles
    [InlineData("Raids have killed 950 since the end of April.", "2019-04-26..2019-04-30 week relative Since 2019-04-30")]
    [InlineData("Raids have killed 950 since April.", "2019-04-01..2019-04-30 month relative Since 2019-04")]
    [InlineData("Raids have killed 950 since 2011.", "2011-01-01..2011-12-31 year stated Since 2011")]
    [InlineData("It lost 429 men since fighting broke out on 27 August.", "2019-08-27..2019-08-27 day relative Since 2019-08-27")]
    [InlineData("Thousands have died since the war began in 2011.", "2011-01-01..2011-12-31 year stated Since 2011")]
    [InlineData("They have fled since Sunday.", "2019-09-01..2019-09-01 day relative Since 2019-09-01")]
    [InlineData("It fought from 31 March to 8 April 2019.", "2019-03-31..2019-04-08 day stated Over 2019-03-31")]
    [InlineData("Between 3 and 7 May it struck ten times.", "2019-05-03..2019-05-07 day relative Over 2019-05-03")]
    [InlineData("Over the past two weeks it struck ten times.", "2019-08-18..2019-09-01 week relative Over")]
    [InlineData("In the last 24 hours it struck ten times.", "2019-08-31..2019-09-01 day relative Over")]
    [InlineData("Partners plan to reach them before the end of March.", "2020-03-27..2020-03-31 week relative Before 2020-03-31")]
    [InlineData("The truce held until 5 August.", "2019-08-05..2019-08-05 day relative Until 2019-08-05")]
    [InlineData("As of 21 August, 40 were missing.", "2019-08-21..2019-08-21 day relative Until 2019-08-21")]
    public void a_date_reads_as_a_person_reads_it(string text, string expected) => Assert.StartsWith(expected, Shown(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("The rebels may attack the town.")]
    [InlineData("Protesters plan to march on the palace.")]
    [InlineData("A second strike hit the rescuers.")]
    [InlineData("He told the Sunday Times so.")]
    [InlineData("The fall of the town shocked them.")]
    [InlineData("An eight-year-old girl died.")]
    [InlineData("Police held 1700 people.")]
    [InlineData("Police held 1,700 people.")]
    [InlineData("It cited UN resolution 2254.")]
    [InlineData("The plan is called Vision 2030.")]
    [InlineData("The 15 May Organisation denied it.")]
    [InlineData("Call +249 912 345 678 for help.")]
    [InlineData("They sat in the sun.")]
    [InlineData("The spring of water dried up.")]
    [InlineData("The motion passed by 15-0.")]
    public void what_only_looks_like_a_date_is_none(string text) => Assert.Empty(DateFinder.Find(PlainText.Of(text)));

    [Theory]
    [InlineData("Gunmen took the post on 12 August. The next day they left.", "2019-08-13")]
    [InlineData("Gunmen took the post on 12 August. Two days later they left.", "2019-08-14")]
    [InlineData("Gunmen took the post on 12 August. They had struck two days earlier.", "2019-08-10")]
    [InlineData("Gunmen took the post on 12 August. They had struck the day before.", "2019-08-11")]
    [InlineData("Gunmen took the post on 12 August. It was retaken 48 hours later.", "2019-08-14")]
    [InlineData("Gunmen took the post on 12 August. On the same day a truck blew up.", "2019-08-12")]
    [InlineData("Many died since 7 October 2018. The war began that day.", "2018-10-07")]
    [InlineData("The war began on 7 October 2018. Many have died since the war began.", "2018-10-07")]
    [InlineData("Fighting broke out on 12 April. Thousands fled since the outbreak of fighting.", "2019-04-12")]
    [InlineData("• 18 August: Four workers were taken at a post and freed the next day.", "2019-08-19")]
    [InlineData("On 24 February 2014 the army crossed the river. On 2 March it took the town.", "2014-03-02")]
    [InlineData("They killed 40 from January to March. They killed 90 in the same period last year.", null)]
    [InlineData("The deal was signed on 17 September 2018. On 1 August the truce broke down.", "2019-08-01")]
    public void later_dates_count_from_the_event_and_not_from_publication(string text, string? last) =>
        Assert.Equal(last, DateFinder.Find(PlainText.Of(text))[^1].Date?.ToString());

    [Fact]
    public void the_same_period_is_the_last_one_and_keeps_its_start()
    {
        var dates = DateFinder.Find(PlainText.Of("The army lost 429 men since 27 August. Its foe lost 300 over the same period. Nobody has left since then."));
        Assert.Equal([DateRole.Since, DateRole.Since, DateRole.Since], dates.Select(d => d.Role));
        Assert.All(dates, d => Assert.Equal("2019-08-27", d.Date?.ToString()));
    }

    [Fact]
    public void a_list_label_dates_its_entry()
    {
        var dates = DateFinder.Find(PlainText.Of("• 4 March: Fighters took the barracks.", "2025-03-21"));
        Assert.True(Assert.Single(dates).IsLabel);
    }

    [Fact]
    public void without_publication_the_dateline_counts_and_without_both_nothing_is_guessed()
    {
        Assert.Equal("2020-10-10", DateFinder.Find(PlainText.Of("Caucasus Desk, Sunday 11 October 2020\nShells fell on Saturday.", published: null))[^1].Date?.ToString());
        Assert.Empty(DateFinder.Find(PlainText.Of("Shells fell on Saturday.", published: null)));
    }

    private static string Shown(string text) => string.Join("; ", DateFinder.Find(PlainText.Of(text)).Where(d => !d.IsDuration).Select(d =>
        $"{d.Window.From:yyyy-MM-dd}..{d.Window.To:yyyy-MM-dd} {d.Window.Precision.ToString().ToLowerInvariant()} {(d.Window.Basis == DateBasis.Stated ? "stated" : d.Window.Basis == DateBasis.Relative ? "relative" : "publication")} {d.Role} {d.Date}"));
}
