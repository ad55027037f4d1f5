using System.Text.Json;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Json;

/// <summary>A cell as a property.</summary>
internal static class CellJson
{
    /// <summary>Writes it; an empty cell is left out.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.None:
                break;
            case CellKind.Whole:
                json.WriteNumber(name, cell.Whole);
                break;
            case CellKind.Fraction:
                json.WriteNumber(name, Math.Round(cell.Fraction, 6));
                break;
            case CellKind.Truth:
                json.WriteBoolean(name, cell.Truth);
                break;
            default:
                json.WriteString(name, cell.ToString());
                break;
        }
    }
}
