using CsCheck;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Figures.Policies;
using Marsad.Register.Contract;
using Marsad.Register.Tests.Store;
using Xunit;
using static Marsad.Register.Tests.Analysis.ColumnTallyTests;

namespace Marsad.Register.Tests.Analysis;

public class DetailTallyTests
{
    private static readonly string[] Sources = ["Mayor", "Monitor", "Hospital of Marj", "Northern Front", "mayor", "the Monitor of Marj"];
    private static readonly string[] Actors = ["Northern Front", "Army of Sample", "Northern Front of Sample", "not attributed"];
    private static readonly string?[] Categories = [null, null, null, "children", "civilians", "fighters", "soldiers", "women"];
    private static readonly TallyGrouping[] Splits = Enum.GetValues<TallyGrouping>();

    // Figures of one to four sources, of some or all people, of some or all causers, with and without a number.
    private static readonly Gen<SourceFigure> Figure = Gen.Select(OneOf(Sources), OneOf(HarmMeasure.Killed, HarmMeasure.Killed, HarmMeasure.Injured, HarmMeasure.Detained), Gen.Int[0, 40], Gen.Long[0, 30], OneOf(Categories), Gen.Int[0, 12], OneOf(Actors))
        .Select(static (source, measure, kind, number, category, odd, actor) => new SourceFigure
        {
            Source = source,
            Figure = new CasualtyFigure(measure, kind switch { < 4 => CountRange.AtLeast(number), < 8 => CountRange.AtMost(number), < 11 => new CountRange(24, null, "dozens"), < 14 => new CountRange(number, number + 3), _ => CountRange.Exactly(number) })
            {
                Category = category, Scope = odd == 0 ? "Marj hospital" : null, Side = odd == 1 ? "Army of Sample" : null, By = odd is > 8 ? actor : null,
            },
            Claim = "c",
            Alleged = odd == 2,
            Current = odd != 3,
            WithoutBase = odd == 4,
            ComesTo = kind == 0 ? new CountRange(share: 0.5) : odd == 5 ? CountRange.Exactly(number + 1) : null,
            By = odd is 6 or 7 ? actor : null,
            Key = odd == 8 ? "residents#1" : null,
        });

    private static readonly Gen<Incident> Told = Gen.Select(Made, Figure.Array[0, 5], OneOf(Actors).Array[0, 3], OneOf(Actors).Array[0, 3], OneOf("hospital", "school", "market").Array[0, 3], Gen.Int[0, 9], Gen.Int[0, 19])
        .Select(static (made, told, by, at, hit, strikes, stored) =>
        {
            var incident = made with
            {
                SourceFigures = [.. told],
                Perpetrator = by.Distinct().Select(static b => new AllegedActor(b, ["Mayor"])).ToValueList(),
                Target = [.. at],
                Facilities = hit.Select(static h => new FacilityHit { Type = h }).ToValueList(),
                Strikes = strikes == 0 ? new FigureRange(2, 3) : null,
                Type = strikes == 1 ? "armed-clash" : made.Type,
            };
            return stored == 0 ? incident : FigurePolicies.Drawn(incident, new RangeRule());
        });

    private static readonly Gen<TallyQuestion> Asked = Gen.Select(Question, OneOf(Splits), OneOf(Splits), OneOf(TallyMeasure.Killed, TallyMeasure.Killed, TallyMeasure.Injured, TallyMeasure.Detained, TallyMeasure.Arrested, TallyMeasure.Strikes, TallyMeasure.FacilitiesHit), OneOf(null, null, "children", "civilians", "combatants", "soldiers", "school"), Gen.Select(Gen.Int[0, 5], OneOf(Actors)), Gen.Int[0, 7])
        .Select(static (asked, by, across, measure, category, who, policy) => asked with
        {
            By = by,
            Across = by == TallyGrouping.None || (by.SplitsFigures() && across.SplitsFigures()) ? TallyGrouping.None : across,
            Measure = measure,
            Category = category,
            Perpetrator = who.Item1 == 0 ? who.Item2 : null,
            Target = who.Item1 == 1 ? who.Item2 : null,
            Facility = who.Item1 == 2 ? "school" : null,
            Policy = policy switch { 0 => FigurePolicy.Conservative, 1 => FigurePolicy.Best, 2 => FigurePolicy.Majority, 3 => FigurePolicy.Grades, 4 or 5 => FigurePolicy.Hierarchy, _ => FigurePolicy.Range },
            SourceOrder = policy == 4 ? ["Hospital", "Mayor"] : ["Monitor", "Northern Front"],
        });

    [Fact]
    public void packed_details_give_the_answer_that_whole_incidents_give_to_every_question() => Gen.Select(Told.Array[0, 40], Asked.Array[12]).Sample(static (made, questions) =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        Save(writer, [.. made.DistinctBy(static i => i.Id)], FigurePolicies.Numbers);
        var columns = writer.Columns!;
        foreach (var question in questions)
        {
            Incident Draw(Incident incident) => FigurePolicies.Under(incident, question.Policy, question.SourceOrder);
            Assert.True(ColumnTally.CanAnswer(question, columns));
            var slow = Tally.Of(question, writer.Incidents(new IncidentFilter()), [], areas: null, writer.NearMisses(), writer.IncidentOf, Draw);
            Assert.Equal(AnalysisJson.Write(slow), AnalysisJson.Write(ColumnTally.Of(question, columns, [], columns.NearMisses(), areas: null, Draw)!));
        }
    }, iter: 40);

    [Fact]
    public void most_incidents_are_counted_without_being_read_whole() => Told.Array[30].Sample(static made =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        var incidents = made.DistinctBy(static i => i.Id).ToArray();
        Save(writer, incidents, FigurePolicies.Numbers);
        var ordinary = incidents.Where(static i => PackedId.Of(i.Id) != 0 && i.Covers.IsEmpty && i.Flags.IsEmpty && i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted
            && i.Killed?.Max is not > 10_000_000 && i.Injured?.Max is not > 10_000_000 && i.SourceFigures.All(static f => !f.Current || ((f.ComesTo ?? f.Figure.Count) is var c && (c.Max ?? c.Min) is not null)) && i == FigurePolicies.Drawn(i, new RangeRule())).Select(static i => i.Id).ToHashSet();
        var known = new System.Collections.Concurrent.ConcurrentBag<string>();
        writer.Columns!.Scan(new RowWish(RowParts.Figures | RowParts.Sources), (_, rows, more) =>
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (more.Of(i) is { IsKnown: true, IsDrawn: true })
                    known.Add(PackedId.Text(rows[i].Id));
            }
        });
        Assert.Empty(ordinary.Except(known));
    }, iter: 20);
}
