using System.Collections.Frozen;

namespace Marsad.Evaluation.Muc.Matching;

/// <summary>Words in front of a noun that do not make a string another string: articles, numbers, quantifiers, possessives.</summary>
internal static class Premodifiers
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "A", "AN", "THE", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE",
            "SEVERAL", "MANY", "SOME", "THEIR", "HIS", "HER", "ITS", "ANOTHER", "OTHER", "OF",
        ],
        StringComparer.Ordinal);

    /// <summary>The words of <paramref name="text"/> that are no premodifiers, in order.</summary>
    public static IReadOnlyList<string> Without(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static w => !Words.Contains(w) && !w.All(char.IsAsciiDigit))];

    /// <summary>True when two strings are the same but for premodifiers, and something of them is left.</summary>
    public static bool Same(string left, string right)
    {
        if (left == right)
            return true;
        var words = Without(left);
        return words.Count > 0 && words.SequenceEqual(Without(right), StringComparer.Ordinal);
    }
}
