using System.Text.RegularExpressions;
using Marsad.Exchange.Release.Check.Reading;
using Marsad.Exchange.Release.Check.Secrets;

namespace Marsad.Exchange.Release.Check.Scans;

/// <summary>Looks for ids, hashes, paths and public ids of withheld incidents.</summary>
internal sealed partial class TokenScan(TokenBook book)
{
    private const int Least = 6;

    /// <summary>What a piece holds.</summary>
    public IEnumerable<(LeakKind Kind, string Value)> In(Piece piece)
    {
        foreach (Match match in Token().Matches(piece.Text))
        {
            if (Kind(match.ValueSpan) is { } kind)
                yield return (kind, match.Value);
        }

        foreach (Match match in Id().Matches(piece.Text))
            yield return (LeakKind.Id, match.Value);
    }

    private LeakKind? Kind(ReadOnlySpan<char> token)
    {
        token = token.Trim("./-:_");
        if (token.Length < Least)
            return null;
        if (book.Of(token) is { } kind)
            return kind;
        if (token.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase))
            token = token[7..];
        if (token.Length >= TokenBook.HashDigits && token.IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0 && book.IsHash(token))
            return LeakKind.Document;
        // A path within a longer one, an id behind a colon or a slash.
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] is not ('/' or ':' or '_' or '='))
                continue;
            if (token.Length - i > Least && book.Of(token[(i + 1)..]) is { } inner)
                return inner;
            if (i >= Least && book.Of(token[..i]) is { } before)
                return before;
        }

        return null;
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}_./:=-]{5,199}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    // The form of an incident's id, whatever incident it is of.
    [GeneratedRegex(@"\b[A-Za-z]{2}[-_ ]?(?:19|20)[0-9]{6}[-_ ]?[0-9a-fA-F]{6}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
