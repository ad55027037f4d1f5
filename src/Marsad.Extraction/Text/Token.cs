using Marsad.Extraction.Models;

namespace Marsad.Extraction.Text;

/// <summary>What kind of name a token belongs to.</summary>
internal enum NameKind
{
    /// <summary>No name.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, a group, a force.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Another name.</summary>
    Other,
}

/// <summary>A word of a sentence with what the models say of it. Offsets count UTF-16 units of the reading text.</summary>
internal sealed class Token
{
    /// <summary>Its number in the sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>First unit in the reading text.</summary>
    public required int Start { get; init; }

    /// <summary>Behind its last unit.</summary>
    public required int End { get; init; }

    /// <summary>The word as written.</summary>
    public required string Text { get; init; }

    /// <summary>The word in lower case (invariant).</summary>
    public required string Lower
    {
        get;
        init
        {
            field = value;
            Key = HashIndex.Key(value);
            HasHyphen = value.Contains('-', StringComparison.Ordinal);
        }
    }

    /// <summary>The key of <see cref="Lower"/>, by which tables tell at once that they do not have it.</summary>
    public ulong Key { get; private init; }

    /// <summary>True where a hyphen stands in <see cref="Lower"/>.</summary>
    public bool HasHyphen { get; private init; }

    /// <summary>Dictionary form, lower case.</summary>
    public string Lemma { get; set; } = "";

    /// <summary>Penn Treebank tag.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Index of the governor in the sentence; −1 for the root.</summary>
    public int Head { get; set; } = -1;

    /// <summary>Universal Dependencies relation to the governor, subtypes kept ("nsubj:pass").</summary>
    public string Relation { get; set; } = "";

    /// <summary>Kind of the name it belongs to.</summary>
    public NameKind Name { get; set; }

    /// <summary>True where it opens its name.</summary>
    public bool NameStarts { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Index}:{Text}/{Tag}>{Head}:{Relation}";
}
