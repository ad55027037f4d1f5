using CsCheck;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class SpanTests
{
    private static readonly Gen<Span> Any = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 100], static (start, length) => new Span(start, start + length));

    [Fact]
    public void a_span_does_not_end_before_it_starts() => Assert.Throws<ArgumentOutOfRangeException>(static () => new Span(3, 2));

    [Fact]
    public void a_span_does_not_start_before_the_text() => Assert.Throws<ArgumentOutOfRangeException>(static () => new Span(-1, 2));

    [Fact]
    public void the_union_contains_both_and_is_no_longer_than_needed() => Gen.Select(Any, Any).Sample(static (a, b) =>
    {
        var union = a.Union(b);
        return union.Contains(a) && union.Contains(b) && union == b.Union(a) && (union.Start == a.Start || union.Start == b.Start) && (union.End == a.End || union.End == b.End);
    });

    [Fact]
    public void overlap_is_symmetric_and_touching_is_no_overlap() => Gen.Select(Any, Any).Sample(static (a, b) =>
        a.Overlaps(b) == b.Overlaps(a) && !a.Overlaps(new Span(a.End, a.End + 5)));
}
