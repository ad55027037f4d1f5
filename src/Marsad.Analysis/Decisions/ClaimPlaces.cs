using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Decisions;

/// <summary>In which account and in which incident or agreement claims stand now; looked up group by group, so that an incident of thousands of reports is read once.</summary>
public sealed class ClaimPlaces
{
    private readonly Dictionary<string, string> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> incidents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> agreements = new(StringComparer.Ordinal);

    /// <summary>Looks claims up.</summary>
    public ClaimPlaces(IRegisterReader register, IEnumerable<string> claims)
    {
        ArgumentNullException.ThrowIfNull(register);
        var named = claims.Distinct(StringComparer.Ordinal).ToList();
        var shelved = named.Count == 0 ? [] : register.Shelf.Saying(named);
        foreach (var one in shelved)
        {
            foreach (var claim in one.Account.Claims)
                accounts[claim] = one.Account.Id;
        }

        List<string> groups = [.. shelved.Select(static s => s.Group).Distinct(StringComparer.Ordinal)];
        Incidents = [.. register.IncidentsIn(groups)];
        Agreements = [.. register.AgreementsIn(groups)];
        foreach (var incident in Incidents)
        {
            foreach (var claim in incident.Claims)
                incidents[claim] = incident.Id;
        }

        foreach (var agreement in Agreements)
        {
            foreach (var claim in agreement.Claims)
                agreements[claim] = agreement.Id;
        }
    }

    /// <summary>All incidents of the groups in which the claims stand, by id.</summary>
    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>All agreements of these groups, by id.</summary>
    public IReadOnlyList<Agreement> Agreements { get; }

    /// <summary>The account of a claim; null where it stands in none.</summary>
    public string? AccountOf(string claim) => accounts.GetValueOrDefault(claim);

    /// <summary>The incident of a claim; null where it stands in none.</summary>
    public string? IncidentOf(string claim) => incidents.GetValueOrDefault(claim);

    /// <summary>The agreement of a claim; null where it stands in none.</summary>
    public string? AgreementOf(string claim) => agreements.GetValueOrDefault(claim);
}
