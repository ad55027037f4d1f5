using System.Collections;

namespace Marsad.Extraction.Text;

/// <summary>The words of a sentence, in order. A type of its own because every finder walks over them: the compiler sees through it, as it does not through an interface.</summary>
internal sealed class TokenList(Token[] tokens) : IReadOnlyList<Token>
{
    /// <summary>Number of words.</summary>
    public int Count => tokens.Length;

    /// <summary>A word by its place.</summary>
    public Token this[int index] => tokens[index];

    /// <summary>Goes through the words.</summary>
    public Enumerator GetEnumerator() => new(tokens);

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => ((IEnumerable<Token>)tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();

    /// <summary>Goes through the words without an object.</summary>
    internal struct Enumerator(Token[] tokens)
    {
        private int at = -1;

        /// <summary>The word that it stands at.</summary>
        public readonly Token Current => tokens[at];

        /// <summary>To the next word; false behind the last.</summary>
        public bool MoveNext() => ++at < tokens.Length;
    }
}
