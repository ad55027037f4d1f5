using Marsad.Domain.Values;
using Marsad.Evaluation.Counts;
using Xunit;

namespace Marsad.App.Tests.Evaluation;

public class CountCodingTests
{
    [Fact]
    public void an_unspecified_plural_is_two() => Assert.Equal(new RecordedCount(2, 2), CorpusCoding.Of(new CountRange(2, null, "several")));

    [Fact]
    public void dozens_are_twelve_to_twenty_four() => Assert.Equal(new RecordedCount(12, 24), CorpusCoding.Of(new CountRange(24, null, "dozens")));

    [Fact]
    public void a_number_to_dozens_ends_at_twenty_four() => Assert.Equal(new RecordedCount(3, 24), CorpusCoding.Of(new CountRange(3, null, "dozens")));

    [Fact]
    public void a_range_is_itself() => Assert.Equal(new RecordedCount(5, 8), CorpusCoding.Of(new CountRange(5, 8)));

    [Fact]
    public void incidents_are_read_in_order_and_the_answer_never_reaches_the_report()
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path,
        [
            """{"id":"b","date":"2023-10-09","text":"A shell hit a bakery.","location":"Tarko","lat":1.5,"lon":2.5,"location_accuracy":"Town","killed":{"min":1,"max":2},"injured":null}""",
            """{"id":"a","date":"2023-10-08","text":"A shell hit a school.","location":"Tarko","lat":null,"lon":null,"location_accuracy":null,"killed":null,"injured":{"min":3,"max":3}}""",
        ]);
        try
        {
            var read = AirwarsIncidents.Read(path);
            Assert.Equal(["a", "b"], read.Select(static r => r.Id));
            Assert.Empty(read[0].Killed);
            Assert.Null(read[0].Point);
            Assert.Equal(new RecordedCount(1, 2), Assert.Single(read[1].Killed));
            Assert.DoesNotContain("Tarko", read[1].Report.Text.Value, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void a_missing_corpus_is_said_with_its_path()
    {
        var run = new CountTask().Run(new Marsad.Evaluation.EvaluationOptions { Corpora = "/nowhere" }, CountCorpus.Airwars);
        Assert.False(run.Success);
        Assert.Contains("/nowhere", run.Reason, StringComparison.Ordinal);
    }
}
