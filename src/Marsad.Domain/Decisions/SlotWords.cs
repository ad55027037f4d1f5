using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>How the values of slots that a person decides are written and read, alike for incidents and agreements.</summary>
internal static class SlotWords
{
    /// <summary>Names parted by ";", or "none" for none of them; an empty value is refused.</summary>
    public static Parsed<ValueList<string>> Names(string value)
    {
        var names = value == DecidedSlot.None ? [] : value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList();
        return names.IsEmpty && value != DecidedSlot.None ? Parsed<ValueList<string>>.Failed("no name is given; write none to leave it empty") : Parsed<ValueList<string>>.Of(names);
    }

    /// <summary>One of the words of an enumeration.</summary>
    public static Parsed<T> Word<T>(string value)
        where T : struct, Enum => KebabCase.TryParse<T>(value, out var word) ? Parsed<T>.Of(word) : Parsed<T>.Failed($"'{value}' is none of {string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word()))}");

    /// <summary>Names as <see cref="Names"/> reads them; null where there are none.</summary>
    public static string? Joined(IEnumerable<string> names) => string.Join("; ", names) is { Length: > 0 } joined ? joined : null;
}
