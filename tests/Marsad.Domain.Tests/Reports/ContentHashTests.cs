using CsCheck;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.Domain.Tests.Reports;

public class ContentHashTests
{
    // FIPS 180-2, appendix B.1: SHA-256 of "abc".
    [Fact]
    public void the_hash_is_sha_256() => Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("abc"u8).ToString());

    [Fact]
    public void what_is_written_is_read_back() => Gen.Byte.Array.Sample(static bytes => ContentHash.Parse(ContentHash.Of(bytes).ToString()).Value == ContentHash.Of(bytes));

    [Theory]
    [InlineData("sha256:xyz")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void anything_else_is_refused(string text) => Assert.False(ContentHash.Parse(text).Success);
}
