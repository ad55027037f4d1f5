using Marsad.Analysis.Breaches;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>The agreements of a register with what lies in their scope, each worked out once; agreements are few where incidents are many.</summary>
public sealed class AgreementBook(IRegisterReader reader)
{
    private readonly Dictionary<string, BreachAnswer> answers = new(StringComparer.Ordinal);

    /// <summary>All agreements in force, by id.</summary>
    public IReadOnlyList<Agreement> All { get; } = [.. reader.Agreements()];

    /// <summary>The incidents in an agreement's scope.</summary>
    public BreachAnswer Breaches(Agreement agreement)
    {
        if (answers.TryGetValue(agreement.Id, out var known))
            return known;
        var begins = (agreement.InEffect ?? agreement.Date)?.First;
        var ends = agreement.Until?.Last is { } until && !(begins > until) ? until : (DateOnly?)null;
        return answers[agreement.Id] = BreachFinder.Of(
            agreement,
            reader.Incidents(new IncidentFilter { Since = begins, Until = ends }),
            document => reader.Claims(new ClaimFilter { Document = document }).Select(static c => c.Claim),
            others: All);
    }

    /// <summary>For each incident in the scope of the text of several agreements, the ids of those other than <paramref name="agreement"/>: overlapping truces.</summary>
    public IReadOnlyDictionary<string, List<string>> AlsoIn(Agreement agreement)
    {
        var own = InText(agreement).ToHashSet(StringComparer.Ordinal);
        var others = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var other in own.Count == 0 ? [] : All.Where(a => a.Id != agreement.Id && a.Parties.Any(p => Parties.Of(p, agreement.Parties) is not null)))
        {
            foreach (var incident in InText(other).Where(own.Contains))
            {
                if (!others.TryGetValue(incident, out var ids))
                    others[incident] = ids = [];
                ids.Add(other.Id);
            }
        }

        return others;
    }

    /// <summary>Agreements that are nearly this one by what their reports say, the likeliest first, with why; pairs that somebody decided are left out.</summary>
    public IReadOnlyList<(string Id, NearMiss Miss)> MayBe(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var own = agreement.Claims.ToHashSet(StringComparer.Ordinal);
        var owner = All.SelectMany(static a => a.Claims, static (a, claim) => (a.Id, claim)).ToDictionary(static c => c.claim, static c => c.Id, StringComparer.Ordinal);
        return [.. reader.NearMissesOf([.. agreement.Claims]).Select(m => (Id: owner.GetValueOrDefault(own.Contains(m.First) ? m.Second : m.First), Miss: m))
            .Where(m => m.Id is not null && m.Id != agreement.Id).OrderByDescending(static m => m.Miss.Score).ThenBy(static m => m.Id, StringComparer.Ordinal).DistinctBy(static m => m.Id, StringComparer.Ordinal).Select(static m => (m.Id!, m.Miss))];
    }

    private IEnumerable<string> InText(Agreement agreement) => Breaches(agreement).Breaches.Where(static b => b.ScopeBy.IsEmpty).Select(static b => b.Incident).Distinct(StringComparer.Ordinal);
}
