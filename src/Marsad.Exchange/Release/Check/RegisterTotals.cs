using Marsad.Domain.Incidents;
using Marsad.Exchange.Release.Public;

namespace Marsad.Exchange.Release.Check;

/// <summary>Totals of the register and of the release side by side: one that differs by few gives a small count away.</summary>
internal sealed class RegisterTotals
{
    private readonly Dictionary<(string By, string Group, string What), (long Register, long Recorded, long Shown)> sums = [];

    /// <summary>Adds an incident and what is published of it (null: nothing).</summary>
    public void Add(Incident incident, PublicIncident? shown)
    {
        foreach (var (by, group) in new[] { ("all", ""), ("type", incident.Type), ("country", incident.Place?.Country ?? "") })
        {
            Add(by, group, "incidents", 1, shown is null ? 0 : 1, shown is null ? 0 : 1);
            Add(by, group, "killed", incident.Killed?.Max ?? 0, shown is null ? 0 : incident.Killed?.Max ?? 0, shown?.Killed?.Max ?? 0);
            Add(by, group, "killed least", incident.Killed?.Min ?? 0, shown is null ? 0 : incident.Killed?.Min ?? 0, shown?.Killed?.Min ?? 0);
            Add(by, group, "injured", incident.Injured?.Max ?? 0, shown is null ? 0 : incident.Injured?.Max ?? 0, shown?.Injured?.Max ?? 0);
            Add(by, group, "injured least", incident.Injured?.Min ?? 0, shown is null ? 0 : incident.Injured?.Min ?? 0, shown?.Injured?.Min ?? 0);
        }
    }

    /// <summary>Totals of the release.</summary>
    public IEnumerable<long> Shown => sums.Values.Select(static s => s.Shown);

    /// <summary>Totals of the register, or of the published incidents as recorded, that differ from those of the release by few.</summary>
    public IEnumerable<long> Differing(int least) => sums.Values.SelectMany(static s => new[] { (Total: s.Register, s.Shown), (Total: s.Recorded, s.Shown) }).Where(t => t.Total != t.Shown && Math.Abs(t.Total - t.Shown) < least && t.Total >= 10).Select(static t => t.Total);

    private void Add(string by, string group, string what, long register, long recorded, long shown)
    {
        var had = sums.GetValueOrDefault((by, group, what));
        sums[(by, group, what)] = (had.Register + register, had.Recorded + recorded, had.Shown + shown);
    }
}
