using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>An account and the group it is in.</summary>
/// <param name="Account">The account; its keys need not be filled.</param>
/// <param name="Group">The group's id.</param>
public sealed record ShelvedAccount(Account Account, string Group);

/// <summary>Where the accounts of a register are looked up, a few at a time, so that nothing of the register is held in memory. Answers come in any order; what is asked for and not there is left out.</summary>
public interface IAccountShelf
{
    /// <summary>The weights by which its accounts are joined; null: those shipped.</summary>
    JoinWeights? Weights => null;

    /// <summary>The accounts that have at least one of these keys, or at least two of one set of hints. Others may be among them.</summary>
    /// <param name="keys">Keys of which one is enough.</param>
    /// <param name="hints">For each account that looks, the keys of which it must share two.</param>
    IReadOnlyList<ShelvedAccount> Sharing(IReadOnlyCollection<long> keys, IReadOnlyCollection<ValueList<long>> hints);

    /// <summary>All accounts of these groups.</summary>
    IReadOnlyList<ShelvedAccount> InGroups(IReadOnlyCollection<string> groups);

    /// <summary>The accounts to which these claims belong.</summary>
    IReadOnlyList<ShelvedAccount> Saying(IReadOnlyCollection<string> claims);

    /// <summary>The accounts of these reports.</summary>
    IReadOnlyList<ShelvedAccount> OfDocuments(IReadOnlyCollection<ContentHash> documents);

    /// <summary>The reports' heads.</summary>
    IReadOnlyList<ReportHead> Heads(IReadOnlyCollection<ContentHash> documents);

    /// <summary>Claims by id.</summary>
    IReadOnlyList<Claim> Claims(IReadOnlyCollection<string> ids);

    /// <summary>The decisions in force that name one of these claims, with their claims as they are read now: an anchor whose sentence is no longer read as a claim is left out.</summary>
    IReadOnlyList<Decision> DecisionsOn(IReadOnlyCollection<string> claims);
}
