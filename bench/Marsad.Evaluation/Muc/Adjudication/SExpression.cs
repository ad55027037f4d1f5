using System.Text;

namespace Marsad.Evaluation.Muc.Adjudication;

/// <summary>A list or an atom of the notation in which judges' decisions are kept.</summary>
internal sealed record SExpression(string? Atom, IReadOnlyList<SExpression> Items)
{
    public string Head => Items.Count > 0 ? Items[0].Atom ?? "" : "";

    /// <summary>Reads the first expression of <paramref name="text"/>; an unclosed list ends with the text.</summary>
    public static SExpression Parse(string text)
    {
        var stack = new Stack<List<SExpression>>();
        stack.Push([]);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    stack.Push([]);
                    break;
                case ')' when stack.Count > 1:
                    var list = stack.Pop();
                    stack.Peek().Add(new SExpression(null, list));
                    break;
                case '"':
                    stack.Peek().Add(new SExpression(Quoted(text, ref i), []));
                    break;
                case var c when !char.IsWhiteSpace(c) && c != ')':
                    var start = i;
                    while (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('(' or ')'))
                        i++;
                    stack.Peek().Add(new SExpression(text[start..(i + 1)], []));
                    break;
            }
        }

        while (stack.Count > 1)
        {
            var list = stack.Pop();
            stack.Peek().Add(new SExpression(null, list));
        }

        return stack.Peek().FirstOrDefault() ?? new SExpression(null, []);
    }

    private static string Quoted(string text, ref int i)
    {
        var atom = new StringBuilder();
        for (i++; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            atom.Append(text[i]);
        }

        return atom.ToString();
    }
}
