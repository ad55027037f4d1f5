using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class IncidentTypeTests
{
    [Theory]
    [InlineData("Warplanes bombed a bakery in Aleppo on Tuesday, killing six people.", "air-strike")]
    [InlineData("An explosive drone struck a minibus near Kharkiv on Tuesday, wounding four people.", "drone-strike")]
    [InlineData("A ballistic missile hit a hotel in Odesa on Tuesday, killing two people.", "missile-attack")]
    [InlineData("Rockets landed in the centre of Mosul on Tuesday, wounding nine people.", "rocket-attack")]
    [InlineData("Artillery shelled the town of Marib on Tuesday and killed a farmer.", "shelling")]
    [InlineData("A car bomb exploded outside a police station in Kirkuk on Tuesday, killing five officers.", "car-bomb")]
    [InlineData("A suicide bomber blew himself up at a mosque in Kabul on Tuesday, killing 11 worshippers.", "suicide-bombing")]
    [InlineData("Their minibus drove over an anti-tank mine near Goma on Tuesday and three passengers died.", "mine-or-ied")]
    [InlineData("Gunmen opened fire on a funeral in Juba on Tuesday, killing four mourners.", "shooting")]
    [InlineData("Militants ambushed an army convoy near Mopti on Tuesday, killing eight soldiers.", "ambush")]
    [InlineData("Clashes erupted between soldiers and militiamen in Tripoli on Tuesday.", "armed-clash")]
    [InlineData("Militiamen executed three prisoners in Bunia on Tuesday.", "execution")]
    [InlineData("Armed men kidnapped two nurses in Kaduna on Tuesday.", "abduction")]
    [InlineData("Police detained seven students in Minsk on Tuesday.", "arrest")]
    [InlineData("Bandits torched 20 houses in Katsina on Tuesday.", "arson")]
    [InlineData("Soldiers looted a pharmacy in Mekelle on Tuesday.", "looting")]
    [InlineData("Rebels captured the town of Sake on Tuesday.", "capture")]
    [InlineData("Gunmen shot dead a community leader in Cali on Tuesday.", "assassination")]
    public void the_words_of_the_act_and_the_weapon_give_the_type(string sentence, string type) => Assert.Equal(type, Assert.Single(Told.Incidents(sentence)).Type);

    [Fact]
    public void what_was_only_hit_does_not_give_the_type()
    {
        var claim = Assert.Single(Told.Incidents("Gunmen opened fire on a helicopter near Nasir on Tuesday and wounded two pilots."));
        Assert.Equal("shooting", claim.Type);
    }

    [Fact]
    public void a_weapon_found_or_defused_is_no_attack() => Assert.Empty(Told.Incidents("The army said it had found and destroyed 12 explosive devices."));
}
