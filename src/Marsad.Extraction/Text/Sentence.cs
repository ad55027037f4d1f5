namespace Marsad.Extraction.Text;

/// <summary>A sentence of a block, parsed. Offsets count UTF-16 units of the reading text; the end is exclusive.</summary>
internal sealed class Sentence
{
    /// <summary>Its number in the report, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The block it stands in.</summary>
    public required Block Block { get; init; }

    /// <summary>First unit.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last unit.</summary>
    public required int End { get; init; }

    /// <summary>Its words.</summary>
    public required TokenList Tokens { get; init; }

    /// <summary>For each token, the indices of its dependents in order.</summary>
    public IReadOnlyList<int>[] Children => field ??= FindChildren();

    /// <summary>The dependents of a token.</summary>
    public IEnumerable<Token> Dependents(Token token) => Children[token.Index].Select(i => Tokens[i]);

    /// <summary>The dependents of a token by relation; a plain name also matches its subtypes ("obl" matches "obl:tmod").</summary>
    public IEnumerable<Token> Dependents(Token token, string relation) =>
        Dependents(token).Where(d => d.Relation.Length >= relation.Length && d.Relation.StartsWith(relation, StringComparison.Ordinal) && (d.Relation.Length == relation.Length || d.Relation[relation.Length] == ':'));

    /// <summary>The governor of a token; null for the root.</summary>
    public Token? HeadOf(Token token) => token.Head < 0 ? null : Tokens[token.Head];

    /// <summary>The first and last token (inclusive) of the subtree under a token.</summary>
    public (int First, int Last) Extent(Token token)
    {
        int first = token.Index, last = token.Index;
        var open = new Stack<int>();
        open.Push(token.Index);
        while (open.TryPop(out var i))
        {
            first = Math.Min(first, i);
            last = Math.Max(last, i);
            foreach (var child in Children[i])
                open.Push(child);
        }

        return (first, last);
    }

    private List<int>[] FindChildren()
    {
        var children = new List<int>[Tokens.Count];
        for (var i = 0; i < children.Length; i++)
            children[i] = [];
        foreach (var token in Tokens)
        {
            if (token.Head >= 0)
                children[token.Head].Add(token.Index);
        }

        return children;
    }
}
