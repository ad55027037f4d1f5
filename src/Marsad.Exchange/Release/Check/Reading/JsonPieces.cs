using System.Globalization;
using System.Text.Json;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>JSON as pieces: of each object the names and plain values together, of each list its plain values together, so that what belongs together is looked at together.</summary>
internal static class JsonPieces
{
    /// <summary>The pieces of a text; null where it is no JSON.</summary>
    public static List<Piece>? Of(string file, string text, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            var pieces = new List<Piece>();
            Walk(json.RootElement, file, where, pieces);
            return pieces;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Walk(JsonElement element, string file, string where, List<Piece> pieces)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var (names, values) = (new List<string>(), new List<string>());
            foreach (var property in element.EnumerateObject())
            {
                names.Add(property.Name);
                values.Add(Plain(property.Value));
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Walk(property.Value, file, where + "." + property.Name, pieces);
            }

            Add(pieces, new Piece(file, where, string.Join(" ; ", names.Zip(values, static (n, v) => n + ": " + v))) { Header = [.. names], Cells = [.. values] });
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            var values = new List<string>();
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Walk(item, file, string.Create(CultureInfo.InvariantCulture, $"{where}[{index}]"), pieces);
                else
                    values.Add(Plain(item));
                index++;
            }

            if (values.Count > 0)
                Add(pieces, new Piece(file, where, string.Join(" ; ", values)));
        }
        else
        {
            Add(pieces, new Piece(file, where, Plain(element)));
        }
    }

    private static void Add(List<Piece> pieces, Piece piece)
    {
        pieces.Add(piece);
        foreach (var form in TextPieces.Forms(piece.Text).Skip(1))
            pieces.Add(new Piece(piece.File, piece.Where, form));
    }

    private static string Plain(JsonElement value) => value.ValueKind switch { JsonValueKind.String => value.GetString()!, JsonValueKind.Number => value.GetRawText(), JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "" };
}
