using Marsad.Domain.Terms;
using Marsad.Extraction.English.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class VocabularyTests
{
    private static readonly HashSet<string> Types = VocabularyTable.Load("event-types").Rows.Select(static r => r["code"]).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void every_trigger_has_a_known_type() =>
        Assert.Empty(VocabularyTable.Load("event-triggers").Rows.Where(static r => r["type"].Length > 0 && !Types.Contains(r["type"])).Select(static r => r["phrase"]));

    [Fact]
    public void every_type_has_triggers()
    {
        var told = VocabularyTable.Load("event-triggers").Rows.Select(static r => r["type"]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Types.Where(t => !told.Contains(t)));
    }

    [Fact]
    public void every_weapon_has_a_known_type_or_none() =>
        Assert.Empty(VocabularyTable.Load("weapons").Rows.Where(static r => r["type"].Length > 0 && !Types.Contains(r["type"])).Select(static r => r["phrase"]));

    [Fact]
    public void parents_are_types_and_lead_to_a_root() => Assert.All(Types, static t => Assert.InRange(EventTypes.Depth(t), 0, 4));

    [Theory]
    [InlineData("strike", "drone-strike", true)]
    [InlineData("attack", "massacre", true)]
    [InlineData("shelling", "abduction", false)]
    [InlineData("air-strike", "arrest", false)]
    public void one_event_may_be_told_by_a_wider_word(string a, string b, bool same)
    {
        Assert.Equal(same, EventTypes.CanBeSame(a, b));
        Assert.Equal(same, EventTypes.CanBeSame(b, a));
    }
}
