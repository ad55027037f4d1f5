using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Words that stand in descriptions of people and not in their names: what may be cut from in front of a name.</summary>
internal static class TitleWords
{
    public static IReadOnlySet<string> Of(IEnumerable<Template> keys)
    {
        var described = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            Count(key[MucSlot.HumDescription], +1);
            Count(key[MucSlot.PerpIndividual].Where(static f => f.Values.Any(static v => v.Contains("MEN", StringComparison.Ordinal) || v.EndsWith('S'))), +1);
            Count(key[MucSlot.HumName], -2);
        }

        return described.Where(static d => d.Value > 0).Select(static d => d.Key).ToHashSet(StringComparer.Ordinal);

        void Count(IEnumerable<Filler> fillers, int by)
        {
            foreach (var word in fillers.SelectMany(static f => f.Values).SelectMany(static v => v.Split(' ')).Where(static w => w.Length > 1 && char.IsLetter(w[0])))
                described[word] = described.GetValueOrDefault(word) + by;
        }
    }
}
