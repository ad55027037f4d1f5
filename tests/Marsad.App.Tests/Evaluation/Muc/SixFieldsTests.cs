using Marsad.Evaluation.Muc.Scoring;
using Xunit;

namespace Marsad.App.Tests.Evaluation.Muc;

public sealed class SixFieldsTests
{
    [Fact]
    public void type_and_fields_of_mapped_templates_are_counted()
    {
        var key = MucTexts.File(
            MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n9.  PERP: INDIVIDUAL ID   \"GUNMEN\"\n18. HUM TGT: NAME   \"ANNA B\"\n19. HUM TGT: DESCRIPTION   \"MAYOR\": \"ANNA B\"\n   \"AIDE\""),
            MucTexts.Template("2", "4.  INCIDENT: TYPE   BOMBING\n12. PHYS TGT: ID   \"BRIDGE\""));
        var given = MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n9.  PERP: INDIVIDUAL ID   \"MEN\"\n19. HUM TGT: DESCRIPTION   \"THE MAYOR\""));
        // Right: the type and the victim. Given: type, perpetrator, victim. Wanted: type, perpetrator, two victims; type, target.
        Assert.Equal((2, 3, 6), SixFields.Score(given.Of("M-1"), key.Of("M-1")));
    }

    [Fact]
    public void templates_of_different_types_are_not_mapped()
    {
        var key = MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   BOMBING\n12. PHYS TGT: ID   \"BRIDGE\""));
        var given = MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n12. PHYS TGT: ID   \"BRIDGE\""));
        Assert.Equal((0, 2, 2), SixFields.Score(given.Of("M-1"), key.Of("M-1")));
    }
}
