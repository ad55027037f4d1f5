using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Rules;

/// <summary>The keys of one part of a file of rules, each asked for once; a key that nobody asks for is an error.</summary>
internal sealed class RuleSection
{
    private readonly string file;
    private readonly string path;
    private readonly RuleNode node;

    public RuleSection(string file, string path, RuleNode node, IReadOnlyList<string> allowed)
    {
        (this.file, this.path, this.node) = (file, path, node);
        if (node.Keys is null && node.Words is not "")
            throw Wrong(node, $"'{path}' has keys: {string.Join(", ", allowed)}");
        foreach (var (key, value) in node.Keys ?? [])
        {
            if (!allowed.Contains(key, StringComparer.Ordinal))
                throw Wrong(value, $"'{key}' is no key {(path.Length == 0 ? "of a file of rules" : $"of '{path}'")}; the keys are: {string.Join(", ", allowed)}");
        }
    }

    /// <summary>A part of this part; null where it is not given.</summary>
    public RuleSection? Part(string key) => Find(key) is { } value ? new RuleSection(file, Name(key), value, RuleKey.Below(Name(key))) : null;

    /// <summary>The parts of a list; null where it is not given.</summary>
    public IReadOnlyList<RuleSection>? Parts(string key, IReadOnlyList<string>? allowed = null)
    {
        if (Find(key) is not { } value)
            return null;
        if (value.Words is "" || value.Items is { Count: 0 })
            return [];
        return value.Items is { } items ? [.. items.Select(i => new RuleSection(file, Name(key) + "[]", i, allowed ?? RuleKey.Below(Name(key) + "[]")))] : throw Wrong(value, $"'{Name(key)}' is a list: each item opens with a dash");
    }

    /// <summary>Words.</summary>
    public string? Words(string key) => Find(key) is not { } value ? null : value.Words ?? throw Wrong(value, $"'{Name(key)}' takes one value");

    /// <summary>A word of an enumeration.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Find(key) is { } value ? Word<T>(key, value) : null;

    /// <summary>A list of words of an enumeration.</summary>
    public ValueList<T>? WordList<T>(string key)
        where T : struct, Enum => Find(key) is { } value ? Items(key, value).Select(i => Word<T>(key, i)).ToValueList() : null;

    /// <summary>A list of words, each of which must be allowed.</summary>
    public ValueList<string>? List(string key, Func<string, bool>? allowed = null, string? what = null) => Find(key) is not { } value ? null
        : Items(key, value).Select(i => i.Words is { Length: > 0 } words && (allowed is null || allowed(words)) ? words : throw Wrong(i, $"'{i.Words}' is no {what ?? "word"} ('{Name(key)}')")).ToValueList();

    /// <summary>A number between two, both included.</summary>
    public double? Number(string key, double least, double most)
    {
        if (Words(key) is not { } words)
            return null;
        return double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw Wrong(Find(key)!, string.Create(CultureInfo.InvariantCulture, $"'{Name(key)}' is a number from {least} to {most}, not '{words}'"));
    }

    /// <summary>A whole number between two, both included.</summary>
    public int? Whole(string key, int least, int most) =>
        Number(key, least, most) is not { } number ? null : number == Math.Floor(number) ? (int)number : throw Wrong(Find(key)!, $"'{Name(key)}' is a whole number");

    /// <summary>A day.</summary>
    public DateOnly? Day(string key) => Words(key) is not { } words ? null
        : DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(Find(key)!, $"'{Name(key)}' is a day such as 2019-08-31, not '{words}'");

    /// <summary>Keys of the writer's own, each with a value.</summary>
    public IReadOnlyDictionary<string, T>? Map<T>(string key, Func<string, bool> allowed, string what, Func<RuleSection, string, T> read)
    {
        if (Find(key) is not { } value)
            return null;
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, inner) in value.Keys ?? (value.Words is "" ? [] : throw Wrong(value, $"'{Name(key)}' takes lines such as 'air-strike: …'")))
        {
            if (!allowed(name))
                throw Wrong(inner, $"'{name}' is no {what} ('{Name(key)}')");
            map[name] = read(new RuleSection(file, Name(key), value, [.. value.Keys!.Select(static k => k.Key)]), name);
        }

        return map;
    }

    private static List<RuleNode> Items(string key, RuleNode value) => value.Items ?? (value.Words is "" ? [] : value.Words is null ? throw new RulesException($"'{key}' is a list of words") : [value]);

    private T Word<T>(string key, RuleNode value)
        where T : struct, Enum => value.Words is { } words && KebabCase.TryParse<T>(words, out var word) ? word
        : throw Wrong(value, $"'{Name(key)}' is one of {string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word()))}, not '{value.Words}'");

    private RuleNode? Find(string key) => node.Keys?.Find(k => k.Key == key).Value;

    private string Name(string key) => path.Length == 0 ? key : path + "." + key;

    private RulesException Wrong(RuleNode at, string what) => new($"{file}, line {at.Line}: {what}");
}
