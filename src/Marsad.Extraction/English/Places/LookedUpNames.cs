using System.Runtime.CompilerServices;
using Marsad.Extraction.Models;
using Marsad.Places;

namespace Marsad.Extraction.English.Places;

/// <summary>Remembers what a gazetteer answered about names, from report to report: reports of one war name the same places. A name that finds its slot taken takes it over. Safe to use from several threads; the answers do not depend on it.</summary>
internal sealed class LookedUpNames
{
    private const int Slots = 8192;

    private static readonly ConditionalWeakTable<Gazetteer, LookedUpNames> ByGazetteer = [];

    private readonly Answer?[] answers = new Answer?[Slots];

    private sealed record Answer(string Name, SpanSource? Source);

    /// <summary>The memory of a gazetteer, which never changes.</summary>
    public static LookedUpNames Of(Gazetteer gazetteer) => ByGazetteer.GetValue(gazetteer, static _ => new LookedUpNames());

    /// <summary>What was answered about a name; false where it is not remembered.</summary>
    public bool TryFind(string name, out SpanSource? source)
    {
        var answer = answers[Slot(name)];
        source = answer?.Source;
        return answer is not null && string.Equals(answer.Name, name, StringComparison.Ordinal);
    }

    /// <summary>Remembers an answer.</summary>
    public void Keep(string name, SpanSource? source) => answers[Slot(name)] = new Answer(name, source);

    private static int Slot(string name) => (int)(HashIndex.Key(name) & (Slots - 1));
}
