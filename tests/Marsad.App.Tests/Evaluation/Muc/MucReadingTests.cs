using Marsad.Evaluation.Muc.Corpus;
using Marsad.Evaluation.Muc.Filling;
using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;
using Xunit;

namespace Marsad.App.Tests.Evaluation.Muc;

public sealed class MucReadingTests
{
    private static readonly string[] File =
    [
        "TST9-MUC4-0001 (X)", "", "   NORTHTOWN, 8 JAN 90 (INVENTED WIRE) -- [TEXT] GUNMEN SHOT TWO", "FARMERS YESTERDAY.", "", "   ON 3 JANUARY A BRIDGE WAS", "BLOWN UP.", "TST9-MUC4-0002 (X)", "   CALM.",
    ];

    [Fact]
    public void messages_are_cut_at_their_names_and_paragraphs_joined()
    {
        var messages = MucMessages.Read(File);
        Assert.Equal(["TST9-MUC4-0001", "TST9-MUC4-0002"], messages.Select(static m => m.Id));
        Assert.Equal("NORTHTOWN", messages[0].Place);
        Assert.Equal(new DateOnly(1990, 1, 8), messages[0].Written);
        Assert.Equal("GUNMEN SHOT TWO FARMERS YESTERDAY.\n\nON 3 JANUARY A BRIDGE WAS BLOWN UP.", messages[0].Body);
    }

    [Fact]
    public void the_date_is_that_of_the_sentence_or_on_or_before_the_day_of_writing()
    {
        var reading = MucReading.Of(MucMessages.Read(File)[0]);
        Assert.Equal("07 JAN 90", IncidentDate.Find(reading, [0]));
        Assert.Equal("03 JAN 90", IncidentDate.Find(reading, [1]));
        Assert.Equal("- 08 JAN 90", IncidentDate.Find(reading, []));
    }

    [Fact]
    public void candidates_carry_their_numbers_and_leave_articles_off()
    {
        var reading = MucReading.Of(MucMessages.Read(File)[0]);
        Assert.Equal("2", Assert.Single(reading.Phrases, static p => p.Words == "FARMERS").Count);
        Assert.Contains(reading.Phrases, static p => p.Words == "BRIDGE");
    }

    [Fact]
    public void training_twice_gives_the_same_model()
    {
        (int[] Features, IReadOnlySet<string> Gold)[] data = [.. Enumerable.Range(0, 60).Select(static i => (new[] { i % 7, 100 + (i % 3) }, (IReadOnlySet<string>)(i % 3 == 0 ? new HashSet<string> { "yes" } : [])))];
        var (one, other) = (LinearModel.Train(["yes"], data), LinearModel.Train(["yes"], data));
        Assert.Equal(one.Score([1, 100]), other.Score([1, 100]));
        Assert.True(one.Score([1, 100])[0] > one.Score([1, 101])[0]);
    }
}
