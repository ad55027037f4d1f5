using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>Writes an enumeration as the hyphenated lower-case word of the interchange format (<c>DiedIndirect</c> is <c>died-indirect</c>); refuses numbers.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The interchange word of an enumeration's value, and back.</summary>
public static class KebabCase
{
    /// <summary>The word of the interchange format, such as <c>in-effect</c>.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum => Words<T>.Of.GetOrAdd(value, static v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>The value of an interchange word; false when the enumeration has no such word.</summary>
    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(candidate.Word(), word, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, string> Of = new();
    }
}
