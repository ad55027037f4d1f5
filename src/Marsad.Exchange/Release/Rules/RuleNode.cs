namespace Marsad.Exchange.Release.Rules;

/// <summary>A value of a file of rules: a word, a list, or keys with values; and the line on which it stands.</summary>
internal sealed class RuleNode
{
    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The words of a plain value; null for a list or for keys.</summary>
    public string? Words { get; init; }

    /// <summary>The items of a list; null for anything else.</summary>
    public List<RuleNode>? Items { get; init; }

    /// <summary>The keys in their order, with their values; null for anything else.</summary>
    public List<(string Key, RuleNode Value)>? Keys { get; init; }
}
