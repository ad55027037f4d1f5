using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Extraction.English.Tolls;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Tolls;

public class TollTests
{
    private static List<TollCandidate> Candidates(HarmMeasure measure, string words, string? title = null)
    {
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(words)), Text = new ReadingText(words), Title = title };
        var cues = TollCues.Of(ReportReader.Annotate(report), TollCues.TitleOf(report, Pipeline.Default));
        return measure == HarmMeasure.Killed ? TollCandidates.Killed(cues) : TollCandidates.Injured(cues, 2);
    }

    private static bool Has(List<TollCandidate> candidates, long low, long high) => candidates.Exists(c => c.Low.Value == low && c.High.Value == high);

    [Fact]
    public void nobody_one_and_several_can_always_be_meant() =>
        Assert.All(new[] { 0L, 1, 2 }, static n => Assert.True(Has(Candidates(HarmMeasure.Killed, "Officials gave no account of the explosion."), n, n)));

    [Fact]
    public void those_not_killed_of_all_who_were_shot_can_be_the_injured() =>
        Assert.True(Has(Candidates(HarmMeasure.Injured, "Nine people were shot outside a club in Tarko on Sunday. Two of them died at the scene."), 7, 7));

    [Fact]
    public void one_who_kills_himself_can_be_among_the_dead() =>
        Assert.True(Has(Candidates(HarmMeasure.Killed, "A man killed three neighbours on Monday before he shot himself, the sheriff said."), 4, 4));

    [Fact]
    public void figures_of_two_sources_make_a_range() =>
        Assert.True(Has(Candidates(HarmMeasure.Killed, "The mayor said that 11 people were killed in the raid. A hospital said that 14 people were killed."), 11, 14));

    [Fact]
    public void a_stated_range_is_one() =>
        Assert.True(Has(Candidates(HarmMeasure.Killed, "Between five and eight civilians were killed when a shell hit the market."), 5, 8));

    [Fact]
    public void the_headline_is_read_too() =>
        Assert.True(Has(Candidates(HarmMeasure.Killed, "Rescuers worked through the night.", "Blast kills 13 in Tarko"), 13, 13));

    [Theory]
    [InlineData("A 10-year-old and a 14-year-old were shot in Tarko on Monday.", 2)]
    [InlineData("Two teenage girls were accidentally shot on Friday night.", 2)]
    [InlineData("A girl, 5, was shot in the foot. The child was taken to a hospital. A woman, 34, was hit in the ankle.", 2)]
    [InlineData("A man was shot in Tarko. A second man was shot an hour later.", 2)]
    public void people_told_one_by_one_are_counted_once_each(string words, long struck)
    {
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(words)), Text = new ReadingText(words) };
        var text = ReportReader.Annotate(report);
        var people = new StruckPeople();
        foreach (var sentence in text.Sentences)
            people.Read(sentence, Marsad.Extraction.English.Casualties.PeopleGroups.In(sentence, [.. text.Counts.Where(c => c.Sentence == sentence)]));
        Assert.Equal(struck, people.Distinct(Fate.Struck));
        Assert.Equal(0, people.Distinct(Fate.Dead));
    }

    [Fact]
    public void a_report_of_an_event_is_summed_up_and_one_without_is_not()
    {
        static ReportSummary? Sum(string words) => ReportReader.ReadAndSum(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(words)), Text = new ReadingText(words), Publisher = "Sample Wire" }).Summary;
        Assert.Equal(7, Sum("An air strike on a market in Idlib killed seven people on Monday, a monitor said.")!.Killed!.Min);
        Assert.Null(Sum("Shells fell on Tarko on Monday, killing two people, residents said.")!.Injured);
        Assert.Null(Sum("The museum opened a new wing on Monday. Visitors can see the paintings from ten to five."));
    }

    [Fact]
    public void trees_read_back_as_they_were_written_and_a_damaged_file_is_refused()
    {
        TollFork[][] trees = [[new TollFork(0, 81, 1, 0), new TollFork(-1, 0, 0, 0.5f), new TollFork(-1, 0, 0, -0.25f)]];
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
                new TollForest([trees, []]).Write(stream);
            var again = TollForest.Read(path);
            var row = new byte[TollRow.Length];
            row[0] = 81;
            Assert.Equal(0.5, again.Score(HarmMeasure.Killed, row));
            row[0] = 82;
            Assert.Equal(-0.25, again.Score(HarmMeasure.Killed, row));
            Assert.Equal(0, again.Score(HarmMeasure.Injured, row));
            var bytes = File.ReadAllBytes(path);
            File.WriteAllBytes(path, bytes[..^3]);
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => TollForest.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void a_model_reads_back_as_it_was_written()
    {
        var model = TollModel.Of([KeyValuePair.Create(7UL, 1.5f), KeyValuePair.Create(9UL, -0.75f), KeyValuePair.Create(11UL, 0f)]);
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(path))
                model.Write(stream);
            var again = TollModel.Read(path);
            Assert.Equal(2, again.Count);
            IReadOnlyList<IReadOnlyList<ulong>> candidates = [[7], [9], [7, 9]];
            Assert.Equal(model.Chances(candidates), again.Chances(candidates));
            Assert.Equal(0, Array.IndexOf(again.Chances(candidates), again.Chances(candidates).Max()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void a_damaged_model_is_refused_by_name()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "no model of any kind");
        try
        {
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => TollModel.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
