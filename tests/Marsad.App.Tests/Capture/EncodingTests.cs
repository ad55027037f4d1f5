using System.Text;
using CsCheck;
using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class EncodingTests
{
    private const string Arabic = "قالت مصادر محلية إن ثلاثة مدنيين قتلوا وأصيب عشرة آخرون في قصف استهدف سوق البلدة صباح يوم الاثنين، ولم تعلن أي جهة مسؤوليتها عن القصف. وأضافت المصادر أن القصف استمر ساعتين.";
    private const string Russian = "По данным местных властей, в результате обстрела города погибли три человека, ещё десять были ранены. Ни одна из сторон не взяла на себя ответственность за обстрел.";
    private const string Chinese = "当地官员表示，周一上午的炮击造成三名平民死亡，另有十人受伤。目前没有任何一方宣称对此次袭击负责。";
    private const string French = "L'armée a annoncé que trois civils avaient été tués près de Djibo. « Dix autres ont été blessés », précise l'état-major, évoquant une embuscade à l'entrée de la forêt.";
    private const string Hebrew = "שלושה אזרחים נהרגו ועשרה נפצעו בהפגזה על השוק בבוקר יום שני, כך אמרו גורמים מקומיים.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Captured Capture(byte[] bytes, string name = "a.txt") => Assert.IsType<Captured>(new Capturer().CaptureBytes(bytes, name));

    public static TheoryData<string, string, string?> Texts => new()
    {
        { Arabic, "windows-1256", "ar" }, { Russian, "windows-1251", "ru" }, { Russian, "koi8-r", "ru" }, { Chinese, "gb18030", "zh" }, { French, "iso-8859-1", "fr" }, { Hebrew, "windows-1255", "he" },
        { Arabic, "utf-16", "ar" }, { Arabic, "utf-16BE", "ar" }, { French, "utf-16", "fr" }, { Russian, "utf-16BE", "ru" }, { Chinese, "utf-16", "zh" }, { French, "utf-32", "fr" },
        { Arabic, "utf-8", "ar" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void an_undeclared_encoding_is_told_by_its_look(string text, string encoding, string? language)
    {
        var report = Capture(Encoding.GetEncoding(encoding).GetBytes(text)).Report;
        Assert.Equal(text, report.Text.Value);
        Assert.Equal(language, report.Language);
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void a_byte_order_mark_is_believed(string encoding)
    {
        var with = Encoding.GetEncoding(encoding);
        Assert.Equal("Trois\n", Capture([.. with.GetPreamble(), .. with.GetBytes("Trois\r\n")]).Report.Text.Value);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1256\">", "windows-1256", "ثلاثة قتلى.")]
    [InlineData("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>", "windows-1251", "Три человека.")]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb2312\"?>", "gb18030", "三人死亡。")]
    [InlineData("<meta charset=shift_jis>", "shift_jis", "三人が死亡した。")]
    [InlineData("<meta charset=iso-8859-1>", "windows-1252", "“Trois” tués.")]
    [InlineData("<meta charset=iso-8859-1>", "utf-8", "“Trois” tués.")]
    [InlineData("<meta charset=utf-8>", "windows-1251", "По данным местных властей, погибли три человека.")]
    [InlineData("<meta charset=nonsense>", "utf-8", "Trois tués.")]
    public void a_page_is_read_in_the_encoding_that_it_declares_unless_that_cannot_be(string declaration, string encoding, string words)
    {
        var captured = Capture(Encoding.GetEncoding(encoding).GetBytes($"{declaration}<p>{words}</p>"), "a.html");
        Assert.Equal(words + "\n", captured.Report.Text.Value);
    }

    [Fact]
    public void broken_utf8_is_kept_with_a_warning_that_counts()
    {
        var report = Capture([.. "Two died in "u8, 0xFF, .. "Hays – and "u8, 0xE2, 0x80, .. "more.\n"u8]).Report;
        Assert.Equal("Two died in \uFFFDHays – and \uFFFDmore.\n", report.Text.Value);
        Assert.Equal(["2 places that cannot be read as UTF-8 stand as U+FFFD, the first at byte 12"], report.Warnings);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "a PNG image")]
    [InlineData("255044462D312E340A25", "a PDF document")]
    [InlineData("504B0304140000000800", "a zip archive")]
    [InlineData("7F454C460201010000000000", "an ELF program")]
    [InlineData("1F8B0800000000000003", "a gzip file")]
    [InlineData("00010203040506070001020304050607000102030405060700", "binary data")]
    public void binary_data_is_refused_by_what_it_looks_like(string hex, string kind)
    {
        var rejection = Assert.IsType<Rejection>(new Capturer().CaptureBytes(Convert.FromHexString(hex), "a.txt"));
        Assert.StartsWith($"a.txt: looks like {kind}, not text; ", rejection.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void random_bytes_are_refused()
    {
        var bytes = new byte[20_000];
        new Random(7).NextBytes(bytes);
        Assert.Contains("binary data", Assert.IsType<Rejection>(new Capturer().CaptureBytes(bytes, "a.txt")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void any_bytes_at_all_end_in_a_report_or_a_reason() =>
        Check.Sample(
            Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 4]),
            static (bytes, ending) => new Capturer().CaptureBytes(bytes, "a" + ((string[])[".txt", ".md", ".html", ".jsonl", ""])[ending]) is Captured { Report.Text: not null } or Rejection { Reason.Length: > 0, WhatToDo.Length: > 0 });
}
