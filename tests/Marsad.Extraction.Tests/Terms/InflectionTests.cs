using Marsad.Extraction.English.Terms;
using Xunit;

namespace Marsad.Extraction.Tests.Terms;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("shell", "shells shelled shelling")]
    [InlineData("seize", "seizes seized seizing")]
    [InlineData("flee", "flees fled fleeing")]
    [InlineData("bury", "buries buried burying")]
    [InlineData("destroy", "destroys destroyed destroying")]
    [InlineData("clash", "clashes clashed clashing")]
    [InlineData("shoot", "shoots shot shooting")]
    [InlineData("gun", "guns gunned gunning")]
    [InlineData("overrun", "overruns overran overrunning")]
    [InlineData("sweep", "sweeps swept sweeping")]
    [InlineData("carpet-bomb", "carpet-bombs carpet-bombed carpet-bombing")]
    [InlineData("be", "is are was were been being")]
    public void a_verb_is_known_in_all_its_forms(string verb, string forms) => Assert.Empty(forms.Split(' ').Except(Inflection.OfVerb(verb), StringComparer.Ordinal));

    [Theory]
    [InlineData("shoot", "shooted")]
    [InlineData("gun", "guned")]
    [InlineData("lead", "leaded")]
    [InlineData("be", "bes")]
    public void no_form_is_made_that_no_one_writes(string verb, string form) => Assert.DoesNotContain(form, Inflection.OfVerb(verb));

    [Fact]
    public void listed_forms_take_the_place_of_the_rules() => Assert.Equal(["bivouac", "bivouacked", "bivouacking", "bivouacs"], Inflection.OfVerb("bivouac", ["bivouacked", "bivouacking"]));

    [Theory]
    [InlineData("gunman", "gunmen")]
    [InlineData("bus", "buses")]
    [InlineData("church", "churches")]
    [InlineData("battery", "batteries")]
    [InlineData("convoy", "convoys")]
    public void a_noun_has_its_plural(string noun, string plural) => Assert.Equal(plural, Inflection.Plural(noun));
}
