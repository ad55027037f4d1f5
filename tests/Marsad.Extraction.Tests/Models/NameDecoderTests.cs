using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class NameDecoderTests
{
    private static readonly string[] Labels = ["B-LOC", "B-PER", "I-LOC", "I-PER", "O"];

    [Fact]
    public void no_name_goes_on_that_has_not_begun() =>
        (from words in Gen.Int[1, 15]
         from scores in Gen.Float[-3, 3].Array[words * 8]
         select (words, scores)).Sample(t =>
        {
            var labels = new NameDecoder(Labels).Decode(t.scores, 8, t.words);
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i][0] == 'I')
                    Assert.True(i > 0 && labels[i - 1].EndsWith(labels[i][1..], StringComparison.Ordinal));
            }
        });
}
