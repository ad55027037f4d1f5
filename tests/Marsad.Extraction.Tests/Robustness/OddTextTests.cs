using System.Diagnostics;
using System.Text;
using CsCheck;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.Extraction.Tests.Robustness;

public sealed class OddTextTests
{
    private const string Report = "Two shells hit a market in Aleppo on Monday, killing at least 12 people, three of them children, a monitor said. \"We found more bodies,\" a rescuer told the agency.\n\nThe army denied that its guns had fired. A ceasefire between the government and the rebels came into effect at midnight.";

    private static Reading Read(string text) => ReportReader.Read(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Published = PublicationTime.Parse("2021-03-10").Value, Publisher = "Invented Wire" });

    private static void Check(string text)
    {
        var reading = Read(text);
        Assert.DoesNotContain(reading.Notes, static n => n.Contains("could not", StringComparison.Ordinal));
        var runes = text.EnumerateRunes().ToList();
        foreach (var claim in reading.Claims)
        {
            Assert.Equal(string.Concat(runes.Skip(claim.Quote.Start).Take(claim.Quote.End - claim.Quote.Start)), claim.Quote.Text);
            Assert.All(claim.Spans.Slots.SelectMany(static s => s.Value), s => Assert.InRange(s.End, s.Start + 1, runes.Count));
        }
    }

    [Fact]
    public void quotes_of_damaged_reports_are_exact_slices()
    {
        string[] bits = ["\"", "“", "”", "’", "(", "]", "–", "\n", "\n\n", "\t", "\u200B", "\u200F", "\u202B", "\uFEFF", "• ", "| a | b |", "99999999999999999999", "1,234", "31 February 2019", "dozens of ", "killed ", "said ", "of ", "who ", "لبنان", "Київ", "漢字", "😀", "e\u0301", "al-", "'s", ""];
        var bit = Gen.Int[0, bits.Length - 1].Select(i => bits[i]);
        var edits = Gen.Select(Gen.Int[0, Report.Length - 1], Gen.Int[0, 30], bit).List[1, 12];
        edits.Sample(
            list =>
            {
                var text = Report;
                foreach (var (at, length, inserted) in list)
                {
                    var from = Math.Min(at, text.Length);
                    text = text[..from] + inserted + text[Math.Min(text.Length, from + length)..];
                }

                Check(string.Concat(text.EnumerateRunes()));
            },
            iter: 60);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("\u200B\u200F")]
    [InlineData("😀")]
    [InlineData("...")]
    [InlineData("12")]
    public void next_to_nothing_is_read_as_nothing(string text) => Assert.Empty(Read(text).Claims);

    [Theory]
    [InlineData("Three people were killed in Aleppo on Monday, according to")]
    [InlineData("The army and the rebels AGREED ON MONDAY ON A CEASEFIRE FOR THE CITY OF")]
    [InlineData("WarplaNES OFTHE ARMY STRUCK THE EDGE OF THE CITy, theY SAID. THERE WA WOR")]
    [InlineData("The Observatory saID EIGht members of \"\"mbers of \"\"\"\"\" killed in the northwest since the offensive began on 26 April, the Network said. More than 2,000 people have been injured over the same period, it said.")]
    [InlineData("According to")]
    [InlineData("The army accused the")]
    [InlineData("the ceasefire of")]
    [InlineData("killed")]
    public void a_text_cut_off_in_mid_sentence_is_read(string text) => Check(text);

    [Fact]
    public void capitals_without_stops_are_read() => Check(Report.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));

    [Fact]
    public void invisible_marks_inside_words_do_no_harm() => Check(string.Join("\u200B", Report.Select(static c => c.ToString())));

    [Theory]
    [InlineData("\"")]
    [InlineData("((")]
    [InlineData("12 ")]
    [InlineData("1,234 killed ")]
    [InlineData("Aleppo ")]
    [InlineData("said ")]
    [InlineData("killed in Aleppo, ")]
    [InlineData("\u200F\u202B")]
    [InlineData("12 people were killed in Aleppo on Monday. ")]
    [InlineData("| 12 | killed | Aleppo |\n")]
    [InlineData("KILLED IN ALEPPO ")]
    [InlineData("“ ")]
    [InlineData("he said that she said ")]
    [InlineData("the village of the district of ")]
    [InlineData("on Monday 2 March 2019, ")]
    [InlineData("7,919 104729 ")]
    [InlineData("al-")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("• 3 people were killed in Hama\n")]
    [InlineData("Aleppo\n")]
    [InlineData("e\u0301\u0301")]
    [InlineData("убиты في حلب 和 😀 killed ")]
    [InlineData("The guns are quiet on the hill\nand no one counts the dead,\nthe river holds its breath until\nthe names of them are read.\n\n")]
    public void a_long_line_of_one_kind_takes_no_longer_than_its_length(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 20_000 / unit.Length).ToString();
        Read(unit);
        var watch = Stopwatch.StartNew();
        Check(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{unit}: {watch.Elapsed}");
    }
}
