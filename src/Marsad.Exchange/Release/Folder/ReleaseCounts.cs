using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Public;

namespace Marsad.Exchange.Release.Folder;

/// <summary>How many incidents were looked at, published, made coarser, and withheld for which reason. For the publisher: in the release only what rules allow is said of them.</summary>
public sealed class ReleaseCounts
{
    private readonly long[] withheld = new long[Enum.GetValues<Withholding>().Length];
    private readonly Dictionary<string, long> coarsened = new(StringComparer.Ordinal);

    /// <summary>Incidents looked at.</summary>
    public long Taken { get; private set; }

    /// <summary>Incidents published.</summary>
    public long Published { get; private set; }

    /// <summary>Incidents withheld for a reason; the first that fits is counted.</summary>
    public long this[Withholding reason] => withheld[(int)reason];

    /// <summary>Published incidents of which something was made coarser (a word of <see cref="Public.Coarsened"/>).</summary>
    public long Coarser(string word) => coarsened.GetValueOrDefault(word);

    /// <summary>Passes incidents through the door, and counts.</summary>
    public IEnumerable<PublicIncident> Through(PublicView view, IEnumerable<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(incidents);
        foreach (var incident in incidents)
        {
            Taken++;
            if (view.WhyWithheld(incident) is { } reason)
            {
                withheld[(int)reason]++;
                continue;
            }

            Published++;
            var shown = view.Of(incident)!;
            foreach (var word in shown.Coarsened)
                coarsened[word] = coarsened.GetValueOrDefault(word) + 1;
            yield return shown;
        }
    }
}
