using Marsad.Domain.Values;
using Marsad.Places.File;
using Marsad.Places.Lookup;
using Marsad.Places.Names;

namespace Marsad.Places;

/// <summary>The gazetteer: names to places. One or several files, mapped and never loaded; later files (a user's import) go before earlier ones where both have a GeoNames id. Safe to use from several threads.</summary>
public sealed class Gazetteer : IDisposable
{
    private readonly IReadOnlyList<GazetteerFile> files;

    private Gazetteer(IReadOnlyList<GazetteerFile> files) => this.files = files;

    /// <summary>Where the built-in gazetteer lies: beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "data", "places.gaz");

    /// <summary>Where a user's imported gazetteers lie: the folder named by <c>MARSAD_PLACES</c>, else <c>marsad/places</c> in the user's folder for data.</summary>
    public static string UserFolder => Environment.GetEnvironmentVariable("MARSAD_PLACES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "marsad", "places");

    /// <summary>The number of rows of all files.</summary>
    public int RowCount => files.Sum(static f => f.RowCount);

    /// <summary>Where the data come from, for attribution.</summary>
    public IReadOnlyList<string> Notes => [.. files.Select(static f => f.Note).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Opens the built-in gazetteer and every file with the ending <c>.gaz</c> of a user's folder, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A file is missing, of another format version or cut short.</exception>
    public static Gazetteer OpenDefault(string? userFolder = null)
    {
        var imported = userFolder is not null && Directory.Exists(userFolder) ? Directory.GetFiles(userFolder, "*.gaz") : [];
        Array.Sort(imported, StringComparer.Ordinal);
        return Open([DefaultPath, .. imported]);
    }

    /// <summary>Opens files; later ones go before earlier ones.</summary>
    /// <exception cref="InvalidDataException">A file is missing, of another format version or cut short.</exception>
    public static Gazetteer Open(params string[] paths)
    {
        var opened = TryOpen(paths);
        return opened.Success ? opened.Value : throw new InvalidDataException(opened.Reason);
    }

    /// <summary>Opens files, or says in a sentence why that cannot be done.</summary>
    public static Parsed<Gazetteer> TryOpen(params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var opened = new List<GazetteerFile>();
        foreach (var path in paths)
        {
            var file = GazetteerFile.Open(path);
            if (!file.Success)
            {
                opened.ForEach(static f => f.Dispose());
                return Parsed<Gazetteer>.Failed(file.Reason);
            }

            opened.Insert(0, file.Value);
        }

        return Parsed<Gazetteer>.Of(new Gazetteer(opened));
    }

    /// <summary>The places that a name can mean, best first.</summary>
    /// <param name="name">A name in Latin, Arabic or Cyrillic letters, with or without words such as "city" or "governorate".</param>
    /// <param name="hints">What the context tells; null for none.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<PlaceCandidate> Find(string name, PlaceHints? hints = null, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Ranking.Find(this, name, hints ?? PlaceHints.None, limit);
    }

    /// <summary>The row of a GeoNames id; null where there is none.</summary>
    public PlaceRow? ByGeonames(long id)
    {
        if (id is <= 0 or > uint.MaxValue)
            return null;
        foreach (var file in files)
        {
            var row = file.RowOfId((uint)id);
            if (row >= 0)
                return At(file, row).Read();
        }

        return null;
    }

    /// <summary>The row of a country; null where there is none.</summary>
    public PlaceRow? CountryRow(string iso) => CountryHit(iso)?.Read();

    /// <summary>True when some place bears the very name, marks and article aside.</summary>
    public bool Knows(ReadOnlySpan<char> name) => Closest(name) == Spelling.Exact;

    /// <summary>True when some place bears the name in another transcription.</summary>
    public bool KnowsLoosely(ReadOnlySpan<char> name) => Closest(name) is not null;

    internal Hit? CountryHit(string iso)
    {
        foreach (var file in files)
        {
            var ordinal = Array.IndexOf(file.CountryCodes, iso);
            if (ordinal >= 0 && file.CountryRow(ordinal) is >= 0 and var row)
                return At(file, row);
        }

        return null;
    }

    /// <summary>Codes and English names of all first- and second-level areas.</summary>
    internal IEnumerable<(string Code, string Name)> AreaNames()
    {
        foreach (var file in files)
        {
            for (var i = 0; i < file.FirstCount; i++)
                yield return (file.Area(second: false, i).Code, file.Area(second: false, i).Name);
            for (var i = 0; i < file.SecondCount; i++)
                yield return (file.Area(second: true, i).Code, file.Area(second: true, i).Name);
        }
    }

    internal Hit? FirstAreaHit(string code)
    {
        foreach (var file in files)
        {
            for (var i = 0; i < file.FirstCount; i++)
            {
                var area = file.Area(second: false, i);
                if (area.Row >= 0 && string.Equals(area.Code, code, StringComparison.Ordinal))
                    return At(file, area.Row);
            }
        }

        return null;
    }

    /// <summary>True when every file's bytes are those that were written; reads them whole.</summary>
    public bool HashesAreRight() => files.All(static f => f.HashIsRight());

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    /// <summary>Adds every row that bears the name to <paramref name="hits"/>, the exact spellings of each file first seen in file order.</summary>
    internal void Collect(ReadOnlySpan<char> name, List<Hit> hits)
    {
        Span<char> exact = stackalloc char[NameKey.MaxLength];
        Span<char> other = stackalloc char[NameKey.MaxLength];
        exact = exact[..NameKey.Exact(name, exact)];
        if (exact.IsEmpty)
            return;
        var print = NameKey.Fingerprint(exact);
        var bare = NameKey.Fingerprint(other[..NameKey.WithoutArticles(exact, other)]);
        var loose = other[..LooseKey.Write(exact, other)];
        if (IsNoName(exact, loose))
            return;
        var postings = new List<Posting>();
        for (var i = 0; i < files.Count; i++)
        {
            var file = files[i];
            postings.Clear();
            KeyIndex.Find(file, loose, postings);
            var start = hits.Count;
            foreach (var posting in postings)
            {
                var data = file.Row(posting.Row);
                var iso = data.Country == RowData.NoCountry ? "" : file.CountryCodes[data.Country];
                var spelling = posting.Fingerprint == (ArabicCountries.Has(iso) ? bare : print) ? Spelling.Exact : Spelling.Loose;
                if (hits.Count > start && hits[^1].Row == posting.Row)
                {
                    if (spelling == Spelling.Exact)
                        hits[^1] = hits[^1] with { Spelling = spelling };
                }
                else if (!IsReplaced(i, data.Id))
                {
                    hits.Add(new Hit(file, posting.Row, data, spelling));
                }
            }
        }
    }

    /// <summary>How close the closest name is; null where none is close.</summary>
    internal Spelling? Closest(ReadOnlySpan<char> name)
    {
        Span<char> exact = stackalloc char[NameKey.MaxLength];
        Span<char> other = stackalloc char[NameKey.MaxLength];
        exact = exact[..NameKey.Exact(name, exact)];
        if (exact.IsEmpty)
            return null;
        var print = NameKey.Fingerprint(exact);
        var bare = NameKey.Fingerprint(other[..NameKey.WithoutArticles(exact, other)]);
        var loose = other[..LooseKey.Write(exact, other)];
        if (IsNoName(exact, loose))
            return null;
        var postings = new List<Posting>();
        Spelling? closest = null;
        foreach (var file in files)
        {
            postings.Clear();
            KeyIndex.Find(file, loose, postings);
            foreach (var posting in postings)
            {
                if (posting.Fingerprint == print || posting.Fingerprint == bare)
                    return Spelling.Exact;
                closest = Spelling.Loose;
            }
        }

        return closest;
    }

    // "xxxxxxxx" would otherwise be another spelling of "X".
    private static bool IsNoName(ReadOnlySpan<char> exact, ReadOnlySpan<char> loose) => loose.IsEmpty || exact.Length > 8 + (3 * loose.Length);

    private bool IsReplaced(int fileIndex, uint id)
    {
        for (var i = 0; i < fileIndex && id != 0; i++)
        {
            if (files[i].RowOfId(id) >= 0)
                return true;
        }

        return false;
    }

    private static Hit At(GazetteerFile file, int row) => new(file, row, file.Row(row), Spelling.Exact);
}
