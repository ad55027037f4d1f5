using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Casualties;

/// <summary>The ways in which reports tell how many were harmed, beside "killed five" and "five were killed".</summary>
public sealed class HarmFrameTests
{
    [Theory]
    [InlineData("Two soldiers made the supreme sacrifice and nine others sustained injuries near Pooneryn on Monday.", "killed 2 soldiers; injured 9")]
    [InlineData("Two soldiers paid the supreme price and five others were wounded near Damboa on Monday.", "killed 2 soldiers; injured 5")]
    [InlineData("Four soldiers fell in combat near Tessalit on Monday.", "killed 4 soldiers")]
    [InlineData("Eleven conscripts fell as martyrs in Bajil on Monday.", "killed 11 soldiers")]
    [InlineData("Nine villagers met their deaths in an ambush near Bor on Monday.", "killed 9")]
    [InlineData("Seven insurgents were put out of action in Ancuabe on Monday.", "killed 7 fighters")]
    [InlineData("At least 12 pupils were taken to hospital after the shooting in Kumba on Monday.", "injured 12+ students")]
    [InlineData("The army reported the death in combat of 23 guerrillas in Arauca on Monday.", "killed 23 fighters")]
    [InlineData("The clash in Tessalit on Monday resulted in the death of six soldiers and injuries to eleven.", "killed 6 soldiers; injured 11")]
    [InlineData("A mine explosion near Hays on Monday led to the killing of two children and the wounding of a third.", "killed 2 children; injured 1")]
    [InlineData("A couple in their forties was killed by a rocket in Kiryat Shmona on Monday.", "killed 2")]
    [InlineData("Five people died in Tacámbaro on Monday, including a waiter and a policeman.", "killed 5; killed 1 police")]
    [InlineData("51 people were killed in Dahyan on Monday, of whom 40 were children; 79 were wounded.", "killed 51; killed 40 children; injured 79")]
    [InlineData("Two volunteers of an auxiliary force and five civilians were killed near Titao on Monday.", "killed 7; killed 5 civilians")]
    [InlineData("Bandits abducted the wife of the village head alongside her three daughters in Tsauni on Monday.", "abducted 4")]
    [InlineData("Two people stepped on a mine near Izium on Monday and were injured.", "injured 2")]
    [InlineData("The Red Cross put the number killed in Nyala on Monday at 40.", "killed 40")]
    [InlineData("Killed in Boro on Monday: 12 farmers.", "killed 12 farmers")]
    public void the_people_harmed_are_counted(string sentence, string figures) =>
        Assert.Equal(figures, string.Join("; ", Told.By(sentence).OfType<IncidentClaim>().Select(Told.Figures)));
}
