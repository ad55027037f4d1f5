using Marsad.Evaluation.Muc.Templates;
using Xunit;

namespace Marsad.App.Tests.Evaluation.Muc;

public sealed class TemplateReaderTests
{
    [Fact]
    public void alternatives_tags_and_the_mark_of_an_optional_filler_are_read()
    {
        var filler = FillerParser.Parse(MucSlot.HumType, "? CIVILIAN / DIPLOMAT: \"AIDE\" / \"THE AIDE\"")!;
        Assert.True(filler.Optional);
        Assert.Equal(["CIVILIAN", "DIPLOMAT"], filler.Values);
        Assert.Equal(["AIDE", "THE AIDE"], filler.Tags);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("")]
    public void blank_unknown_and_inapplicable_are_no_filler(string text) => Assert.Null(FillerParser.Parse(MucSlot.PhysId, text));

    [Fact]
    public void indented_slots_comments_and_further_fillers_are_read()
    {
        var file = TemplateReader.Read(
        [
            ";;; a note", "0.  MESSAGE: ID   M-1", "1.  MESSAGE: TEMPLATE   2 (OPTIONAL)", "   18. HUM TGT: NAME   \"ANNA B\"", "                 \"C \\\"D\\\" E\"", "19. HUM TGT: DESCRIPTION   -",
        ]);
        var template = Assert.Single(file.Of("M-1"));
        Assert.True(template.Optional);
        Assert.Equal(["ANNA B", "C \"D\" E"], template[MucSlot.HumName].Select(static f => f.Values[0]));
        Assert.Empty(template[MucSlot.HumDescription]);
    }

    [Fact]
    public void a_message_whose_template_is_an_asterisk_is_irrelevant()
    {
        var file = MucTexts.File(MucTexts.Template("*", "4.  INCIDENT: TYPE   *"));
        Assert.Equal(["M-1"], file.Messages);
        Assert.Empty(file.Of("M-1"));
    }

    [Theory]
    [InlineData("3 JAN 90", "03 JAN 90")]
    [InlineData("-  12 JULY 1989", "- 12 JUL 89")]
    [InlineData("(28 MAR 89 - 29 MAR 89)", "28 MAR 89 - 29 MAR 89")]
    [InlineData("31 FEB 90", "31 FEB 90")]
    public void dates_come_into_one_form_and_what_is_no_date_stays(string text, string canonical) => Assert.Equal(canonical, CanonicalValue.Of(SlotKind.Date, text));

    [Fact]
    public void what_is_written_reads_the_same_again()
    {
        var file = MucTexts.File(
            MucTexts.Template("1", "4.  INCIDENT: TYPE   BOMBING\n7.  INCIDENT: INSTRUMENT TYPE   BOMB: \"-\"\n18. HUM TGT: NAME   \"A \\\"B\\\" C\"\n     \"D\"\n20. HUM TGT: TYPE   CIVILIAN: \"D\""),
            "0.  MESSAGE: ID   M-2\n1.  MESSAGE: TEMPLATE   *");
        var again = TemplateReader.Read(TemplateWriter.Write(file).Split('\n'));
        Assert.Equal(file.Messages, again.Messages);
        var (one, other) = (file.Of("M-1")[0], again.Of("M-1")[0]);
        foreach (var slot in MucSlots.Scored)
        {
            Assert.Equal(one[slot].Select(static f => f.Values[0]), other[slot].Select(static f => f.Values[0]));
            Assert.Equal(one[slot].SelectMany(static f => f.Tags), other[slot].SelectMany(static f => f.Tags));
        }
    }
}
