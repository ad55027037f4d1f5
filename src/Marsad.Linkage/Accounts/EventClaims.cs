using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Accounts;

/// <summary>The claims of one event of one report, in the order of their quotes, and what they say together.</summary>
internal sealed class EventClaims
{
    private static readonly Modality[] Happened = [Modality.Asserted, Modality.Alleged, Modality.Denied];

    public EventClaims(IEnumerable<IncidentClaim> claims)
    {
        All = [.. claims.OrderBy(static c => c.Quote.Start).ThenBy(static c => c.Id, StringComparer.Ordinal)];
        Said = [.. All.Where(static c => Array.IndexOf(Happened, c.Modality) >= 0)];
        Told = Said.Exists(static c => c.Modality != Modality.Denied) ? [.. Said.Where(static c => c.Modality != Modality.Denied)] : Said;
        Date = Told.Select(static c => c.Date).OfType<DateWindow>().Order(Precedence.Dates).FirstOrDefault();
        Place = Told.Select(static c => c.Place).OfType<Place>().Order(Precedence.Places).FirstOrDefault();
        Types = [.. Told.Where(static c => c.Type is not null).GroupBy(static c => c.Type!, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count()).ThenByDescending(static g => TypeTree.Depth(g.Key)).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key)];
    }

    /// <summary>Every claim.</summary>
    public List<IncidentClaim> All { get; }

    /// <summary>Those of what is said to have happened, or denied; not of plans, fears and what was said not to have been.</summary>
    public List<IncidentClaim> Said { get; }

    /// <summary>Those that tell what happened: what is asserted or alleged; of a denial alone, the denial.</summary>
    public List<IncidentClaim> Told { get; }

    /// <summary>The finest place that stands in a claim's own words; null where it was only carried over.</summary>
    public Place? OwnPlace => Told.Where(static c => c.Place is not null && (c.Spans.IsEmpty || c.Spans["place"].Any(c.Quote.Span.Overlaps))).Select(static c => c.Place!).Order(Precedence.Places).FirstOrDefault();

    /// <summary>The most telling window.</summary>
    public DateWindow? Date { get; }

    /// <summary>The finest place.</summary>
    public Place? Place { get; }

    /// <summary>The types, the most frequent first.</summary>
    public List<string> Types { get; }

    /// <summary>Totals of people harmed, with their origins; where a claim gives no total, its parts.</summary>
    public IEnumerable<(CasualtyFigure Figure, IncidentClaim Claim)> Totals => Said.Where(static c => c.Modality != Modality.Denied)
        .SelectMany(static c => c.Casualties.Where(f => f.Category is null || !c.Casualties.Any(t => t.Category is null && t.Measure == f.Measure)).Select(f => (f, c)));

    /// <summary>True when somebody asserts or alleges it.</summary>
    public bool Asserted => Said.Exists(static c => c.Modality is Modality.Asserted or Modality.Alleged);

    /// <summary>True when the words give something by which it could be told from other events: a place, people harmed, a thing hit or aimed at. A day alone is not enough.</summary>
    public bool HasSubstance => Place is not null || Said.Exists(static c => !c.Casualties.IsEmpty || !c.Facilities.IsEmpty || !c.Target.IsEmpty);

    /// <summary>These and the claims of another event.</summary>
    public EventClaims With(EventClaims other) => new(All.Concat(other.All));
}
