using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Actors;

public sealed class RelationTests
{
    [Theory]
    [InlineData("Iran-backed Houthis fired a missile.", "Iran", RelationType.Backs, "Houthis")]
    [InlineData("Eritrea supports the Ethiopian army.", "Eritrea", RelationType.Backs, "Ethiopian army")]
    [InlineData("Jamaat-ul-Ahrar split from the Pakistani Taliban in 2014.", "Jamaat-ul-Ahrar", RelationType.SplitFrom, "Tehreek-e-Taliban Pakistan")]
    [InlineData("Ansaru, which broke away from Boko Haram in 2012, is small.", "Ansaru", RelationType.SplitFrom, "Boko Haram")]
    [InlineData("Al-Shabaab is affiliated with Al-Qaeda.", "al-Shabaab", RelationType.AffiliateOf, "Al-Qaeda")]
    [InlineData("The Lord's Resistance Army is led by Joseph Kony.", "Lord's Resistance Army", RelationType.LedBy, "Joseph Kony")]
    [InlineData("The New People's Army, the armed wing of the Communist Party of the Philippines, denied it.", "New People's Army", RelationType.PartOf, "Communist Party of the Philippines")]
    [InlineData("The Arakan Army is allied with the Kachin Independence Army.", "Arakan Army", RelationType.AlliedWith, "Kachin Independence Army")]
    public void words_between_two_actors_make_a_relation(string text, string from, RelationType type, string to)
    {
        var claim = Assert.Single(ReadText.Claims<RelationClaim>(text));
        Assert.Equal((from, type, to), (Assert.Single(claim.From), claim.Type, Assert.Single(claim.To)));
    }

    [Theory]
    [InlineData("I believe this front is part of the \"Everyone against the President\" campaign.")]
    [InlineData("I BELIEVE THIS FRONT IS PART OF THE \"EVERYONE AGAINST ARENA\" CAMPAIGN.")]
    public void a_title_in_quotation_marks_names_no_whole_and_stops_no_reading(string text) =>
        Assert.Empty(ReportReader.Read(ReadText.Report(text)).Notes);

    [Fact]
    public void a_backed_ceasefire_is_no_backed_actor() =>
        Assert.Empty(ReadText.Claims<RelationClaim>("The government agreed to a Russia-backed ceasefire with the rebels."));

    [Fact]
    public void an_accused_backer_is_alleged_by_the_accuser()
    {
        var claim = Assert.Single(ReadText.Claims<RelationClaim>("The Sudanese army accuses Chad of arming the Rapid Support Forces."));
        Assert.Equal(Modality.Alleged, claim.Modality);
        Assert.Equal("Sudanese army", claim.Speaker.Name);
        Assert.Equal(["Chad"], claim.From);
    }

    [Theory]
    [InlineData("HTS controls most of Idlib province and parts of Aleppo.", "Hayat Tahrir al-Sham", ControlExtent.Most)]
    [InlineData("Parts of Kachin state are controlled by the Kachin Independence Army.", "Kachin Independence Army", ControlExtent.Parts)]
    public void control_names_holder_and_extent(string text, string actor, ControlExtent extent)
    {
        var claim = Assert.Single(ReadText.Claims<ControlClaim>(text));
        Assert.Equal((actor, extent), (claim.Actor, claim.Areas[0].Extent));
    }

    [Theory]
    [InlineData("Rebels are fighting for control of Goma.")]
    [InlineData("The United Nations held a meeting in Geneva.")]
    public void what_is_not_held_is_no_control(string text) => Assert.Empty(ReadText.Claims<ControlClaim>(text));

    [Fact]
    public void a_profile_has_founding_and_strength()
    {
        var claim = Assert.Single(ReadText.Claims<ProfileClaim>("The Gulf Clan, founded in 2006, has about 9,000 members."));
        Assert.Equal(("Gulf Clan", "2006", 9000L), (claim.Actor, claim.Founded?.ToString(), claim.Strength?.Min));
    }

    [Fact]
    public void fighters_killed_are_no_strength() =>
        Assert.Empty(ReadText.Claims<ProfileClaim>("The army has killed 40 fighters. Russian forces had lost 1,200 soldiers."));
}
