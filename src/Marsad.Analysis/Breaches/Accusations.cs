using System.Collections.Frozen;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Breaches;

/// <summary>Finds in the reports of an incident who calls it a breach and who denies it. A report may tell of several incidents: words belong to the incident whose quotes stand nearest.</summary>
internal sealed class Accusations
{
    private static readonly FrozenSet<string> Beginnings = VocabularyTable.Load("breach-words").Rows.SelectMany(static r => r.List("beginnings")).ToFrozenSet(StringComparer.Ordinal);
    private readonly Agreement agreement;
    private readonly IReadOnlyList<OtherTruce> others;
    private readonly Dictionary<ContentHash, List<Claim>> reports = [];
    private readonly Dictionary<ContentHash, List<(string Incident, Quote Quote)>> told = [];

    public Accusations(Agreement agreement, IEnumerable<Incident> incidents, Func<ContentHash, IEnumerable<Claim>> claimsOf, IReadOnlyList<OtherTruce>? others = null)
    {
        this.agreement = agreement;
        this.others = others ?? [];
        foreach (var incident in incidents)
        {
            var own = incident.Claims.ToHashSet(StringComparer.Ordinal);
            foreach (var document in incident.Reports.Select(static r => r.Document).Distinct())
            {
                if (!reports.TryGetValue(document, out var claims))
                    reports[document] = claims = [.. claimsOf(document)];
                var quotes = told.TryGetValue(document, out var known) ? known : told[document] = [];
                quotes.AddRange(claims.Where(c => own.Contains(c.Id)).Select(c => (incident.Id, c.Quote)));
            }
        }
    }

    /// <summary>Who calls it a breach, other than the party it is laid to.</summary>
    public IEnumerable<string> Accusers(Incident incident, string? party) => About(incident, c => IsAccusation(c, incident)).Select(Name).Where(n => party is null || Parties.Of(n, agreement.Parties) != party).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Who of the accused party denies it.</summary>
    public IEnumerable<string> Deniers(Incident incident, string? party)
    {
        var own = incident.Claims.ToHashSet(StringComparer.Ordinal);
        var claims = incident.Reports.Select(static r => r.Document).Distinct().SelectMany(d => reports[d]).OfType<IncidentClaim>().Where(c => own.Contains(c.Id) && (c.Modality == Modality.Denied || c.Responsibility == Responsibility.Denied));
        return claims.Concat(About(incident, static c => c is StatementClaim { Stance: Stance.Denies })).Select(Name)
            .Where(n => party is not null && Parties.Of(n, agreement.Parties) == party).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>The name of whoever says a claim.</summary>
    public static string Name(Claim claim) => string.IsNullOrWhiteSpace(claim.Speaker.Organisation) ? claim.Speaker.Name : claim.Speaker.Organisation;

    private bool IsAccusation(Claim claim, Incident incident) => !others.Any(o => o.IsMeant(claim, incident)) && claim switch
    {
        AgreementClaim { Status: AgreementStatus.Violated or AgreementStatus.BrokenDown } => claim.Modality is Modality.Asserted or Modality.Alleged,
        StatementClaim { Stance: Stance.Accuses or Stance.Condemns or Stance.Assesses } statement => Folding.Words(statement.About ?? statement.Quote.Text).Exists(static w => Beginnings.Any(b => w.StartsWith(b, StringComparison.Ordinal))),
        _ => false,
    };

    private IEnumerable<Claim> About(Incident incident, Func<Claim, bool> which) => incident.Reports.Select(static r => r.Document).Distinct()
        .SelectMany(d => reports[d].Where(which).Where(c => Nearest(d, c.Quote) == incident.Id));

    private string? Nearest(ContentHash document, Quote quote) => told[document].OrderBy(t => Distance(t.Quote, quote)).ThenBy(static t => t.Incident, StringComparer.Ordinal).Select(static t => t.Incident).FirstOrDefault();

    private static int Distance(Quote first, Quote second) => Math.Max(0, Math.Max(first.Start - second.End, second.Start - first.End));
}
