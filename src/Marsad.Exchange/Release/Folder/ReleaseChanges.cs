using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Release.Folder;

/// <summary>What is new, changed and removed against the release before, by public id.</summary>
internal sealed class ReleaseChanges
{
    private readonly Dictionary<ulong, ulong> before = [];
    private readonly HashSet<ulong> added = [];
    private readonly HashSet<ulong> changed = [];

    private ReleaseChanges()
    {
    }

    /// <summary>True where there was a release before.</summary>
    public bool HasPrevious { get; private init; }

    /// <summary>The day of the release before, as it says itself.</summary>
    public string? PreviousDay { get; private init; }

    /// <summary>True where that release was made with another key: no id of it can be found again.</summary>
    public bool OtherKey { get; private init; }

    /// <summary>True where it was made by other rules.</summary>
    public bool OtherRules { get; private init; }

    /// <summary>Incidents that are new, by the numbers of their ids; all of them in a first release.</summary>
    public IReadOnlySet<ulong> New => added;

    /// <summary>Those of which something is said otherwise than before.</summary>
    public IReadOnlySet<ulong> Changed => changed;

    /// <summary>Those that are no longer published.</summary>
    public IReadOnlyCollection<ulong> Removed => before.Keys;

    /// <summary>The ids of numbers, in the order of the alphabet.</summary>
    public static IEnumerable<string> Ids(IEnumerable<ulong> numbers) => numbers.Order().Select(PublicId.Text);

    /// <summary>Compares.</summary>
    /// <exception cref="InvalidDataException">The folder holds no release.</exception>
    public static ReleaseChanges Of(ReleaseRequest request, PublicSpool spool)
    {
        var about = request.Previous is null ? null : ReleaseAbout.Read(request.Previous);
        var changes = new ReleaseChanges { HasPrevious = about is not null, PreviousDay = about?.Day, OtherKey = about is not null && about.Key != request.Ids.KeyMark, OtherRules = about is not null && about.Rules != request.Ids.RulesMark(request.RulesText) };
        if (request.Previous is not null)
            changes.Remember(Path.Combine(request.Previous, ReleaseFiles.Table));
        changes.Compare(spool, request.Stop);
        return changes;
    }

    private void Remember(string table)
    {
        using var stream = File.OpenRead(table);
        using var csv = new CsvReader(stream, ',');
        var header = true;
        foreach (var row in csv.Rows())
        {
            if (!header && row.Cells is { Length: > 1 } cells && PublicId.Number(cells[0]) is { } id)
                before[id] = Digest(cells.AsSpan(0, cells.Length - 1));
            header = false;
        }
    }

    private void Compare(PublicSpool spool, CancellationToken stop)
    {
        var layout = new PublicLayout(spool.Incidents());
        var content = new ExportContent { Incidents = [], Mark = new ExportMark { Made = default }, Stop = stop };
        var cells = new string[layout.Names.Count - 1];
        foreach (var row in layout.Rows(content, new Losses.LossReport()))
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i].Text is { } text ? Formulas.Is(text) ? "'" + text : text : row[i].ToString();
            var id = PublicId.Number(cells[0])!.Value;
            if (!before.Remove(id, out var digest))
                added.Add(id);
            else if (digest != Digest(cells))
                changed.Add(id);
        }
    }

    // FNV-1a over the cells, the last (what the file says of itself) left out.
    private static ulong Digest(ReadOnlySpan<string> cells)
    {
        var hash = 14695981039346656037UL;
        foreach (var cell in cells)
        {
            foreach (var unit in cell)
                hash = unchecked((hash ^ unit) * 1099511628211UL);
            hash = unchecked((hash ^ 0x1F) * 1099511628211UL);
        }

        return hash;
    }
}
