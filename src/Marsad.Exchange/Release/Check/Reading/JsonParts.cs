using System.Globalization;
using System.Text;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>A JSON file of any size as pieces: the objects of its outermost list one by one, and what stands around them.</summary>
internal static class JsonParts
{
    /// <summary>The pieces.</summary>
    /// <exception cref="InvalidDataException">It is no JSON.</exception>
    public static IEnumerable<Piece> Of(string file, TextReader reader)
    {
        var (around, part) = (new StringBuilder(), new StringBuilder());
        var (depth, inside, quoted, escaped, number) = (0, 0, false, false, 0);
        for (int c; (c = reader.Read()) >= 0;)
        {
            var unit = (char)c;
            (inside > 0 ? part : around).Append(unit);
            if (quoted)
            {
                quoted = escaped || unit != '"';
                escaped = !escaped && unit == '\\';
                continue;
            }

            if (unit == '"')
            {
                quoted = true;
            }
            else if (unit is '{' or '[')
            {
                depth++;
                // An object within a list within the root.
                if (unit == '{' && inside == 0 && depth == 3)
                {
                    inside = depth;
                    around.Length--;
                    part.Append(unit);
                }
            }
            else if (unit is '}' or ']')
            {
                if (depth-- != inside || inside == 0)
                    continue;
                inside = 0;
                foreach (var piece in Parsed(file, part.ToString(), string.Create(CultureInfo.InvariantCulture, $"$[{number++}]")))
                    yield return piece;
                part.Clear();
                around.Append("null");
            }
        }

        foreach (var piece in Parsed(file, around.ToString(), "$"))
            yield return piece;
    }

    private static List<Piece> Parsed(string file, string text, string where) => JsonPieces.Of(file, text, where) ?? throw new InvalidDataException($"{where} is no JSON");
}
