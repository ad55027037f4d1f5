using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("killed", "VBD", "kill")]
    [InlineData("wounding", "VBG", "wound")]
    [InlineData("shelled", "VBN", "shell")]
    [InlineData("shelling", "NN", "shelling")]
    [InlineData("seized", "VBD", "seize")]
    [InlineData("fled", "VBD", "flee")]
    [InlineData("struck", "VBN", "strike")]
    [InlineData("died", "VBD", "die")]
    [InlineData("dying", "VBG", "die")]
    [InlineData("displaced", "VBN", "displace")]
    [InlineData("injuring", "VBG", "injure")]
    [InlineData("targeted", "VBD", "target")]
    [InlineData("abducted", "VBN", "abduct")]
    [InlineData("executed", "VBD", "execute")]
    [InlineData("raided", "VBD", "raid")]
    [InlineData("bombed", "VBD", "bomb")]
    [InlineData("evacuated", "VBN", "evacuate")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("clashes", "NNS", "clash")]
    [InlineData("casualties", "NNS", "casualty")]
    [InlineData("children", "NNS", "child")]
    [InlineData("gunmen", "NNS", "gunman")]
    [InlineData("women", "NNS", "woman")]
    [InlineData("bodies", "NNS", "body")]
    [InlineData("strikes", "NNS", "strike")]
    [InlineData("buses", "NNS", "bus")]
    [InlineData("houses", "NNS", "house")]
    [InlineData("were", "VBD", "be")]
    [InlineData("n't", "RB", "not")]
    [InlineData("worst", "JJS", "bad")]
    [InlineData("ceased", "VBD", "cease")]
    [InlineData("released", "VBN", "release")]
    [InlineData("attacking", "VBG", "attack")]
    [InlineData("hitting", "VBG", "hit")]
    [InlineData("controlled", "VBN", "control")]
    [InlineData("withdrew", "VBD", "withdraw")]
    public void forms_go_back_to_the_dictionary(string word, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.Lemma(word, tag));
}
