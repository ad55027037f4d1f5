using Marsad.Capture.Languages;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Gunmen on motorcycles attacked a village near the border on Tuesday and killed at least nine people, officials said.", "en")]
    [InlineData("• 4 March: Fighters captured the army barracks in the town.\n• 7 March: Gunmen opened fire on a helicopter of the mission.", "en")]
    [InlineData("Hombres armados atacaron el martes un pueblo cerca de la frontera y mataron al menos a nueve personas, según las autoridades.", "es")]
    [InlineData("Des hommes armés ont attaqué mardi un village près de la frontière et tué au moins neuf personnes, selon les autorités.", "fr")]
    [InlineData("Homens armados atacaram na terça-feira uma aldeia perto da fronteira e mataram pelo menos nove pessoas, segundo as autoridades.", "pt")]
    [InlineData("Bewaffnete haben am Dienstag ein Dorf nahe der Grenze angegriffen und nach Angaben der Behörden mindestens neun Menschen getötet.", "de")]
    [InlineData("Uomini armati hanno attaccato martedì un villaggio vicino al confine e hanno ucciso almeno nove persone, secondo le autorità della regione.", "it")]
    [InlineData("Salı günü sınıra yakın bir köye silahlı kişiler tarafından düzenlenen saldırıda en az dokuz kişi öldü, çok sayıda kişi de yaralandı.", "tr")]
    [InlineData("Orang-orang bersenjata menyerang sebuah desa di dekat perbatasan pada hari Selasa dan menewaskan sembilan orang, kata pejabat itu.", "id")]
    [InlineData("Watu wenye silaha walishambulia kijiji kilicho karibu na mpaka siku ya Jumanne na kuwaua watu tisa, alisema afisa wa serikali.", "sw")]
    [InlineData("Rag hubaysan ayaa Talaadadii weeraray tuulo ku taal xuduudda waxayna dileen sagaal qof, sida ay sheegeen mas'uuliyiinta.", "so")]
    [InlineData("Вооружённые люди напали во вторник на село у границы и убили не менее девяти человек, сообщили местные власти.", "ru")]
    [InlineData("Озброєні люди напали у вівторок на село біля кордону та вбили щонайменше дев'ятьох людей, повідомили місцеві органи влади.", "uk")]
    [InlineData("هاجم مسلحون يوم الثلاثاء قرية قرب الحدود وقتلوا تسعة أشخاص على الأقل، بحسب ما قال مسؤولون في المنطقة.", "ar")]
    [InlineData("افراد مسلح روز سه‌شنبه به روستایی در نزدیکی مرز حمله کردند و دست‌کم نه نفر را کشتند، مقامات محلی گفتند که این حمله بود.", "fa")]
    [InlineData("مسلح افراد نے منگل کو سرحد کے قریب ایک گاؤں پر حملہ کیا اور کم از کم نو افراد کو ہلاک کر دیا، حکام نے کہا ہے۔", "ur")]
    [InlineData("چەکدارەکان ڕۆژی سێشەممە هێرشیان کردە سەر گوندێک لە نزیک سنوور و نۆ کەسیان کوشت، وەک بەرپرسان وتیان.", "ckb")]
    [InlineData("Çekdaran roja sêşemê li nêzîkî sînor êrîşî gundekî kirin û herî kêm neh kes hatin kuştin, ji aliyê rayedaran ve hat gotin.", "ku")]
    [InlineData("周二，武装人员袭击了边境附近的一个村庄，造成至少九人死亡。", "zh")]
    [InlineData("火曜日、武装した男たちが国境近くの村を襲撃し、少なくとも九人が死亡した。", "ja")]
    [InlineData("ሰላማዊ ሰዎች ላይ ጥቃት መፈጸሙን ባለሥልጣናት ተናገሩ።", "am")]
    public void a_text_gets_the_code_of_its_language(string text, string code)
    {
        var warnings = new List<string>();
        Assert.Equal(code, LanguageGuess.Of(text, null, warnings));
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("Idlib")]
    [InlineData("12 / 15 / 9")]
    [InlineData("Kafr Nabl, Maarat, Hass, Jarjanaz, Tell Mardikh, Khan Sheikhun, Al-Habit")]
    [InlineData("")]
    public void what_is_too_short_or_only_names_stays_undetermined(string text) => Assert.Null(LanguageGuess.Of(text, null, []));

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EN_us", "en")]
    [InlineData("English", "en")]
    [InlineData("fra", "fr")]
    [InlineData("x-default", null)]
    [InlineData("und", null)]
    [InlineData("ms", "ms")]
    public void a_declared_language_is_believed_in_any_of_its_forms(string declared, string? code) => Assert.Equal(code, LanguageGuess.Of("Idlib", declared, []));

    [Fact]
    public void letters_contradict_a_declared_language()
    {
        var warnings = new List<string>();
        Assert.Equal("ar", LanguageGuess.Of("هاجم مسلحون قرية قرب الحدود وقتلوا تسعة أشخاص", "en-US", warnings));
        Assert.Equal(["the language is given as 'en-US', but the text is written in arabic letters and was taken as 'ar'"], warnings);
    }
}
