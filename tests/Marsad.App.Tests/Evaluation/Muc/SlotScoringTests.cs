using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;
using Xunit;

namespace Marsad.App.Tests.Evaluation.Muc;

/// <summary>Slots scored by hand after the scoring manual: full, half, wrong, spurious, missing.</summary>
public sealed class SlotScoringTests
{
    private const string Base = "4.  INCIDENT: TYPE   ATTACK\n10. PERP: ORGANIZATION ID   \"RED FRONT\"\n";

    private static Tally Of(MucSlot slot, string given, string key, string history = "") =>
        MucTexts.Score(MucTexts.File(MucTexts.Template("1", Base + given)), MucTexts.File(MucTexts.Template("1", Base + key)), history).Slot(slot).Without();

    [Fact]
    public void articles_and_numbers_in_front_do_not_matter() =>
        Assert.Equal(MucTexts.Counts(correct: 1), Of(MucSlot.HumDescription, "19. HUM TGT: DESCRIPTION   \"THE 3 PEASANTS\"", "19. HUM TGT: DESCRIPTION   \"PEASANTS\""));

    [Fact]
    public void any_of_the_alternatives_is_right() =>
        Assert.Equal(MucTexts.Counts(correct: 1), Of(MucSlot.PhysId, "12. PHYS TGT: ID   \"STORE\"", "12. PHYS TGT: ID   \"SHOE STORE\" / \"STORE\""));

    [Fact]
    public void left_over_fillers_are_paired_as_incorrect_and_the_rest_is_spurious_or_missing()
    {
        Assert.Equal(MucTexts.Counts(correct: 1, incorrect: 1, spurious: 1), Of(MucSlot.PhysId, "12. PHYS TGT: ID   \"A\"\n   \"B\"\n   \"C\"", "12. PHYS TGT: ID   \"C\"\n   \"D\""));
        Assert.Equal(MucTexts.Counts(incorrect: 1, missing: 1), Of(MucSlot.PhysId, "12. PHYS TGT: ID   \"A\"", "12. PHYS TGT: ID   \"C\"\n   \"D\""));
    }

    [Fact]
    public void an_optional_filler_that_is_not_given_is_not_missing()
    {
        Assert.Equal(default, Of(MucSlot.PhysId, "12. PHYS TGT: ID   -", "12. PHYS TGT: ID   ? \"C\""));
        Assert.Equal(MucTexts.Counts(correct: 1), Of(MucSlot.PhysId, "12. PHYS TGT: ID   \"C\"", "12. PHYS TGT: ID   ? \"C\""));
    }

    [Theory]
    [InlineData("GUN", "MACHINE GUN", true)]
    [InlineData("EXPLOSIVE", "VEHICLE BOMB", true)]
    [InlineData("MACHINE GUN", "GUN", false)]
    public void a_more_general_set_fill_is_half_right(string given, string key, bool half) =>
        Assert.Equal(half ? MucTexts.Counts(partial: 1) : MucTexts.Counts(incorrect: 1), Of(MucSlot.InstrumentType, $"7.  INCIDENT: INSTRUMENT TYPE   {given}: \"-\"", $"7.  INCIDENT: INSTRUMENT TYPE   {key}: \"-\""));

    [Theory]
    [InlineData("PERU: LIMA (CITY)", "PERU: LIMA (CITY)", 1, 0)]
    [InlineData("PERU", "PERU: LIMA (CITY)", 0, 1)]
    [InlineData("PERU: CUZCO (CITY)", "PERU: LIMA (CITY)", 0, 1)]
    [InlineData("PERU: CUZCO (CITY)", "PERU", 0, 0)]
    [InlineData("CHILE", "PERU: LIMA (CITY)", 0, 0)]
    public void the_right_country_with_another_place_is_half_right(string given, string key, int correct, int partial) =>
        Assert.Equal(MucTexts.Counts(correct, partial, 1 - correct - partial), Of(MucSlot.Location, $"3.  INCIDENT: LOCATION   {given}", $"3.  INCIDENT: LOCATION   {key}"));

    [Fact]
    public void a_set_fill_that_points_at_nothing_is_half_right_and_one_that_points_elsewhere_is_wrong()
    {
        const string Key = "18. HUM TGT: NAME   \"ANNA B\"\n23. HUM TGT: EFFECT OF INCIDENT   DEATH: \"ANNA B\"";
        Assert.Equal(MucTexts.Counts(correct: 1), Of(MucSlot.HumEffect, Key, Key));
        Assert.Equal(MucTexts.Counts(partial: 1), Of(MucSlot.HumEffect, "23. HUM TGT: EFFECT OF INCIDENT   DEATH: \"-\"", Key));
        Assert.Equal(MucTexts.Counts(incorrect: 1), Of(MucSlot.HumEffect, "18. HUM TGT: NAME   \"X Y\"\n23. HUM TGT: EFFECT OF INCIDENT   DEATH: \"X Y\"", Key));
    }

    [Fact]
    public void what_points_at_a_half_right_name_is_half_right_itself()
    {
        const string Key = "18. HUM TGT: NAME   \"ANNA B\"\n20. HUM TGT: TYPE   CIVILIAN: \"ANNA B\"";
        const string Given = "18. HUM TGT: NAME   \"B\"\n20. HUM TGT: TYPE   CIVILIAN: \"B\"";
        const string History = """(("M-1" ("1" (hum-tgt-name ("\"B\"" partial "\"ANNA B\"")))))""";
        Assert.Equal(MucTexts.Counts(partial: 1), Of(MucSlot.HumType, Given, Key, History));
        Assert.Equal(MucTexts.Counts(incorrect: 1), Of(MucSlot.HumType, Given, Key));
    }

    [Fact]
    public void a_judge_may_spread_half_credit_over_several_fillers()
    {
        const string History = """(("M-1" ("1" (phys-tgt-id ("\"VEHICLES\"" partial (all-of "\"TRUCK\"" (or "\"CAR\"" "\"AUTO\"")))))))""";
        Assert.Equal(MucTexts.Counts(partial: 2, missing: 1), Of(MucSlot.PhysId, "12. PHYS TGT: ID   \"VEHICLES\"", "12. PHYS TGT: ID   \"TRUCK\"\n   \"CAR\" / \"AUTO\"\n   \"BOAT\"", History));
    }

    [Fact]
    public void rulings_on_dates_hold_for_the_very_date_alone()
    {
        const string History = """(("M-1" ("1" (inc-date ("02 NOV 89" partial (range nil "02 NOV 89"))))))""";
        Assert.Equal(MucTexts.Counts(partial: 1), Of(MucSlot.Date, "2.  INCIDENT: DATE   2 NOV 89", "2.  INCIDENT: DATE   - 02 NOV 89", History));
        Assert.Equal(MucTexts.Counts(incorrect: 1), Of(MucSlot.Date, "2.  INCIDENT: DATE   03 NOV 89", "2.  INCIDENT: DATE   - 02 NOV 89", History));
    }
}
