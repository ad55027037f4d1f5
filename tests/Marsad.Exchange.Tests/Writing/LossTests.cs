using System.Text;
using System.Text.Json;
using CsCheck;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Losses;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

public class LossTests
{
    [Fact]
    public void every_loss_has_its_words_and_its_rule_and_no_words_are_left_over()
    {
        Assert.Equal(Enum.GetValues<Loss>().Select(static l => l.Word()).Order(StringComparer.Ordinal), VocabularyTable.Load("exchange-losses").Rows.Select(static r => r["code"]).Order(StringComparer.Ordinal));
        Assert.All(VocabularyTable.Load("exchange-losses").Rows, static r => Assert.True(r["what"].Length > 0 && r["rule"].Length > 0));
        Assert.True(Enum.GetValues<Loss>().Length <= 64);
    }

    [Fact]
    public void marsads_own_lines_lose_nothing_but_the_mark() => Invented.Some.Sample(static incidents => Assert.True(Invented.Written("incidents", Invented.Content(incidents)).Losses.IsEmpty), iter: 20);

    [Theory]
    [InlineData("ged", Loss.Injured)]
    [InlineData("ged", Loss.AllegedBy)]
    [InlineData("acled", Loss.KilledRange)]
    [InlineData("acled", Loss.SeveralSources)]
    [InlineData("hxl", Loss.PlacePrecision)]
    [InlineData("plover", Loss.KilledRange)]
    public void what_a_format_cannot_say_is_counted(string format, Loss loss) => Assert.Equal(1, Invented.Written(format, Invented.Content(Invented.Plain)).Losses[loss]);

    [Fact]
    public void what_a_format_keeps_is_not_counted() => Assert.Equal(0, Invented.Written("ged", Invented.Content(Invented.Plain)).Losses[Loss.KilledRange]);

    [Fact]
    public void an_incident_that_is_left_out_is_counted_and_named()
    {
        var (_, losses) = Invented.Written("ssa", Invented.Content(Invented.Plain));
        Assert.Equal((1, 0, 1), (losses.Taken, losses.Written, losses[Loss.OffSubject]));
        Assert.Contains(Invented.Plain.Id, losses.Page(ExportFormats.Find("ssa")!, Invented.Mark, "x.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void every_incident_is_written_or_counted_as_left_out() => Invented.Some.Sample(
        static incidents =>
        {
            foreach (var format in ExportFormats.All.Where(static f => f.Name is not ("claims" or "ical" or "ftm" or "hapi")))
            {
                var (_, losses) = Invented.Written(format.Name, Invented.Content(incidents));
                Assert.Equal(incidents.Length, losses.Taken);
                Assert.Equal(incidents.Length, losses.Written + losses[Loss.OffSubject] + losses[Loss.NoPlace] + losses[Loss.NotLatest]);
            }
        },
        iter: 30);

    [Fact]
    public void no_death_is_no_count_of_zero_and_said_so_where_the_format_writes_0() =>
        Assert.Equal(1, Invented.Written("acled", Invented.Content(Invented.Plain with { Killed = null })).Losses[Loss.NoFigure]);

    [Fact]
    public void deaths_whose_status_nobody_gives_are_no_civilians_in_airwars_fields() =>
        Assert.Contains(",Unknown,", Encoding.UTF8.GetString(Invented.Written("airwars", Invented.Content(Invented.Plain with { KilledCivilians = null })).Bytes), StringComparison.Ordinal);

    [Fact]
    public void page_and_json_beside_the_file_say_the_same_and_carry_the_mark()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("marsad-exchange-").FullName, "x.csv");
        var losses = ExportFile.Write(ExportFormats.Find("ged")!, Invented.Content(Invented.Plain), path);
        using var json = JsonDocument.Parse(File.ReadAllBytes(ExportFile.LossJson(path)));
        Assert.StartsWith("INTERNAL", json.RootElement.GetProperty("marking").GetString(), StringComparison.Ordinal);
        Assert.Contains("INTERNAL", File.ReadAllText(ExportFile.LossPage(path)), StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Loss>().Count(l => losses[l] > 0), json.RootElement.GetProperty("losses").GetArrayLength());
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
