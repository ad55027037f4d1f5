using CsCheck;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.Domain.Tests.Reports;

public class ReadingTextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char['a', 'z'].Select(static c => c.ToString()), Gen.Const("\U0001F54A"), Gen.Const("ح"), Gen.Const("\U00010400"), Gen.Const("\n")).List[0, 300].Select(static parts => string.Concat(parts));

    [Fact]
    public void code_points_are_counted_as_runes_are() => Texts.Sample(static value => new ReadingText(value).Length == value.EnumerateRunes().Count());

    [Fact]
    public void offsets_translate_there_and_back() => Texts.Sample(static value =>
    {
        var text = new ReadingText(value);
        var codePoint = 0;
        var utf16 = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.CodePoint(utf16) != codePoint || text.Utf16(codePoint) != utf16)
                return false;
            codePoint++;
            utf16 += rune.Utf16SequenceLength;
        }

        return text.CodePoint(utf16) == codePoint && text.Utf16(codePoint) == utf16;
    });

    [Fact]
    public void a_quote_is_exactly_the_slice_of_its_span()
    {
        var text = new ReadingText("Two \U0001F54A doves near حلب died");
        var quote = text.QuoteOf(4, 12);
        Assert.Equal("\U0001F54A doves", quote.Text);
        Assert.Equal((4, 11), (quote.Start, quote.End));
        Assert.Equal(quote.Text, text.Slice(quote.Span));
    }

    [Fact]
    public void a_lone_surrogate_is_refused() => Assert.Throws<ArgumentException>(static () => new ReadingText("a\uD83Db"));

    [Fact]
    public void a_carriage_return_is_refused() => Assert.Throws<ArgumentException>(static () => new ReadingText("a\r\nb"));
}
