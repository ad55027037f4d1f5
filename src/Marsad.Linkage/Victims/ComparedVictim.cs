using Marsad.Domain.Terms;
using Marsad.Domain.Victims;
using Marsad.Linkage.Text;

namespace Marsad.Linkage.Victims;

/// <summary>An entry made ready for comparison.</summary>
internal sealed class ComparedVictim
{
    public ComparedVictim(VictimEntry entry)
    {
        Entry = entry;
        Names = [.. entry.Variants.Prepend(entry.Name).Select(NameSkeleton.Of).Where(static n => n.Count > 0)];
        Father = entry.Father is null ? [] : NameSkeleton.Of(entry.Father);
        Place = entry.Place is null ? [] : [.. Folding.Words(entry.Place).SelectMany(NameSkeleton.Of)];
    }

    public VictimEntry Entry { get; }

    public IReadOnlyList<List<string>> Names { get; }

    public List<string> Father { get; }

    public List<string> Place { get; }

    /// <summary>Keys under which it meets others: two words of a name, or one with a day, or one with an age.</summary>
    public IEnumerable<long> Keys()
    {
        foreach (var name in Names)
        {
            for (var i = 0; i < name.Count; i++)
            {
                for (var j = i + 1; j < name.Count; j++)
                    yield return Key("words", string.CompareOrdinal(name[i], name[j]) < 0 ? name[i] + " " + name[j] : name[j] + " " + name[i]);
                if (Entry.Died is { Day: not null } died)
                    yield return Key("day", name[i] + " " + died);
                if (Entry.Years is { } years && i == 0)
                    yield return Key("age", $"{name[0]} {years}");
            }

            if (Father.Count > 0)
                yield return Key("words", string.CompareOrdinal(name[0], Father[0]) < 0 ? name[0] + " " + Father[0] : Father[0] + " " + name[0]);
        }
    }

    private static long Key(string kind, string value) => unchecked((long)StableHash.Of((kind + ":" + value).AsSpan()));
}
