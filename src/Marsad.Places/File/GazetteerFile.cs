using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marsad.Domain.Values;

namespace Marsad.Places.File;

/// <summary>A gazetteer file, mapped. Immutable and safe to use from several threads.</summary>
internal sealed class GazetteerFile : IDisposable
{
    private readonly MappedBytes bytes;
    private readonly (long Offset, long Length)[] sections;

    private GazetteerFile(string path, MappedBytes bytes, (long Offset, long Length)[] sections)
    {
        (Path, this.bytes, this.sections) = (path, bytes, sections);
        RowCount = checked((int)(sections[(int)Section.Rows].Length / GazetteerFormat.RowLength));
        CountryCodes = ReadCountries();
    }

    public string Path { get; }

    public int RowCount { get; }

    /// <summary>ISO codes in the order of the file's country ordinals.</summary>
    public string[] CountryCodes { get; }

    public int FirstCount => (int)(sections[(int)Section.FirstAreas].Length / GazetteerFormat.AreaLength);

    public int SecondCount => (int)(sections[(int)Section.SecondAreas].Length / GazetteerFormat.AreaLength);

    /// <summary>The licence note that the file carries.</summary>
    public string Note => Encoding.UTF8.GetString(Bytes(Section.Note));

    /// <summary>Opens a file, or says in a sentence why it cannot be used.</summary>
    public static Parsed<GazetteerFile> Open(string path)
    {
        if (!System.IO.File.Exists(path))
            return Parsed<GazetteerFile>.Failed($"there is no gazetteer at {path}; build it with `Marsad.Training gazetteer --out {path}`");
        if (new FileInfo(path).Length < GazetteerFormat.HeaderLength)
            return Parsed<GazetteerFile>.Failed($"{path} is not a gazetteer: it is too short");
        var mapped = MappedBytes.Open(path);
        var header = mapped.Slice(0, GazetteerFormat.HeaderLength);
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        var reason = !header[..8].SequenceEqual(GazetteerFormat.Magic) ? $"{path} is not a gazetteer: it does not begin as one"
            : version != GazetteerFormat.Version ? $"{path} has gazetteer format {version}, this program reads format {GazetteerFormat.Version}; build or import it again"
            : null;
        var table = new (long Offset, long Length)[Enum.GetValues<Section>().Length];
        for (var i = 0; i < table.Length && reason is null; i++)
        {
            var at = header[(GazetteerFormat.SectionTable + (16 * i))..];
            table[i] = (BinaryPrimitives.ReadInt64LittleEndian(at), BinaryPrimitives.ReadInt64LittleEndian(at[8..]));
            if (table[i].Offset < 0 || table[i].Length < 0 || table[i].Offset > mapped.Length - table[i].Length)
                reason = $"{path} is cut short: build or import it again";
        }

        if (reason is null)
            return Parsed<GazetteerFile>.Of(new GazetteerFile(path, mapped, table));
        mapped.Dispose();
        return Parsed<GazetteerFile>.Failed(reason);
    }

    /// <summary>True when the bytes are those that were written. Reads the whole file.</summary>
    public bool HashIsRight()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const int Step = 1 << 20;
        for (long at = GazetteerFormat.HeaderLength; at < bytes.Length; at += Step)
            hash.AppendData(bytes.Slice(at, (int)Math.Min(Step, bytes.Length - at)));
        return hash.GetHashAndReset().AsSpan().SequenceEqual(bytes.Slice(GazetteerFormat.HashOffset, GazetteerFormat.HashLength));
    }

    public RowData Row(int row) => RowData.Read(Bytes(Section.Rows, (long)row * GazetteerFormat.RowLength, GazetteerFormat.RowLength));

    public string Name(uint offset)
    {
        var section = sections[(int)Section.Names];
        var length = bytes.Slice(section.Offset + offset, 1)[0];
        return Encoding.UTF8.GetString(bytes.Slice(section.Offset + offset + 1, length));
    }

    /// <summary>The code, name and row (−1 where none) of a first- or second-level area.</summary>
    public (string Code, string Name, int Row) Area(bool second, int ordinal)
    {
        var at = Bytes(second ? Section.SecondAreas : Section.FirstAreas, (long)ordinal * GazetteerFormat.AreaLength, GazetteerFormat.AreaLength);
        return (Name(BinaryPrimitives.ReadUInt32LittleEndian(at)), Name(BinaryPrimitives.ReadUInt32LittleEndian(at[4..])), BinaryPrimitives.ReadInt32LittleEndian(at[8..]));
    }

    /// <summary>The row of a country by its ordinal; −1 where none.</summary>
    public int CountryRow(int ordinal) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(Section.Countries, (long)ordinal * GazetteerFormat.CountryLength, GazetteerFormat.CountryLength)[4..]);

    /// <summary>The row of a GeoNames id; −1 where none.</summary>
    public int RowOfId(uint id)
    {
        int low = 0, high = (int)(sections[(int)Section.Ids].Length / 4) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var row = BinaryPrimitives.ReadInt32LittleEndian(Bytes(Section.Ids, (long)middle * 4, 4));
            var found = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(Section.Rows, (long)row * GazetteerFormat.RowLength, 4));
            if (found == id)
                return row;
            if (found < id)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    public ReadOnlySpan<byte> Bytes(Section section, long offset, int length)
    {
        var (start, whole) = sections[(int)section];
        if (offset + length > whole)
            throw new InvalidDataException($"{Path} points outside its section {section}: build or import it again");
        return bytes.Slice(start + offset, length);
    }

    public ReadOnlySpan<byte> Bytes(Section section) => bytes.Slice(sections[(int)section].Offset, checked((int)sections[(int)section].Length));

    public long Length(Section section) => sections[(int)section].Length;

    public void Dispose() => bytes.Dispose();

    private string[] ReadCountries()
    {
        var table = Bytes(Section.Countries);
        var codes = new string[table.Length / GazetteerFormat.CountryLength];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = Encoding.ASCII.GetString(table.Slice(i * GazetteerFormat.CountryLength, 2));
        return codes;
    }
}
