using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Public;

namespace Marsad.Exchange.Release.Folder;

/// <summary>Sums over the published rows, and over nothing else: a sum that took in what is withheld would give it away by subtraction.</summary>
internal sealed class ReleaseTotals
{
    private readonly SortedDictionary<(string By, string Group), ReleaseTotal> groups = [];

    /// <summary>Over all rows.</summary>
    public ReleaseTotal All { get; } = new();

    /// <summary>By year, month, country, first-level area and type, in this order of their names.</summary>
    public IEnumerable<(string By, string Group, ReleaseTotal Total)> Groups => groups.Select(static g => (g.Key.By, g.Key.Group, g.Value));

    /// <summary>The groups of one kind.</summary>
    public IEnumerable<(string Group, ReleaseTotal Total)> Of(string by) => groups.Where(g => g.Key.By == by).Select(static g => (g.Key.Group, g.Value));

    /// <summary>Sums rows.</summary>
    public static ReleaseTotals Of(IEnumerable<PublicIncident> incidents)
    {
        var totals = new ReleaseTotals();
        foreach (var incident in incidents)
        {
            totals.All.Add(incident);
            totals.Add("type", incident.Type, incident);
            totals.Add("year", One(incident, "yyyy"), incident);
            totals.Add("month", One(incident, "yyyy-MM"), incident);
            totals.Add("country", incident.Country ?? "", incident);
            if (incident.Admin1 is not null)
                totals.Add("admin1", $"{incident.Country}/{incident.Admin1}", incident);
        }

        return totals;
    }

    // An incident whose days lie in several months stands in none of them.
    private static string One(PublicIncident incident, string format)
    {
        var (from, to) = (incident.From.ToString(format, System.Globalization.CultureInfo.InvariantCulture), incident.To.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        return from == to ? from : "";
    }

    private void Add(string by, string group, PublicIncident incident)
    {
        if (!groups.TryGetValue((by, group), out var total))
            groups[(by, group)] = total = new ReleaseTotal();
        total.Add(incident);
    }
}

/// <summary>The sums of one group.</summary>
internal sealed class ReleaseTotal
{
    /// <summary>Rows.</summary>
    public long Incidents { get; private set; }

    /// <summary>Deaths; null where no row gives a figure.</summary>
    public FigureRange? Killed { get; private set; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; private set; }

    /// <summary>Rows without a published figure of deaths.</summary>
    public long WithoutKilled { get; private set; }

    /// <summary>Takes a row in.</summary>
    public void Add(PublicIncident incident)
    {
        Incidents++;
        WithoutKilled += incident.Killed is null ? 1 : 0;
        Killed = FigureRange.Sum([Killed, incident.Killed]);
        Injured = FigureRange.Sum([Injured, incident.Injured]);
    }
}
