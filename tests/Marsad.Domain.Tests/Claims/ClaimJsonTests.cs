using Marsad.Domain.Claims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Claims;

public class ClaimJsonTests
{
    internal static readonly IncidentClaim Strike = new()
    {
        Id = "c1",
        Document = ContentHash.Of("x"u8),
        Event = "e1",
        Modality = Modality.Asserted,
        Quote = new Quote(0, 6, "A shot"),
        Sources = [new Source { Name = "Observatory", Role = SourceRole.Speaker }],
        Confidence = 0.5,
        Reader = "en-1",
        Type = "missile-attack",
        Date = new DateWindow(new DateOnly(2019, 8, 29), new DateOnly(2019, 9, 1), DatePrecision.Unknown, DateBasis.Publication),
        Casualties = [new CasualtyFigure(HarmMeasure.DiedIndirect, CountRange.AtLeast(40)) { Category = "leaders" }],
        Spans = default(SlotSpans).With("type", new Span(2, 6)),
    };

    [Fact]
    public void a_claim_is_written_with_the_interchange_names()
    {
        Assert.Equal(
            """{"kind":"incident","type":"missile-attack","date":{"from":"2019-08-29","to":"2019-09-01","precision":"unknown","basis":"publication"},"casualties":[{"measure":"died-indirect","min":40,"qualifier":"at least","category":"leaders"}],"id":"c1","document":"sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","event":"e1","modality":"asserted","quote":{"start":0,"end":6,"text":"A shot"},"sources":[{"name":"Observatory","role":"speaker"}],"confidence":0.5,"reader":"en-1","spans":{"type":[[2,6]]}}""",
            DomainJson.Write(Strike));
    }

    [Fact]
    public void a_claim_written_to_a_buffer_is_its_line_in_utf8_behind_what_was_there()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        System.Buffers.BuffersExtensions.Write(buffer, "before"u8);
        DomainJson.Write(buffer, Strike);
        Assert.Equal("before" + DomainJson.Write(Strike), System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void a_claim_read_back_is_the_claim_that_was_written() => Assert.Equal(Strike, DomainJson.ReadClaim(DomainJson.Write(Strike)).Value);

    [Fact]
    public void an_unknown_field_is_refused_and_named()
    {
        var parsed = DomainJson.ReadClaim(DomainJson.Write(Strike).Replace("\"type\":\"missile-attack\"", "\"colour\":\"red\"", StringComparison.Ordinal));
        Assert.False(parsed.Success);
        Assert.Contains("colour", parsed.Reason, StringComparison.Ordinal);
    }
}
