using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class OtherWarsTests
{
    [Theory]
    [InlineData("State TV said 19 \"terrorists\" had been killed in Baiji on Monday.", "killed 19 fighters")]
    [InlineData("On Monday 14 people sheltering at a mosque in Bambari were killed.", "killed 14")]
    [InlineData("A survivor of the attack in Partiaga on Monday spoke of 60 dead at least.", "killed 60+")]
    [InlineData("Air operations near Deou on Monday made it possible to neutralise about sixty terrorists.", "killed 60 fighters")]
    [InlineData("A drone crashed on a road near Shebekino on Monday without causing injuries.", "injured 0")]
    [InlineData("No civilians were harmed in the air strike on Sangin on Monday.", "injured 0 civilians")]
    [InlineData("Armed men stormed Bossangoa on Monday and took with them four civil servants.", "abducted 4 officials")]
    [InlineData("More than 200 huts were burnt and eight people speared to death in Tonj on Monday.", "killed 8")]
    [InlineData("A mine hit a bus near Gao on Monday; Relief Doctors, a charity, reports having treated 36 wounded, eight of whom are children.", "injured 36; injured 8 children")]
    [InlineData("A 12-year-old was shot in the leg by a sniper in Taiz on Friday.", "injured 1 children")]
    [InlineData("A sniper shot a schoolgirl in the back in Taiz on Friday.", "injured 1 students")]
    [InlineData("The army killed dozens of Fulani men in Djibo on Monday.", "killed 24+ men")]
    [InlineData("Seven students were picked up by intelligence agents in Khartoum on Friday.", "detained 7 students")]
    [InlineData("Seven peacekeepers from Tanzania were killed and 44 wounded near Semuliki on Monday.", "killed 7 peacekeepers; injured 44")]
    [InlineData("Killed: 9 people, when shells fell on a market in Zamzam on Monday.", "killed 9")]
    [InlineData("About 30 men were taken from a train at Mozdok on Monday.", "abducted 30 men")]
    public void people_are_counted_however_it_is_put(string sentence, string figures) => Assert.Contains(Told.Incidents(sentence), c => Told.Figures(c) == figures);

    [Theory]
    [InlineData("Soldiers took two men in Bentiu on Monday and burned their house.", "injured")]
    [InlineData("The general staff gave a toll of 51 for Monday's ambush in Deou, revising an earlier toll of eight.", "killed 8")]
    [InlineData("A bomb wrapped around her body went off in Maiduguri on Monday.", "killed")]
    public void what_was_burnt_revised_or_worn_counts_nobody(string sentence, string figure) => Assert.DoesNotContain(Told.Incidents(sentence), c => Told.Figures(c).Contains(figure, StringComparison.Ordinal));

    [Theory]
    [InlineData("A bomb strapped to a girl exploded in a crowded market in Maiduguri today.", "suicide-bombing")]
    [InlineData("A military unit fell into a complex ambush near Deou on Monday.", "ambush")]
    [InlineData("A village head and his son were taken by militants in Kutum on Monday.", "abduction")]
    [InlineData("No fewer than 70 fishermen were executed by insurgents at Kukawa on Monday.", "execution")]
    [InlineData("Clashes between the Arakan Army and junta troops continued in Paletwa for the fourth day.", "armed-clash")]
    [InlineData("Settlers cut down 100 olive trees near Qusra on Monday.", "destruction")]
    [InlineData("Armed groups continued to fire rockets at Ashkelon on Monday.", "rocket-attack")]
    [InlineData("Security forces in a helicopter fired on a school in Rolpa where the rebels were holding a meeting on Monday.", "air-strike")]
    public void the_type_is_told_by_what_was_done(string sentence, string type) => Assert.Contains(Told.Incidents(sentence), c => c.Type == type);

    [Theory]
    [InlineData("A bomb exploded in a crowded market in Maiduguri today.", "Maiduguri")]
    [InlineData("Kupiansk came under mortar fire nine times on Monday.", "Kupiansk")]
    [InlineData("Police in Kunar said a mine had killed four children on Monday.", "Kunar")]
    [InlineData("Kharkiv region. A guided bomb killed a man on Monday.", "Kharkiv")]
    [InlineData("Kherson region. The city was shelled 14 times on Monday.", "Kherson")]
    public void the_place_is_the_one_under_fire(string sentence, string place) => Assert.Contains(Told.Incidents(sentence), c => c.Place?.Name == place);

    [Fact]
    public void a_report_counts_its_days_from_the_day_on_which_it_was_written()
    {
        var claim = Assert.Single(ShortReport.Incidents("Gunmen kill 51 soldiers\nOUAGADOUGOU, 23 Feb (Sahel Agency) - At least 51 soldiers were killed in an ambush near Deou on Friday, the army said.", "2023-02-24"));
        Assert.Equal(new DateOnly(2023, 2, 17), claim.Date!.From);
    }

    [Fact]
    public void days_between_two_events_keep_them_apart() =>
        Assert.Equal(2, Told.Incidents("Militants took Rawah on Monday, a day after they seized the town of Qaim and killed 30 soldiers, officials said.").Count);

    [Fact]
    public void help_drives_nobody_out() => Assert.DoesNotContain(Told.Incidents("The Red Cross evacuated 460 sick and wounded from Putumattalan on Monday."), static c => c.Type is "displacement" or "attack");

    [Fact]
    public void each_of_several_totals_has_its_own_doer_and_its_own_beginning()
    {
        var tallies = Told.Tallies("Since August 2003, 2,146 people have been killed in Nepal: 1,512 by the army and 634 by the Maoists.");
        Assert.Equal([2146, 1512, 634], tallies.Select(static t => t.Count.Min ?? 0));
        Assert.Contains("Communist Party of Nepal (Maoist)", tallies[^1].Perpetrator.AsEnumerable());
    }

    [Fact]
    public void brackets_hold_more_than_a_short_name()
    {
        var claims = Told.By("The Group for the Support of Islam and Muslims (GSIM, affiliated to al-Qaeda) claimed an attack on a camp in Djibo.");
        Assert.Contains(claims.OfType<RelationClaim>(), static r => r.Type is RelationType.AffiliateOf && r.To.Contains("Al-Qaeda"));
        Assert.Contains(claims.OfType<StatementClaim>(), static s => s.Sources[0].Name == "JNIM");
    }

    [Fact]
    public void people_who_remain_in_a_zone_are_its_population() =>
        Assert.Contains(Told.Tallies("The UN estimates that 150,000 to 190,000 civilians remain in the zone."), static t => t is { Measure: TallyMeasure.Population, Count: { Min: 150000, Max: 190000 } });

    [Fact]
    public void a_hospital_that_counts_the_dead_is_not_where_they_were_hit()
    {
        var incidents = Told.Incidents("Mortar shells hit a busy street in the town of Hays on Friday morning, local officials said. The field hospital in al-Khokha said four people had been killed, one of them a child, and nine wounded.");
        Assert.Equal(["Hays"], incidents.Select(static i => i.Place?.Name).OfType<string>());
        Assert.Single(incidents.Select(static i => i.Event).Distinct());
    }
}
