using CsCheck;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Figures.Policies;
using Marsad.Register.Contract;
using Marsad.Register.Tests.Store;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class ColumnTallyTests
{
    private static readonly Place?[] Places = [Marj, Tell, Ariha, Idlib, null, new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country }, new Place { Name = "Azaz", Country = "SY", Admin1 = "Aleppo", Precision = PlacePrecision.Town }, new Place { Name = "Nowhere" }];
    private static readonly string[] Sources = ["Mayor", "Monitor", "Hospital of Marj", "Northern Front"];
    private static readonly string[] Types = ["shelling", "air-strike", "attack", "strike", "protest"];
    private static readonly string[][] Flags = [[], [], [], [], ["tenfold"], [OddFlags.DateInFuture], [OddFlags.SeveralCountries]];
    private static readonly TallyGrouping[] Splits = [TallyGrouping.None, TallyGrouping.Day, TallyGrouping.Month, TallyGrouping.Year, TallyGrouping.Place, TallyGrouping.District, TallyGrouping.Province, TallyGrouping.Country, TallyGrouping.Type, TallyGrouping.Grade];

    private static readonly Gen<FigureRange?> Range = Gen.Select(Gen.Int[0, 5], Gen.Long[0, 40], Gen.Long[0, 9], Gen.Bool, Gen.Int[0, 30])
        .Select(static (kind, min, more, open, odd) => kind == 0 ? null : new FigureRange(min, odd == 0 ? 1L << 40 : min + more, open) { Best = odd == 1 ? min : null });

    // Some dates are windows, some ids are of another form, some figures are joint, some incidents were looked at by a person.
    internal static readonly Gen<Incident> Made = Gen.Select(Gen.Int[0, 20_000_000], Gen.Select(Gen.Int[0, 90], Gen.Int[0, 4], Gen.Int[0, 9]), OneOf(Places), OneOf(Types), Range, Range, Gen.Select(Gen.Int[0, 12], OneOf(Flags), Gen.Int[0, 15]))
        .Select(static (hash, when, place, type, killed, injured, who) =>
        {
            var from = Day("2031-02-15").AddDays(when.Item1);
            var id = when.Item3 == 0 ? $"odd-{hash}" : $"SY-{from:yyyyMMdd}-{hash:x6}";
            return new Incident
            {
                Id = id,
                Type = type,
                Date = new DateWindow(from, from.AddDays(Math.Max(0, when.Item2 - 2) * 9), DatePrecision.Day, DateBasis.Stated),
                Place = place,
                Killed = killed,
                Injured = injured,
                Grade = (Grade)(who.Item1 % 5),
                Status = who.Item1 == 12 ? ReviewStatus.Rejected : ReviewStatus.Machine,
                Flags = [.. who.Item2],
                Reports = [],
                Claims = [$"{id}-c1", $"{id}-c2"],
                Covers = who.Item3 == 0 ? ["joint"] : [],
            };
        });

    internal static readonly Gen<TallyQuestion> Question = Gen.Select(Gen.Bool, OneOf(Splits), OneOf(Splits), OneOf<Place?>(null, Idlib, Marj, Ariha, new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country }), OneOf<string?>(null, "strike", "attack", "shelling"), OneOf<Grade?>(null, null, Grade.Fair), Gen.Int[0, 3])
        .Select(static (injured, by, across, area, means, grade, period) => new TallyQuestion
        {
            Measure = injured ? TallyMeasure.Injured : TallyMeasure.Killed, By = by, Across = by == TallyGrouping.None ? TallyGrouping.None : across, Area = area, Means = means, Grade = grade,
            Since = period > 0 ? Day("2031-03-01") : null, Until = period > 1 ? Day("2031-03-31") : null,
        });

    [Fact]
    public void rows_of_numbers_give_the_answer_that_whole_incidents_give() => Gen.Select(Made.Array[0, 60], Question.Array[8]).Sample((made, questions) =>
    {
        using var shelves = new Shelves();
        var incidents = made.DistinctBy(static i => i.Id).ToArray();
        using var writer = shelves.Write();
        Save(writer, incidents);

        // Some are written again with other figures, some are withdrawn, some pairs are nearly one.
        Save(writer, [.. incidents.Take(incidents.Length / 3).Select(static i => i with { Killed = new FigureRange(3, 4), Type = "protest" })]);
        Shelves.Save(writer, incidents.Skip(incidents.Length / 2).Take(3).Select(static i => "g-" + i.Id));
        foreach (var question in questions)
            Assert.Equal(AnalysisJson.Write(Slow(writer, question)), AnalysisJson.Write(Fast(writer, question)));
    }, iter: 40);

    // Figures of one to four sources: exact, at least, at most, in words, of children, alleged.
    private static readonly Gen<SourceFigure[]> Told = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9], Gen.Long[1, 30], Gen.Int[0, 5]).Array[0, 5].Select(static told => told.Select(static (t, at) => new SourceFigure
    {
        Source = Sources[t.Item1],
        Figure = new CasualtyFigure(at % 3 == 2 ? HarmMeasure.Injured : HarmMeasure.Killed, t.Item2 switch { 7 => CountRange.AtLeast(t.Item3), 8 => CountRange.AtMost(t.Item3), 9 => new CountRange(24, null, "dozens"), _ => CountRange.Exactly(t.Item3) })
        {
            Category = t.Item4 == 0 ? "children" : t.Item4 == 1 ? "fighters" : null,
            Scope = t.Item4 == 2 ? "Marj hospital" : null,
        },
        Claim = "c",
        Alleged = t.Item4 == 3,
        Current = t.Item4 != 4,
    }).ToArray());

    [Fact]
    public void rows_of_numbers_give_every_policys_answer() => Gen.Select(Gen.Select(Made, Told).Array[0, 40], Question.Array[4], OneOf(FigurePolicy.Conservative, FigurePolicy.Best, FigurePolicy.Grades, FigurePolicy.Majority)).Sample((made, questions, policy) =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        Save(writer, [.. made.Select(static m => m.Item2.Length == 0 ? m.Item1 : FigurePolicies.Drawn(m.Item1 with { SourceFigures = [.. m.Item2] }, new RangeRule())).DistinctBy(static i => i.Id)], FigurePolicies.Numbers);
        foreach (var question in questions.Select(q => q with { Policy = policy }))
        {
            Incident Draw(Incident incident) => FigurePolicies.Under(incident, policy);
            var slow = Tally.Of(question, writer.Incidents(new IncidentFilter()), [], areas: null, writer.NearMisses(), writer.IncidentOf, Draw);
            Assert.Equal(AnalysisJson.Write(slow), AnalysisJson.Write(ColumnTally.Of(question, writer.Columns!, [], writer.Columns!.NearMisses(), areas: null, Draw)!));
        }
    }, iter: 60);

    [Fact]
    public void an_incident_is_read_whole_for_a_policy_only_where_numbers_do_not_tell_it()
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        static Incident Of(string id, params SourceFigure[] told) => FigurePolicies.Drawn(Shelves.Incident(id, Shelves.Report("x").Document) with { SourceFigures = [.. told], Claims = [id + "-c1", id + "-c2"] }, new RangeRule());
        static SourceFigure Says(string source, CountRange count) => new() { Source = source, Figure = new CasualtyFigure(HarmMeasure.Killed, count), Claim = "c" };
        Save(writer, [Of("SY-20310301-000001", Says("Mayor", CountRange.Exactly(4))), Of("SY-20310301-000002", Says("Mayor", CountRange.Exactly(4)), Says("Monitor", CountRange.Exactly(6)), Says("Hospital of Marj", CountRange.Exactly(6))), Of("SY-20310301-000003", Says("Mayor", CountRange.Exactly(4))) with { Killed = new FigureRange(7, 7) }], FigurePolicies.Numbers);
        var marks = new System.Collections.Concurrent.ConcurrentDictionary<ulong, RowMarks>();
        writer.Columns!.Scan((_, rows) =>
        {
            foreach (var row in rows)
                marks[row.Id & 0xf] = row.Marks & (RowMarks.Drawn | RowMarks.Plain);
        });
        Assert.Equal([(1UL, RowMarks.Drawn | RowMarks.Plain), (2UL, RowMarks.Drawn), (3UL, RowMarks.None)], marks.Select(static m => (m.Key, m.Value)).Order());
    }

    [Fact]
    public void what_a_person_kept_apart_is_no_possible_duplicate_however_it_is_counted() => Gen.Select(Made.Array[4, 30], Gen.Int[1, 9]).Sample(static (made, some) =>
    {
        using var shelves = new Shelves();
        using var writer = shelves.Write();
        Save(writer, made.DistinctBy(static i => i.Id).ToArray());
        var before = Fast(writer, new TallyQuestion()).PossibleDuplicates;
        var kept = writer.NearMisses().ToList().Where((_, at) => at % some == 0).ToList();
        writer.Atomically(() =>
        {
            var run = writer.Begin("test", "en-1");
            kept.ForEach(n => writer.Decide(run, new Decision(DecisionKind.NotSame, "Sample Reviewer", [Anchor(n.Second)], [Anchor(n.First)])));
            return 0;
        });
        Assert.Equal(Slow(writer, new TallyQuestion()).PossibleDuplicates, Fast(writer, new TallyQuestion()).PossibleDuplicates);
        Assert.True(Fast(writer, new TallyQuestion()).PossibleDuplicates <= before);
    }, iter: 20);

    [Fact]
    public void a_register_from_an_older_program_gets_its_rows_from_the_next_writer()
    {
        using var shelves = new Shelves();
        using (var writer = shelves.Write())
            Save(writer, Made.Array[40].Single().DistinctBy(static i => i.Id).ToArray());
        shelves.Tamper("DELETE FROM packed; DELETE FROM packed_whole; DELETE FROM packed_place; DELETE FROM packed_word; DELETE FROM packed_details; DELETE FROM packed_name");
        using (var reader = shelves.Read())
            Assert.Null(reader.Columns);
        using var next = shelves.Write();
        var question = new TallyQuestion { By = TallyGrouping.Month };
        Assert.Equal(AnalysisJson.Write(Slow(next, question)), AnalysisJson.Write(Fast(next, question)));
    }

    private static ClaimAnchor Anchor(string claim) => new(claim, Shelves.Report("Shells fell on Marsh Village.").Document, new Span(0, 1));

    internal static Gen<T> OneOf<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(i => some[i]);

    private static TallyAnswer Slow(IRegisterReader reader, TallyQuestion question) => Tally.Of(question, reader.Incidents(new IncidentFilter()), [], areas: null, reader.NearMisses(), reader.IncidentOf);

    private static TallyAnswer Fast(IRegisterReader reader, TallyQuestion question) => ColumnTally.Of(question, reader.Columns!, [], reader.Columns!.NearMisses())!;

    internal static void Save(IRegisterWriter writer, Incident[] incidents, Func<Incident, PolicyFigures?>? numbers = null) => writer.Atomically(() =>
    {
        var run = writer.Begin("test", "en-1");
        var reading = Shelves.Reading("Shells fell on Marsh Village.", "reports/a.txt");
        writer.Store(run, reading);

        // A joint figure covers the two incidents after it.
        var joined = incidents.Select((i, at) => i.Covers.IsEmpty ? i : i with { Covers = incidents.Skip(at + 1).Take(2).Where(static c => c.Covers.IsEmpty).Select(static c => c.Claims[0]).Append("elsewhere").Order(StringComparer.Ordinal).ToValueList() }).ToArray();
        writer.Save(run, new JoinChange
        {
            Numbers = numbers,
            New = joined.SelectMany(static i => i.Claims).Where(c => writer.IncidentOf(c) is null).Select(c => Shelves.Account(reading.Report.Document) with { Id = c, Claims = [c] }).ToValueList(),
            Gone = joined.Select(static i => "g-" + i.Id).ToValueList(),
            Groups = joined.Select(static i => new JoinedGroup { Id = "g-" + i.Id, Accounts = i.Claims, Incidents = [i] }).ToValueList(),
            NearMisses = joined.Skip(1).Zip(joined).Where(static p => string.CompareOrdinal(p.First.Claims[0], p.Second.Claims[1]) < 0).Select(static p => new NearMiss(p.First.Claims[0], p.Second.Claims[1], 3, [])).ToValueList(),
        });
        return 0;
    });
}
