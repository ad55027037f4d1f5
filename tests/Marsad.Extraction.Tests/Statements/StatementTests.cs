using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Actors;
using Xunit;

namespace Marsad.Extraction.Tests.Statements;

public sealed class StatementTests
{
    [Theory]
    [InlineData("Rwanda denied backing the rebels.", Stance.Denies, Modality.Denied)]
    [InlineData("Kyiv accused Moscow of shelling a hospital.", Stance.Accuses, Modality.Alleged)]
    [InlineData("The president vowed to retake the town.", Stance.Vows, Modality.Planned)]
    [InlineData("Ankara threatened to send troops.", Stance.Threatens, Modality.Planned)]
    [InlineData("UNICEF warned that hunger could spread.", Stance.Warns, Modality.Hypothetical)]
    [InlineData("The United Nations called for an inquiry.", Stance.CallsFor, Modality.Asserted)]
    [InlineData("The European Union condemned the attack.", Stance.Condemns, Modality.Asserted)]
    [InlineData("The army confirmed the raid.", Stance.Confirms, Modality.Asserted)]
    [InlineData("Al-Shabaab claimed responsibility for the bombing.", Stance.ClaimsResponsibility, Modality.Asserted)]
    [InlineData("The army said it reserves the right to respond.", Stance.ReservesRight, Modality.Planned)]
    public void a_stance_is_a_statement_with_its_modality(string text, Stance stance, Modality modality)
    {
        var claim = Assert.Single(ReadText.Claims<StatementClaim>(text));
        Assert.Equal((stance, modality), (claim.Stance, claim.Modality));
    }

    [Theory]
    [InlineData("The deal calls for a withdrawal of heavy weapons.")]
    [InlineData("The fighting threatens to cut the road to the coast.")]
    [InlineData("Armed men denied the convoy access to the camp.")]
    [InlineData("The group pledged allegiance to the Islamic State.")]
    public void what_is_no_speech_takes_no_stance(string text) => Assert.Empty(ReadText.Claims<StatementClaim>(text));

    [Fact]
    public void a_stance_that_another_reports_names_both()
    {
        var claim = Assert.Single(ReadText.Claims<StatementClaim>("But the army \"reserves the right to respond\", the agency SANA said, citing a Syrian military source."));
        Assert.Equal("SANA", claim.Speaker.Name);
        Assert.Contains(claim.Sources, static s => s.Role == SourceRole.Original);
    }
}
