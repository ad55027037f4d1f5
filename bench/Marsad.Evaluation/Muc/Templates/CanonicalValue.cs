using System.Text;

namespace Marsad.Evaluation.Muc.Templates;

/// <summary>Brings a value into the one form in which equal values are equal strings: capitals, single blanks, no quotation marks.</summary>
internal static class CanonicalValue
{
    public static string Of(SlotKind kind, string text) => kind switch
    {
        SlotKind.Words => Words(text),
        SlotKind.Date => MucDate.Parse(Unbracketed(Plain(text)))?.ToString() ?? Plain(text),
        SlotKind.Location => MucLocation.Parse(Unbracketed(Plain(text))).ToString(),
        SlotKind.Number => Plain(text).Replace(" ", "", StringComparison.Ordinal),
        _ => Plain(text),
    };

    private static string Words(string text)
    {
        var inner = text.Trim();
        if (inner.Length >= 2 && inner[0] == '"' && inner[^1] == '"')
            inner = inner[1..^1];
        return Plain(inner.Replace("\\\"", "\"", StringComparison.Ordinal));
    }

    private static string Plain(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.Trim())
        {
            if (!char.IsWhiteSpace(c))
                result.Append(char.ToUpperInvariant(c));
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString();
    }

    private static string Unbracketed(string text) => text.StartsWith('(') && text.EndsWith(')') ? text[1..^1].Trim() : text;
}
