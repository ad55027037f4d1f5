using Marsad.Domain.Claims;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Relations;

/// <summary>Finds how actors stand to each other: who backs, leads, left or belongs to whom, and which names mean one group.</summary>
internal sealed class RelationFinder : IClaimFinder
{
    /// <inheritdoc/>
    public IEnumerable<Claim> Find(AnnotatedText text)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in SentenceFacts.Of(text))
        {
            foreach (var claim in new RelationReader(facts).Read())
            {
                // A relation told twice in the same words of one source is one claim ("Russia-backed" on every line).
                if (said.Add($"{claim.Type}|{claim.From}|{claim.To}|{claim.Modality}|{claim.Sources}"))
                    yield return claim;
            }
        }
    }
}
