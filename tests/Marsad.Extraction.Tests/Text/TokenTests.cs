using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Text;

public sealed class TokenTests
{
    private static string Cut(string text) => string.Join(' ', Tokenizer.Cut(text, 0, text.Length).Select(p => text[p.Start..p.End]));

    [Theory]
    [InlineData("The army's shells didn't hit.", "The army 's shells did n't hit .")]
    [InlineData("\"We can't,\" he said.", "\" We ca n't , \" he said .")]
    [InlineData("36,654 people, 5.4 million and 9:30 a.m.", "36,654 people , 5.4 million and 9:30 a.m.")]
    [InlineData("Iran-backed fighters near al-Hawak", "Iran - backed fighters near al-Hawak")]
    [InlineData("an eight-year-old girl", "an eight - year - old girl")]
    [InlineData("Al-Qaeda-linked group", "Al-Qaeda - linked group")]
    [InlineData("a Turkish-Russian deal", "a Turkish - Russian deal")]
    [InlineData("anti-government protests in Nagorno-Karabakh", "anti-government protests in Nagorno-Karabakh")]
    [InlineData("SPLM-IO, F-16, AK-47s and COVID-19", "SPLM-IO , F-16 , AK-47s and COVID-19")]
    [InlineData("Rebel-Held Town, SOVIET-MADE RIFLES, Deir ez-Zor-based", "Rebel - Held Town , SOVIET - MADE RIFLES , Deir ez-Zor - based")]
    [InlineData("between 20-30 fighters", "between 20 - 30 fighters")]
    [InlineData("the truce—signed on 2020-10-10—failed", "the truce — signed on 2020-10-10 — failed")]
    [InlineData("Sana'a and Ta'iz, Jama'atu", "Sana'a and Ta'iz , Jama'atu")]
    [InlineData("$5m (50%) [sic]...", "$ 5 m ( 50 % ) [ sic ] ...")]
    [InlineData("U.S.-backed forces in the U.S.", "U.S. - backed forces in the U.S.")]
    [InlineData("a 122mm rocket 10km away", "a 122 mm rocket 10 km away")]
    [InlineData("fighters' homes", "fighters ' homes")]
    [InlineData("He cannot go", "He can not go")]
    [InlineData("see https://example.org/a-b?c=1.", "see https://example.org/a-b?c=1 .")]
    [InlineData("from the clinic.The army", "from the clinic . The army")]
    [InlineData("killed/injured on 9/11", "killed / injured on 9/11")]
    public void words_are_cut_as_in_the_treebank(string text, string expected) => Assert.Equal(expected, Cut(text));
}
