using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class KebabCaseTests
{
    [Theory]
    [InlineData(AgreementStatus.InEffect, "in-effect")]
    [InlineData(AgreementStatus.CalledFor, "called-for")]
    [InlineData(AgreementStatus.NotImplemented, "not-implemented")]
    public void a_status_is_the_hyphenated_word_of_the_format(AgreementStatus status, string word)
    {
        Assert.Equal(word, status.Word());
        Assert.True(KebabCase.TryParse<AgreementStatus>(word, out var back));
        Assert.Equal(status, back);
    }

    [Theory]
    [InlineData(RelationType.FormerAffiliateOf, "former-affiliate-of")]
    [InlineData(RelationType.LedBy, "led-by")]
    public void a_relation_is_the_hyphenated_word_of_the_format(RelationType type, string word) => Assert.Equal(word, type.Word());

    [Fact]
    public void an_unknown_word_is_no_value() => Assert.False(KebabCase.TryParse<AgreementStatus>("inEffect", out _));
}
