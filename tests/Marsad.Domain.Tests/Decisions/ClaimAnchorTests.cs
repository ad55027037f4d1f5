using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Decisions;

public class ClaimAnchorTests
{
    private static readonly ContentHash Here = ContentHash.Of("a report"u8);
    private static readonly ClaimAnchor Anchor = new("old", Here, new Span(100, 140));

    private static IncidentClaim Claim(string id, int start, int length, ContentHash? document = null, char letter = 'x') => new()
    {
        Id = id, Document = document ?? Here, Modality = Modality.Asserted, Quote = new Quote(start, start + length, new string(letter, length)), Confidence = 0.5, Reader = "test",
        Sources = [new Source { Name = "Harbour Wire", Role = SourceRole.Channel }],
    };

    [Fact]
    public void a_claim_of_the_same_id_is_it_wherever_it_stands() => Assert.Equal("old", Anchor.Find([Claim("near", 100, 40), Claim("old", 900, 10)], null)!.Id);

    [Fact]
    public void the_same_words_are_found_where_they_moved_to_the_nearest_first() =>
        Assert.Equal("nearer", Anchor.Find([Claim("far", 900, 40, letter: 'q'), Claim("nearer", 300, 40, letter: 'q'), Claim("over", 100, 40)], new string('q', 40))!.Id);

    [Theory]
    [InlineData(100, 40, true)]
    [InlineData(120, 40, true)]
    [InlineData(121, 40, false)]
    [InlineData(130, 10, true)]
    [InlineData(60, 200, true)]
    [InlineData(140, 40, false)]
    public void a_quote_that_shares_half_of_the_shorter_is_it_and_less_is_not(int start, int length, bool found) => Assert.Equal(found, Anchor.Find([Claim("new", start, length)], null) is not null);

    [Fact]
    public void of_two_the_one_that_overlaps_more_is_taken() => Assert.Equal("more", Anchor.Find([Claim("less", 90, 30), Claim("more", 112, 40)], null)!.Id);

    [Fact]
    public void another_report_is_never_it() => Assert.Null(Anchor.Find([Claim("old", 100, 40, ContentHash.Of(Encoding.UTF8.GetBytes("another")))], null));
}
