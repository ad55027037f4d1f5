using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Marsad.Places.File;

/// <summary>Country codes in order of appearance.</summary>
internal sealed class CodeTable(int none)
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private readonly List<int> rows = [];

    public List<string> Codes { get; } = [];

    public byte Of(string code)
    {
        if (code.Length != 2)
            return (byte)none;
        if (ordinals.TryGetValue(code, out var ordinal))
            return (byte)ordinal;
        if (Codes.Count >= none)
            throw new InvalidDataException("the input has more than 255 country codes");
        ordinals.Add(code, Codes.Count);
        Codes.Add(code);
        rows.Add(-1);
        return (byte)(Codes.Count - 1);
    }

    public void SetRow(byte ordinal, int row) => rows[ordinal] = row;

    public byte[] Bytes()
    {
        var bytes = new byte[Codes.Count * GazetteerFormat.CountryLength];
        for (var i = 0; i < Codes.Count; i++)
        {
            Encoding.ASCII.GetBytes(Codes[i]).CopyTo(bytes, i * GazetteerFormat.CountryLength);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * GazetteerFormat.CountryLength) + 4), rows[i]);
        }

        return bytes;
    }
}

/// <summary>Areas by their code ("SY.12"), in order of appearance, with the row that is the area.</summary>
internal sealed class AreaTable(int none)
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
    private readonly List<(string Code, string Name, int Row)> areas = [];

    public int Of(string code, string name)
    {
        if (code.Length == 0)
            return none;
        if (ordinals.TryGetValue(code, out var ordinal))
            return ordinal;
        if (areas.Count >= none)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the input has more than {none} areas"));
        ordinals.Add(code, areas.Count);
        areas.Add((code, name, -1));
        return areas.Count - 1;
    }

    public void SetRow(int ordinal, int row) => areas[ordinal] = areas[ordinal] with { Row = row };

    public byte[] Bytes(Func<string, uint> nameOffset)
    {
        var bytes = new byte[areas.Count * GazetteerFormat.AreaLength];
        for (var i = 0; i < areas.Count; i++)
        {
            var at = bytes.AsSpan(i * GazetteerFormat.AreaLength);
            BinaryPrimitives.WriteUInt32LittleEndian(at, nameOffset(areas[i].Code));
            BinaryPrimitives.WriteUInt32LittleEndian(at[4..], nameOffset(areas[i].Name));
            BinaryPrimitives.WriteInt32LittleEndian(at[8..], areas[i].Row);
        }

        return bytes;
    }
}
