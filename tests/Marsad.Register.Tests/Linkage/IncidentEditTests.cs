using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using System.Text.Json;
using Marsad.Linkage;
using Xunit;

namespace Marsad.Register.Tests.Linkage;

public class IncidentEditTests
{
    private static readonly Incident Bare = new() { Id = "YE-1", Type = "shelling", Date = new DateWindow(new DateOnly(2031, 3, 1), new DateOnly(2031, 3, 1), DatePrecision.Day, DateBasis.Stated), Reports = [], Claims = ["a"] };

    public static TheoryData<string, string> Values => new()
    {
        { "type", "air-strike" }, { "date", "2031-02" }, { "date", "2031-02-27..2031-03-01" }, { "date", "2031-02-27/2031-03-01" }, { "perpetrator", "Northern Front; Coast government" }, { "target", "none" },
        { "weapon", "mortar" }, { "killed", "3" }, { "killed", "0" }, { "killed_civilians", "3-5+" }, { "injured", "7+" }, { "strikes", "2-3" }, { "grade", "contested" }, { "status", "in-review" },
        { "place", """{"name":"Marj","country":"SY","lat":35.8,"lon":36.6,"precision":"town"}""" }, { "place", "none" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void every_value_reads_back_as_it_was_written_and_an_edited_incident_survives_its_json(string slot, string value)
    {
        var decided = IncidentEdits.Apply(Bare, [new Decision(slot is "grade" ? DecisionKind.Grade : slot is "status" ? DecisionKind.Status : DecisionKind.Edit, "Sample Reviewer", [new ClaimAnchor("a", default, new Span(0, 1))], slot: slot is "grade" or "status" ? null : slot, value: value) { Number = 1 }]);
        var written = DecidedSlot.Named(slot)!.Of(decided);
        Assert.Equal(value == "2031-02" ? "2031-02-01..2031-02-28" : value == "none" ? null : value, written);
        Assert.Equal(decided, JsonSerializer.Deserialize(DomainJson.Write(decided), DomainJson.Lines.Incident));
        Assert.Equal(value, Assert.Single(decided.Edits).Value);
    }

    [Fact]
    public void an_edit_that_cannot_be_read_is_kept_and_flagged() =>
        Assert.Equal(["decision-not-applied"], IncidentEdits.Apply(Bare, [new IncidentEdit("type", "no-such-code", "Sample Reviewer", 1)]).Flags);

    [Fact]
    public void a_decided_figure_stays_under_every_policy_with_the_policys_own_beside_it()
    {
        var decided = IncidentEdits.Apply(Bare with { Killed = new FigureRange(4, 5) }, [new IncidentEdit("type", "raid", "Sample Reviewer", 2), new IncidentEdit("killed", "6", "Sample Reviewer", 1)]);
        var drawn = IncidentEdits.KeepFigures(decided with { Killed = new FigureRange(4, 9) });
        Assert.Equal(new FigureRange(6, 6), drawn.Killed);
        Assert.Equal([("type", "shelling"), ("killed", "4-9")], drawn.Edits.Select(static e => (e.Slot, e.Machine!)));
        Assert.All(new[] { FigurePolicy.Conservative, FigurePolicy.Best, FigurePolicy.Majority }, p => Assert.Equal(6, FigurePolicies.Under(decided, p).Killed!.Max));
    }

    [Theory]
    [InlineData(DecisionKind.Undo, null, null, null)]
    [InlineData(DecisionKind.Edit, "killed", null, null)]
    [InlineData(DecisionKind.Same, null, null, null)]
    [InlineData(DecisionKind.Grade, "killed", "fair", null)]
    [InlineData(DecisionKind.Status, null, "reviewed", 2L)]
    public void a_decision_that_lacks_what_its_kind_needs_cannot_be_made(DecisionKind kind, string? slot, string? value, long? undoes) =>
        Assert.Throws<ArgumentException>(() => new Decision(kind, "Sample Reviewer", [new ClaimAnchor("a", default, new Span(0, 1))], slot: slot, value: value, undoes: undoes));
}
