using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>The agreements that a person decides about: looked up, and checked against the versions that the person saw.</summary>
public static class AgreementDesk
{
    /// <summary>True for the id of an agreement.</summary>
    public static bool IsId(string id) => id?.StartsWith("AG-", StringComparison.Ordinal) == true;

    /// <summary>The agreement of an id; where it no longer stands, the sentence says what became of it.</summary>
    public static Agreement Find(IRegisterReader register, string id)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Agreement(id) ?? throw new RegisterException(WhyNot(register, id));
    }

    /// <summary>Why there is no agreement of this id, and where to look instead.</summary>
    public static string WhyNot(IRegisterReader register, string id)
    {
        ArgumentNullException.ThrowIfNull(register);
        var versions = register.AgreementVersions(id).ToList();
        if (versions.Count == 0)
            return $"there is no agreement '{id}' here: 'marsad agreements' lists them";
        var claims = versions.FindLast(static v => v.Agreement is not null)!.Agreement!.Claims;
        var places = new ClaimPlaces(register, claims);
        var now = claims.Select(places.AgreementOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return $"{id} is no longer an agreement of its own ({DecisionWords.Cause(register, versions[^1])}); "
            + (now.Count == 0 ? "its sentences are no longer read as claims of it" : $"its claims stand in {string.Join(", ", now)}") + $". See 'marsad history {id}'";
    }

    /// <summary>Refuses a decision that was made on a version that no longer stands: says who changed it, and what.</summary>
    public static void Check(IRegisterReader register, IReadOnlyList<Agreement> about, IReadOnlyCollection<long> seen)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(about);
        var strangers = seen.ToHashSet();
        foreach (var id in strangers.Count == 0 ? [] : about.Select(static a => a.Id))
        {
            var versions = register.AgreementVersions(id).ToList();
            var before = versions.FindLast(v => seen.Contains(v.Seq));
            strangers.ExceptWith(versions.Select(static v => v.Seq));
            if (before is null || before.Seq == versions[^1].Seq)
                continue;
            var changes = string.Join("; ", AgreementDifference.Of(before.Agreement, versions[^1].Agreement).Select(DecisionWords.Change));
            throw new RegisterException(string.Create(CultureInfo.InvariantCulture, $"{id} has changed since version {before.Seq}: {changes} (version {versions[^1].Seq}, {DecisionWords.Cause(register, versions[^1])}). Nothing was recorded; look at it and decide with --on {versions[^1].Seq}"));
        }

        if (strangers.Count > 0)
            throw new RegisterException($"version {string.Join(", ", strangers.Order())} is none of {string.Join(" or ", about.Select(static a => a.Id))}: 'marsad history {about[0].Id}' lists its versions");
    }
}
