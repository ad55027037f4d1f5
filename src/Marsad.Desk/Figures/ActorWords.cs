using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>What is said of actors in a register: read once, then good for any of them.</summary>
/// <param name="Uses">Names in incidents, with how often each is named as what.</param>
/// <param name="Claims">What is said of relations, profiles and control, and the claims of captures and withdrawals.</param>
public sealed record ActorWords(IReadOnlyList<ActorUse> Uses, IReadOnlyList<StoredClaim> Claims)
{
    private const long BytesOfUse = 150, BytesOfClaim = 3000;

    /// <summary>The kinds of claims about actors.</summary>
    internal static readonly string[] Kinds = ["relation", "profile", "control"];

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => (Uses.Count * BytesOfUse) + (Claims.Count * BytesOfClaim);

    /// <summary>Those of a register.</summary>
    public static ActorWords Of(IRegisterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ActorWords([.. reader.Actors()], [.. Kinds.SelectMany(k => reader.Claims(new ClaimFilter { Kind = k })).Concat(Movements(reader).SelectMany(static i => i.Claims).Distinct(StringComparer.Ordinal).Select(reader.Claim).OfType<StoredClaim>())]);
    }

    private static IEnumerable<Incident> Movements(IRegisterReader reader) =>
        (reader.Columns is null ? reader.Incidents(new IncidentFilter { Type = "capture" }).Concat(reader.Incidents(new IncidentFilter { Type = "withdrawal" })) : reader.IncidentsOf(["capture", "withdrawal"]))
        .Where(static i => i.Status != ReviewStatus.Rejected && i.Grade != Grade.Discounted);
}
