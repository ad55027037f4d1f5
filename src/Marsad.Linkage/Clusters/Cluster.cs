using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Clusters;

/// <summary>Accounts held to be of one incident or agreement.</summary>
/// <param name="Accounts">The accounts, by id.</param>
/// <param name="Why">The links that hold it together.</param>
/// <param name="Flags">Oddities of the joining: <c>contradictory-decisions</c>.</param>
internal sealed record Cluster(IReadOnlyList<Account> Accounts, IReadOnlyList<JoinReason> Why, IReadOnlyList<string> Flags);
