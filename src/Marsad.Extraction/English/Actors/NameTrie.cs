namespace Marsad.Extraction.English.Actors;

/// <summary>How the letters of a name must be written to be taken for it.</summary>
internal enum Casing
{
    /// <summary>As they come ("gunmen").</summary>
    Any,

    /// <summary>What is capital in the table is capital in the text.</summary>
    Capitals,

    /// <summary>Exactly so ("IS").</summary>
    Exact,
}

/// <summary>A name found among pieces.</summary>
/// <param name="Last">Index of its last piece, inclusive.</param>
/// <param name="Value">What it names.</param>
internal readonly record struct NameMatch<T>(int Last, T Value);

/// <summary>A tree of names by their pieces. Reading all names that start at a piece costs no more than the longest name; a text of n pieces costs O(n).</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
internal sealed class NameTrie<T>
{
    private readonly Node root = new();

    /// <summary>Adds a name.</summary>
    public void Add(string name, T value, Casing casing)
    {
        var pieces = NamePieces.Of(name);
        if (pieces.Count == 0)
            return;
        var node = root;
        foreach (var piece in pieces)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(piece.Key, out var next))
                node.Next[piece.Key] = next = new Node();
            node = next;
        }

        (node.Entries ??= []).Add(new Entry(pieces, value, casing));
    }

    /// <summary>Every name that starts at a piece, shorter ones first, in the order in which they were added.</summary>
    public void Match(IReadOnlyList<NamePiece> pieces, int at, List<NameMatch<T>> found)
    {
        var node = root;
        for (var i = at; i < pieces.Count; i++)
        {
            if (node.Next is null || !node.Next.TryGetValue(pieces[i].Key, out var next))
                return;
            node = next;
            if (node.Entries is null)
                continue;
            foreach (var entry in node.Entries)
            {
                if (Fits(entry, pieces, at))
                    found.Add(new NameMatch<T>(i, entry.Value));
            }
        }
    }

    private static bool Fits(Entry entry, IReadOnlyList<NamePiece> pieces, int at)
    {
        if (entry.Casing == Casing.Any)
            return true;
        for (var i = 0; i < entry.Pieces.Count; i++)
        {
            var (wanted, written) = (entry.Pieces[i], pieces[at + i]);
            if (entry.Casing == Casing.Exact ? !string.Equals(wanted.Raw, written.Raw, StringComparison.Ordinal) : wanted.IsCapital && !written.IsCapital && wanted.Key is not ("al" or "el" or "the" or "ul" or "e" or "i"))
                return false;
        }

        return true;
    }

    private sealed record Entry(List<NamePiece> Pieces, T Value, Casing Casing);

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<Entry>? Entries { get; set; }
    }
}
