namespace Marsad.Exchange.Release.Check;

/// <summary>What a check found. A value that stands a thousand times is listed so often at most that the list can be read.</summary>
public sealed class LeakReport
{
    /// <summary>So many of one file and kind are listed; all are counted.</summary>
    public const int MostOfAKind = 20;

    private readonly Dictionary<(string File, LeakKind Kind), int> counts = [];
    private readonly List<Leak> leaks = [];

    /// <summary>The leaks, at most <see cref="MostOfAKind"/> of each file and kind.</summary>
    public IReadOnlyList<Leak> Leaks => leaks;

    /// <summary>How many there are in all.</summary>
    public long Count { get; private set; }

    /// <summary>How many files and parts of files were read.</summary>
    public long Files { get; internal set; }

    /// <summary>How many stretches of text were looked at.</summary>
    public long Pieces { get; internal set; }

    /// <summary>Names that are not looked for because they are ordinary words of every release.</summary>
    public long NotSearched { get; internal set; }

    /// <summary>How many of a file and a kind.</summary>
    public IReadOnlyDictionary<(string File, LeakKind Kind), int> Counts => counts;

    internal void Add(string file, string where, LeakKind kind, string hint)
    {
        Count++;
        var seen = counts.GetValueOrDefault((file, kind));
        counts[(file, kind)] = seen + 1;
        if (seen < MostOfAKind)
            leaks.Add(new Leak(file, where, kind, hint));
    }

    /// <summary>The beginning of a value and how long it is: never the value.</summary>
    internal static string Masked(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "…" : string.Join(' ', words.Take(6).Select(static w => w.Length < 3 ? "…" : w[..1] + "…")) + $" ({value.Length} characters)";
    }
}
