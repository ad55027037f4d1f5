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

    /// <summary>Written in capitals throughout, as old wires are: a capital tells nothing of a word.</summary>
    public bool IsInCapitals => inCapitals ??= !Tokens.Any(static t => t.Text.Any(char.IsLower));

    private bool? inCapitals;

    // The dependents of all tokens one behind another, in order; before them, for each token, where its own begin.
    private int[] Children => field ??= FindChildren();

    /// <summary>The dependents of a token, in order.</summary>
    public IEnumerable<Token> Dependents(Token token)
    {
        for (var k = Children[token.Index]; k < Children[token.Index + 1]; k++)
            yield return Tokens[Children[k]];
    }

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
            for (var k = Children[i]; k < Children[i + 1]; k++)
                open.Push(Children[k]);
        }

        return (first, last);
    }

    private int[] FindChildren()
    {
        var count = Tokens.Count;
        var children = new int[(2 * count) + 1];
        foreach (var token in Tokens)
        {
            if (token.Head >= 0)
                children[token.Head + 1]++;
        }

        children[0] = count + 1;
        for (var i = 1; i <= count; i++)
            children[i] += children[i - 1];
        // From the last to the first, each goes before those of its governor that are there already.
        Span<int> next = count <= 256 ? stackalloc int[count] : new int[count];
        for (var i = 0; i < count; i++)
            next[i] = children[i + 1];
        for (var i = count - 1; i >= 0; i--)
        {
            if (Tokens[i].Head is >= 0 and var head)
                children[--next[head]] = i;
        }

        return children;
    }
}
