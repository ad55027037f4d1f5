using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Evaluation.Types;

/// <summary>PLOVER's classes of our claims. A sentence has one: that of its first claim that has any, an act before a word about it.</summary>
internal static class PloverClasses
{
    /// <summary>The classes that are acts of conflict.</summary>
    public static readonly string[] Conflict = ["ASSAULT", "COERCE", "FIGHT", "PROTEST"];

    public static IReadOnlyList<string> Of(TypedText text)
    {
        var claims = text.Claims();
        var act = claims.OfType<IncidentClaim>().Where(static c => c.Modality is Modality.Asserted or Modality.Alleged).Select(Act).FirstOrDefault(static a => a is not null);
        var word = claims.Select(Word).FirstOrDefault(static w => w is not null);
        // Who denies or threatens an act does not commit it.
        return (act ?? word) is { } only ? [only] : [];
    }

    private static string? Act(IncidentClaim claim) => claim.Type switch
    {
        null => null,
        "protest" or "riot" => "PROTEST",
        "withdrawal" => "RETREAT",
        "arrest" or "crackdown" or "obstruction" or "looting" or "destruction" or "arson" or "siege" => "COERCE",
        "displacement" => "FIGHT",
        "abduction" or "hostage-taking" or "torture" or "sexual-violence" or "assassination" or "execution" or "massacre" or "suicide-bombing" or "car-bomb" or "bombing" or "mine-or-ied" or "enforced-disappearance" or "shooting" => "ASSAULT",
        var type => TypeTree.IsWiderOrSame("attack", type) ? IsForce(type, claim) ? "FIGHT" : "ASSAULT" : null,
    };

    // Armies fight, others assault; so the weapons of armies tell.
    private static bool IsForce(string type, IncidentClaim claim) => type is not "attack" || claim.Perpetrator.Any(static p => p.Contains("army", StringComparison.OrdinalIgnoreCase) || p.Contains("troops", StringComparison.OrdinalIgnoreCase) || p.Contains("forces", StringComparison.OrdinalIgnoreCase));

    private static string? Word(Claim claim) => claim switch
    {
        StatementClaim statement => statement.Stance switch
        {
            Stance.Denies => "REJECT",
            Stance.Accuses or Stance.Condemns => "DISAPPROVE",
            Stance.Threatens or Stance.Vows or Stance.Warns or Stance.ReservesRight => "THREATEN",
            Stance.CallsFor => "DEMAND",
            _ => null,
        },
        AgreementClaim { Status: AgreementStatus.Rejected } => "REJECT",
        AgreementClaim { Status: AgreementStatus.CalledFor } => "DEMAND",
        AgreementClaim { Type: "ceasefire" or "truce" } => "RETREAT",
        AgreementClaim => "AGREE",
        RelationClaim { Type: RelationType.Backs or RelationType.BackedBy } => "AID",
        IncidentClaim { Modality: Modality.Planned or Modality.Hypothetical } => "THREATEN",
        _ => null,
    };
}
