using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>Who did it, where the words between subject and verb, or the order of the sentence, hide it.</summary>
public sealed class DoerTests
{
    [Theory]
    [InlineData("Hezbollah, which is armed by Iran, launched an offensive near Aleppo in March.", "Hezbollah")]
    [InlineData("On 3 April more than 80 gunmen stormed the village of Dargol in Niger.", "gunmen")]
    [InlineData("Forty families fled Marib before the Houthis shelled the town on Tuesday.", "Houthis")]
    [InlineData("A foreign private military company, the Falcon Security Group, fired on farmers in Palma on Tuesday.", "Falcon Security Group")]
    [InlineData("Saudi Arabia leads a coalition in Yemen. Coalition warplanes carried out four raids on Sirwah on Tuesday.", "coalition")]
    [InlineData("A vigilante group called Black Axe burned down a market in Jos on Tuesday.", "Black Axe")]
    [InlineData("A convoy of the World Food Programme was stopped by masked men near Kutum on Tuesday and turned back.", "masked men")]
    public void the_doer_is_found(string text, string name) =>
        Assert.Contains(Told.Incidents(text), c => c.Perpetrator.Any(p => p.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void who_backs_the_doer_is_not_the_doer() =>
        Assert.DoesNotContain(Told.Incidents("Hezbollah, which is armed by Iran, launched an offensive near Aleppo in March."), static c => c.Perpetrator.Contains("Iran", StringComparer.Ordinal));

    [Fact]
    public void two_forces_of_one_raid_are_both_told()
    {
        var claim = Assert.Single(Told.Incidents("Police and soldiers raided a house in Cotabato on Tuesday."));
        Assert.Equal(2, claim.Perpetrator.Count);
    }

    [Fact]
    public void whom_a_raid_sought_is_its_target()
    {
        var claim = Assert.Single(Told.Incidents("Iraqi police raided a farm near Kirkuk on Tuesday to arrest Karim al-Salihi."));
        Assert.Contains("Karim al-Salihi", claim.Target);
    }

    [Fact]
    public void an_attack_attributed_to_a_group_is_a_claim_about_the_doer()
    {
        var claims = Told.Incidents("An attack on a mine near Bria killed 14 people on Tuesday.", "The attack has been attributed to Boko Haram.");
        Assert.Contains(claims, static c => c.Perpetrator.Contains("Boko Haram", StringComparer.Ordinal));
        Assert.Equal(claims[0].Event, claims[^1].Event);
    }

    [Fact]
    public void who_is_said_to_be_behind_it_did_it()
    {
        var claims = Told.Incidents("A bomb attack on a pipeline in Basra injured two people on Tuesday.", "The army says that Islamic State was behind it.");
        Assert.Contains(claims, static c => c.Perpetrator.Contains("Islamic State", StringComparer.Ordinal));
    }
}
