using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Claims;

public class ClaimInvariantTests
{
    [Fact]
    public void a_quote_is_as_long_as_its_span_in_code_points()
    {
        Assert.Equal(3, new Quote(5, 8, "a\U0001F54Ab").Span.Length);
        Assert.Throws<ArgumentException>(static () => new Quote(5, 9, "a\U0001F54Ab"));
    }

    [Fact]
    public void a_claim_without_a_source_is_refused() => Assert.Throws<ArgumentException>(static () => ClaimJsonTests.Strike with { Sources = [] });

    [Fact]
    public void confidence_lies_between_nothing_and_certainty() => Assert.Throws<ArgumentOutOfRangeException>(static () => ClaimJsonTests.Strike with { Confidence = 1.01 });

    [Fact]
    public void a_stretch_given_twice_for_a_slot_is_kept_once()
    {
        var spans = default(SlotSpans).With("place", new Span(1, 4)).With("place", new Span(1, 4)).With("date", new Span(6, 8));
        Assert.Equal(["date", "place"], spans.Slots.Select(static s => s.Key));
        Assert.Single(spans["place"]);
    }

    [Fact]
    public void a_range_does_not_end_below_its_start() => Assert.Throws<ArgumentException>(static () => new FigureRange(8, 6));
}
