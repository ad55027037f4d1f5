using System.Globalization;
using Marsad.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Incidents;

/// <summary>Reads the parameters of an address; the first that cannot be read is remembered with what it should be.</summary>
internal sealed class QuestionWords(IQueryCollection query)
{
    /// <summary>Why the address cannot be read; null where it can.</summary>
    public string? Reason { get; private set; }

    /// <summary>A parameter's words; null where it is not given or empty.</summary>
    public string? Given(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1]!.Trim() : null;

    /// <summary>The first or last day of a day, month or year.</summary>
    public DateOnly? Day(string name, bool last) => Given(name) is not { } text ? null
        : PartialDate.Parse(text) is { Success: true } date ? (last ? date.Value.Last : date.Value.First)
        : Wrong<DateOnly?>(name, text, "a day, month or year such as 2019-08-31, 2019-08, 2019");

    /// <summary>A whole number that is not negative.</summary>
    public long? Number(string name) => Given(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<long?>(name, text, "a whole number");

    /// <summary>Yes or no.</summary>
    public bool? Flag(string name) => Given(name) switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        var text => Wrong<bool?>(name, text, "true or false"),
    };

    /// <summary>One of the words of a vocabulary.</summary>
    public T? OneOf<T>(string name)
        where T : struct, Enum => Given(name) is not { } text ? null
        : KebabCase.TryParse<T>(text, out var value) ? value
        : Wrong<T?>(name, text, "one of " + string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word())));

    /// <summary>A shape on the map.</summary>
    public T? Shape<T>(string name, Func<string, Parsed<T?>> parse)
        where T : class
    {
        if (Given(name) is not { } text)
            return null;
        var parsed = parse(text);
        if (!parsed.Success)
            Reason ??= $"{name}: {parsed.Reason}";
        return parsed.Success ? parsed.Value : null;
    }

    /// <summary>Remembers what is wrong with a parameter.</summary>
    public T? Wrong<T>(string name, string text, string wanted)
    {
        Reason ??= $"{name}: '{text}' is not {wanted}";
        return default;
    }
}
