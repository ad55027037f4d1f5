using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;
using Xunit;

namespace Marsad.App.Tests.Evaluation.Muc;

public sealed class TemplateScoringTests
{
    private const string Attack = "4.  INCIDENT: TYPE   ATTACK\n5.  INCIDENT: STAGE OF EXECUTION   ACCOMPLISHED\n18. HUM TGT: NAME   \"ANNA B\"";
    private const string Bombing = "4.  INCIDENT: TYPE   BOMBING\n5.  INCIDENT: STAGE OF EXECUTION   ACCOMPLISHED\n12. PHYS TGT: ID   \"BRIDGE\"\n13. PHYS TGT: TYPE   TRANSPORTATION ROUTE: \"BRIDGE\"";

    [Fact]
    public void the_four_rows_differ_in_missing_and_spurious_templates()
    {
        // Key: an attack of 3 fillers and a bombing of 4. Response: the attack, and a kidnapping of 2 that no key has.
        var key = MucTexts.File(MucTexts.Template("1", Attack), MucTexts.Template("2", Bombing));
        var given = MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   KIDNAPPING\n18. HUM TGT: NAME   \"X Y\""), MucTexts.Template("2", Attack));
        var score = MucTexts.Score(given, key);
        Assert.Equal(MucTexts.Counts(correct: 3), score.Row(ScoreRow.MatchedOnly).Without());
        Assert.Equal(MucTexts.Counts(correct: 3, missing: 4), score.Row(ScoreRow.MatchedMissing).Without());
        Assert.Equal(MucTexts.Counts(correct: 3, spurious: 2), score.Row(ScoreRow.MatchedSpurious).Without());
        var all = score.Row(ScoreRow.AllTemplates);
        Assert.Equal((7, 5), (all.Possible, all.Actual));
        // Recall 3/7, precision 3/5: F = 2·3/(7+5) = 50.
        Assert.Equal(50, all.F, 9);
    }

    [Fact]
    public void an_optional_template_counts_only_when_it_is_met()
    {
        var key = MucTexts.File(MucTexts.Template("1 (OPTIONAL)", Attack));
        Assert.Equal(default, MucTexts.Score(MucTexts.File(), key).Row(ScoreRow.AllTemplates).Without());
        Assert.Equal(3, MucTexts.Score(MucTexts.File(MucTexts.Template("1", Attack)), key).Row(ScoreRow.AllTemplates).Correct);
    }

    [Fact]
    public void templates_of_the_same_type_without_anything_in_common_are_not_mapped()
    {
        var score = MucTexts.Score(MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n18. HUM TGT: NAME   \"C D\"")), MucTexts.File(MucTexts.Template("1", Attack)));
        Assert.Equal(MucTexts.Counts(spurious: 2, missing: 3), score.Row(ScoreRow.AllTemplates).Without());
    }

    [Fact]
    public void attack_stands_for_another_type_with_half_credit()
    {
        var given = MucTexts.File(MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n12. PHYS TGT: ID   \"BRIDGE\""));
        var score = MucTexts.Score(given, MucTexts.File(MucTexts.Template("1", Bombing)));
        Assert.Equal(MucTexts.Counts(correct: 1, partial: 1, missing: 2), score.Row(ScoreRow.AllTemplates).Without());
    }

    [Fact]
    public void the_better_of_two_responses_takes_the_key()
    {
        var poor = MucTexts.Template("1", "4.  INCIDENT: TYPE   ATTACK\n18. HUM TGT: NAME   \"ANNA\"");
        var score = MucTexts.Score(MucTexts.File(poor, MucTexts.Template("2", Attack)), MucTexts.File(MucTexts.Template("1", Attack)));
        Assert.Equal(MucTexts.Counts(correct: 3, spurious: 2), score.Row(ScoreRow.AllTemplates).Without());
    }

    [Fact]
    public void the_official_f_is_drawn_from_whole_per_cents_and_half_credits_cut_to_whole_ones()
    {
        // 33 right, 9 half right of 1497 wanted and 180 given: 37/1497 → 2 %, 37/180 → 21 %, F = 2·2·21/23.
        var tally = new Tally(33, 9, 12, 126, 1443, 0);
        Assert.Equal(3.65, tally.RoundedF(), 2);
    }

    [Fact]
    public void days_fall_away_only_when_the_program_of_1992_is_reproduced()
    {
        var key = MucTexts.File(MucTexts.Template("1", Attack + "\n2.  INCIDENT: DATE   12 JAN 90"));
        var given = MucTexts.File(MucTexts.Template("1", Attack + "\n2.  INCIDENT: DATE   13 JAN 90"));
        var exact = new MucScorer(new ScoringRules(AdjudicationHistory.Empty)).Score(given, key)[0];
        var reproduced = new MucScorer(new ScoringRules(AdjudicationHistory.Empty, DaysFallAway: true)).Score(given, key)[0];
        Assert.Equal(MucTexts.Counts(incorrect: 1), exact.Slot(MucSlot.Date).Without());
        Assert.Equal(MucTexts.Counts(correct: 1), reproduced.Slot(MucSlot.Date).Without());
    }
}
