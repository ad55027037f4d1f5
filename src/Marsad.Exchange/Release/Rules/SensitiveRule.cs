using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Rules;

/// <summary>What becomes of incidents of some types, or that harmed some people or facilities.</summary>
public sealed record SensitiveRule
{
    /// <summary>Codes of vocab/event-types.tsv.</summary>
    public ValueList<string> Types { get; init; }

    /// <summary>Codes of vocab/categories.tsv: those harmed or aimed at.</summary>
    public ValueList<string> Categories { get; init; }

    /// <summary>Codes of vocab/facilities.tsv.</summary>
    public ValueList<string> Facilities { get; init; }

    /// <summary>Left out or published more coarsely.</summary>
    public SensitiveAction Action { get; init; } = SensitiveAction.Coarsen;

    /// <summary>How coarsely, where published.</summary>
    public PointLevel Point { get; init; } = PointLevel.Admin1;

    /// <summary>Likewise the date.</summary>
    public DateLevel Dates { get; init; } = DateLevel.Quarter;

    /// <summary>Likewise small counts.</summary>
    public SmallCounts Small { get; init; } = SmallCounts.Withhold;

    /// <summary>True where an incident is of its kind.</summary>
    public bool Fits(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Has(Types, incident.Type) || incident.Target.Any(t => Has(Categories, t)) || incident.Casualties.Any(c => Has(Categories, c.Category)) || incident.Facilities.Any(f => Has(Facilities, f.Type));
    }

    private static bool Has(ValueList<string> list, string? code)
    {
        foreach (var item in list.AsSpan())
        {
            if (string.Equals(item, code, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
