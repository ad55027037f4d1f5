using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marsad.Domain.Terms;
using Marsad.Places.Names;

namespace Marsad.Places.File;

/// <summary>Writes a gazetteer file. Rows and names go to temporary files as they come, keys are sorted outside memory, so that a dump of all countries needs little memory. The same rows in the same order give the same bytes.</summary>
internal sealed class GazetteerWriter : IDisposable
{
    private const int RememberedNames = 400_000;
    private readonly string target;
    private readonly string folder;
    private readonly FileStream rows;
    private readonly FileStream names;
    private readonly KeySorter keys;
    private readonly Dictionary<string, uint> nameOffsets = new(StringComparer.Ordinal);
    private readonly CodeTable countries = new(RowData.NoCountry);
    private readonly AreaTable first = new(RowData.NoFirst);
    private readonly AreaTable second = new((int)RowData.NoSecond);
    private readonly List<ulong> ids = [];
    private readonly List<byte> countryOf = [];
    private readonly HashSet<(int Print, string Key)> rowKeys = [];

    public GazetteerWriter(string target)
    {
        this.target = Path.GetFullPath(target);
        folder = this.target + ".parts";
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        rows = Create("rows");
        names = Create("names");
        keys = new KeySorter(folder);
    }

    /// <summary>The number of rows so far.</summary>
    public int RowCount { get; private set; }

    public byte Country(string iso) => countries.Of(iso);

    /// <summary>The ordinal of a first-level area, known from now on by its code and English name.</summary>
    public ushort First(string code, string name) => (ushort)first.Of(code, name);

    public uint Second(string code, string name) => (uint)second.Of(code, name);

    /// <summary>Adds a row under its names, the first being the main one. Names whose letters are of other scripts, or of several, are left out.</summary>
    public int Add(RowData row, IEnumerable<string> allNames)
    {
        var index = RowCount++;
        var iso = row.Country == RowData.NoCountry ? "" : countries.Codes[row.Country];
        string? main = null;
        rowKeys.Clear();
        foreach (var name in allNames)
        {
            main ??= name;
            if (!IsReadable(name))
                continue;
            var (loose, print) = Keys(name, iso);
            if (loose.Length > 0 && rowKeys.Add((print, loose)))
                keys.Add(loose, index, print);
        }

        Span<byte> bytes = stackalloc byte[GazetteerFormat.RowLength];
        (row with { Name = NameOffset(main ?? "") }).Write(bytes);
        rows.Write(bytes);
        countryOf.Add(row.Country);
        if (row.Id != 0)
            ids.Add(((ulong)row.Id << 32) | (uint)index);
        if (row.Kind == PlaceKind.Country && iso.Length > 0)
            countries.SetRow(row.Country, index);
        return index;
    }

    /// <summary>Sorts the ids, so that <see cref="AddName"/> finds rows; rows added later are not found.</summary>
    public void SortIds() => ids.Sort();

    /// <summary>Adds a name to the row of an id; false when there is no such row or the name cannot be read.</summary>
    public bool AddName(uint id, string name)
    {
        var at = ids.BinarySearch((ulong)id << 32);
        if (at < 0)
            at = ~at;
        if (at >= ids.Count || ids[at] >> 32 != id || !IsReadable(name))
            return false;
        var row = (int)(ids[at] & uint.MaxValue);
        var country = countryOf[row];
        var (loose, print) = Keys(name, country == RowData.NoCountry ? "" : countries.Codes[country]);
        if (loose.Length == 0)
            return false;
        keys.Add(loose, row, print);
        return true;
    }

    public void SetFirstRow(ushort ordinal, int row) => first.SetRow(ordinal, row);

    public void SetSecondRow(uint ordinal, int row) => second.SetRow((int)ordinal, row);

    /// <summary>Puts the parts together and moves the file to its place in one step.</summary>
    public void Finish(string note)
    {
        var areas = (First: first.Bytes(NameOffset), Second: second.Bytes(NameOffset));
        using var keyBytes = Create("keys");
        var blocks = KeyBlocks.Write(keys.Sorted(), keyBytes);
        ids.Sort();
        var idBytes = new byte[checked(ids.Count * 4)];
        for (var i = 0; i < ids.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(idBytes.AsSpan(i * 4), (uint)(ids[i] & uint.MaxValue));

        var path = target + ".new";
        using (var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
        {
            var header = new byte[GazetteerFormat.HeaderLength];
            GazetteerFormat.Magic.CopyTo(header);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), GazetteerFormat.Version);
            file.Write(header);
            Stream[] parts = [rows, names, new MemoryStream(countries.Bytes()), new MemoryStream(areas.First), new MemoryStream(areas.Second), keyBytes, new MemoryStream(blocks), new MemoryStream(idBytes), new MemoryStream(Encoding.UTF8.GetBytes(note))];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i].Flush();
                parts[i].Position = 0;
                var table = header.AsSpan(GazetteerFormat.SectionTable + (16 * i));
                BinaryPrimitives.WriteInt64LittleEndian(table, file.Position);
                BinaryPrimitives.WriteInt64LittleEndian(table[8..], parts[i].Length);
                parts[i].CopyTo(file);
            }

            file.Position = GazetteerFormat.HeaderLength;
            SHA256.HashData(file).CopyTo(header.AsSpan(GazetteerFormat.HashOffset));
            file.Position = 0;
            file.Write(header);
        }

        System.IO.File.Move(path, target, overwrite: true);
    }

    public void Dispose()
    {
        rows.Dispose();
        names.Dispose();
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The loose key of a name and the fingerprint of its spelling; in Arabic-speaking countries the article makes no difference.</summary>
    internal static (string Loose, byte Print) Keys(string name, string iso)
    {
        Span<char> exact = stackalloc char[NameKey.MaxLength];
        Span<char> other = stackalloc char[NameKey.MaxLength];
        exact = exact[..NameKey.Exact(name, exact)];
        if (exact.IsEmpty)
            return ("", 0);
        var loose = other[..LooseKey.Write(exact, other)].ToString();
        return (loose, ArabicCountries.Has(iso) ? NameKey.Fingerprint(other[..NameKey.WithoutArticles(exact, other)]) : NameKey.Fingerprint(exact));
    }

    private static bool IsReadable(string name) => Letters.ScriptsOf(name) is Scripts.Latin or Scripts.Arabic or Scripts.Cyrillic;

    private uint NameOffset(string name)
    {
        if (nameOffsets.TryGetValue(name, out var offset))
            return offset;
        offset = checked((uint)names.Position);
        var bytes = Encoding.UTF8.GetBytes(name);
        var length = Math.Min(bytes.Length, 255);
        while (length < bytes.Length && length > 0 && (bytes[length] & 0xC0) == 0x80)
            length--;
        names.WriteByte((byte)length);
        names.Write(bytes, 0, length);
        if (nameOffsets.Count < RememberedNames)
            nameOffsets.Add(name, offset);
        return offset;
    }

    private FileStream Create(string part) => new(Path.Combine(folder, part), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
}
