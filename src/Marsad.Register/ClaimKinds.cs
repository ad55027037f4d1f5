using Marsad.Domain.Claims;

namespace Marsad.Register;

/// <summary>The interchange word of a claim's kind.</summary>
public static class ClaimKinds
{
    /// <summary>The word: <c>incident</c>, <c>tally</c> …</summary>
    public static string Word(Claim claim) => claim switch
    {
        IncidentClaim => "incident",
        TallyClaim => "tally",
        AgreementClaim => "agreement",
        RelationClaim => "relation",
        ControlClaim => "control",
        ProfileClaim => "profile",
        StatementClaim => "statement",
        _ => throw new ArgumentException("a kind of claim that this program does not know", nameof(claim)),
    };
}
