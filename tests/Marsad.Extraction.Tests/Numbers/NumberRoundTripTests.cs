using System.Globalization;
using CsCheck;
using Xunit;

namespace Marsad.Extraction.Tests.Numbers;

public sealed class NumberRoundTripTests
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    [Fact]
    public void every_number_up_to_twenty_thousand_reads_back_from_words()
    {
        for (var n = 0; n <= 20_000; n += n < 1200 ? 1 : 37)
            ReadsBack(n, Words(n));
    }

    [Fact]
    public void numbers_up_to_a_million_read_back_from_words_and_digits() =>
        Gen.Int[0, 1_000_000].Sample(n =>
        {
            ReadsBack(n, Words(n));
            ReadsBack(n, n.ToString("N0", CultureInfo.InvariantCulture));
            if (n is < 1000 or > 2199)
                ReadsBack(n, n.ToString(CultureInfo.InvariantCulture));
        }, iter: 1_500);

    private static void ReadsBack(int n, string words)
    {
        var found = Assert.Single(CountTableTests.Found($"They held {words} people."));
        Assert.True(found.Count.Min == n && found.Count.Max == n && found.Counted?.Lower is "people", $"{words} was read as {found.Count} {found.Counted}");
    }

    private static string Words(int n) => n switch
    {
        < 20 => Small[n],
        < 100 => n % 10 == 0 ? Tens[n / 10] : $"{Tens[n / 10]}-{Small[n % 10]}",
        < 1000 => n % 100 == 0 ? $"{Small[n / 100]} hundred" : $"{Small[n / 100]} hundred and {Words(n % 100)}",
        < 1_000_000 => n % 1000 == 0 ? $"{Words(n / 1000)} thousand" : n % 1000 < 100 ? $"{Words(n / 1000)} thousand and {Words(n % 1000)}" : $"{Words(n / 1000)} thousand {Words(n % 1000)}",
        _ => "one million",
    };
}
