using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>A read message, its key templates, and which candidates each key filler means.</summary>
internal sealed class MarkedMessage
{
    private readonly Dictionary<(Template, MucSlot), List<(Filler Filler, Candidate Candidate)>> matches = [];

    public MarkedMessage(MucReading reading, IReadOnlyList<Candidate> candidates, IReadOnlyList<Template> keys)
    {
        Reading = reading;
        Candidates = candidates;
        Keys = keys;
        foreach (var key in keys)
        {
            foreach (var role in Roles.All)
                matches[(key, role)] = [.. key[role].SelectMany(f => candidates.Where(c => Means(f, c)).Select(c => (f, c)))];
        }
    }

    public MucReading Reading { get; }

    public IReadOnlyList<Candidate> Candidates { get; }

    public IReadOnlyList<Template> Keys { get; }

    public IReadOnlyList<(Filler Filler, Candidate Candidate)> Of(Template key, MucSlot role) => matches[(key, role)];

    public static string TypeOf(Template key) => key[MucSlot.IncidentType] is [var type, ..] ? type.Values[0] : "";

    /// <summary>The same words but for premodifiers; or the same head and all the words of the one in the other.</summary>
    private static bool Means(Filler filler, Candidate candidate)
    {
        foreach (var value in filler.Values)
        {
            if (Premodifiers.Same(value, candidate.Words))
                return true;
            var wanted = value.Split(' ');
            var given = candidate.Words.Split(' ');
            if (wanted[^1] == given[^1] && given.Length > 1 && wanted.All(w => given.Contains(w, StringComparer.Ordinal)))
                return true;
        }

        return false;
    }
}
