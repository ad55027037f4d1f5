using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Clauses;

/// <summary>How a clause hangs on what stands before it.</summary>
internal enum ClauseLink
{
    /// <summary>The first of its sentence.</summary>
    First,

    /// <summary>Behind "and", "but", ";" with a subject of its own.</summary>
    Coordinate,

    /// <summary>Behind "and", "but" with the subject of the clause before.</summary>
    SharedSubject,

    /// <summary>"when", "after", "as", "while"…</summary>
    Adverbial,

    /// <summary>"if", "unless", "should".</summary>
    Conditional,

    /// <summary>"which", "who", "that" behind a noun, "in which".</summary>
    Relative,

    /// <summary>What somebody says, thinks or fears.</summary>
    Complement,

    /// <summary>", killing nine".</summary>
    Participle,

    /// <summary>"to avert an offensive".</summary>
    Infinitive,
}

/// <summary>A stretch of a sentence around one verb group (none in a fragment such as "12 dead in shelling of the market").</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token, inclusive.</param>
/// <param name="Verbs">Its verb group; null in a fragment.</param>
/// <param name="Link">How it hangs on what stands before.</param>
/// <param name="Word">The linking word in lower case; empty where there is none.</param>
internal sealed record Clause(Sentence Sentence, int First, int Last, VerbGroup? Verbs, ClauseLink Link, string Word)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{Link} {Word}] {string.Join(' ', Sentence.Tokens.Skip(First).Take(Last - First + 1).Select(static t => t.Text))}";
}
