using System.Buffers;

namespace Marsad.Capture.Html;

/// <summary>Walks over a page's tags from the first to the last, in one pass, past comments, scripts and quoted attribute values.</summary>
internal sealed class TagScanner(string html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private int at, sourceStart, sourceLength;

    /// <summary>The tag's name in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True for an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>The tag as written; of a comment, nothing.</summary>
    public ReadOnlySpan<char> Source => html.AsSpan(sourceStart, sourceLength);

    /// <summary>How many attributes it has, about.</summary>
    public int Attributes { get; private set; }

    /// <summary>Where the text before the tag begins and ends.</summary>
    public (int Start, int End) Text { get; private set; }

    /// <summary>Goes on to the next tag; false at the end, with <see cref="Text"/> as the rest.</summary>
    public bool Next()
    {
        var start = at;
        while (true)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
            {
                Text = (start, html.Length);
                at = html.Length;
                (Name, IsEnd) = ("", false);
                return false;
            }

            var next = html[open + 1];
            at = open + 1;
            if (char.IsAsciiLetter(next) || (next == '/' && open + 2 < html.Length && char.IsAsciiLetter(html[open + 2])))
            {
                Text = (start, open);
                ReadTag(next == '/');
                (sourceStart, sourceLength) = (open, at - open);
                return true;
            }

            if (next is '!' or '?' or '/')
            {
                Text = (start, open);
                SkipComment();
                sourceLength = 0;
                (Name, IsEnd, Attributes) = ("!", true, 0);
                return true;
            }
        }
    }

    private void ReadTag(bool isEnd)
    {
        IsEnd = isEnd;
        at += isEnd ? 1 : 0;
        var nameEnd = html.AsSpan(at).IndexOfAny(NameEnds) is var i and >= 0 ? at + i : html.Length;
        Name = nameEnd - at > 40 ? "?" : html[at..nameEnd].ToLowerInvariant();
        Attributes = 0;
        at = nameEnd;
        var afterEquals = false;
        var inName = false;
        while (at < html.Length)
        {
            var c = html[at++];
            if (c == '>')
                return;
            if (afterEquals && c is '"' or '\'')
            {
                var close = html.IndexOf(c, at);
                at = close < 0 ? html.Length : close + 1;
                afterEquals = inName = false;
            }
            else if (char.IsWhiteSpace(c) || c == '/')
            {
                inName = false;
            }
            else if (c == '=')
            {
                afterEquals = true;
            }
            else
            {
                if (!inName && !afterEquals)
                    Attributes++;
                (inName, afterEquals) = (true, false);
            }
        }
    }

    private void SkipComment()
    {
        if (string.CompareOrdinal(html, at, "!--", 0, 3) == 0)
        {
            at += 3;
            if (at < html.Length && html[at] == '>')
                at++;
            else if (string.CompareOrdinal(html, at, "->", 0, 2) == 0)
                at += 2;
            else
                SkipCommentEnd();
            return;
        }

        var end = html.IndexOf('>', at);
        at = end < 0 ? html.Length : end + 1;
    }

    // "-->" or "--!>", whichever comes first, in one pass.
    private void SkipCommentEnd()
    {
        while (true)
        {
            var dashes = html.IndexOf("--", at, StringComparison.Ordinal);
            if (dashes < 0)
            {
                at = html.Length;
                return;
            }

            at = dashes + 2;
            var bang = at < html.Length && html[at] == '!' ? 1 : 0;
            if (at + bang < html.Length && html[at + bang] == '>')
            {
                at += bang + 1;
                return;
            }

            at = dashes + 1;
        }
    }

    /// <summary>Behind a start tag: the characters up to an end tag of the same name, whatever they are. The end tag comes next.</summary>
    public ReadOnlySpan<char> TakeRawText()
    {
        var from = at;
        var end = html.IndexOf("</" + Name, at, StringComparison.OrdinalIgnoreCase);
        at = end < 0 ? html.Length : end;
        return html.AsSpan(from, at - from);
    }
}
