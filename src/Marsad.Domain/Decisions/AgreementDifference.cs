using System.Globalization;
using Marsad.Domain.Agreements;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>In what two versions of an agreement differ, as far as it matters to a person: its slots, its history, its flags; not its claims' ids.</summary>
public static class AgreementDifference
{
    private static readonly (string Slot, Func<Agreement, string?> Of)[] Further =
    [
        ("claims", static a => a.Claims.Count.ToString(CultureInfo.InvariantCulture)),
        ("reports", static a => a.Reports.Count.ToString(CultureInfo.InvariantCulture)),
        ("history", static a => string.Join(", ", a.History.Select(static h => $"{h.Status.Word()}{(h.Denied ? " denied" : "")} ({h.Source})")) is { Length: > 0 } history ? history : null),
        ("flags", static a => string.Join(", ", a.Flags) is { Length: > 0 } flags ? flags : null),
    ];

    /// <summary>The slots that differ; all that have a value where one version is none.</summary>
    public static IEnumerable<SlotDifference> Of(Agreement? before, Agreement? after)
    {
        foreach (var (slot, of) in AgreementSlot.All.Select(static s => (s.Name, (Func<Agreement, string?>)(a => s.Name == "area" ? a.Area : s.Of(a)))).Concat(Further))
        {
            var (was, now) = (before is null ? null : of(before), after is null ? null : of(after));
            if (!string.Equals(was, now, StringComparison.Ordinal))
                yield return new SlotDifference(slot, was, now);
        }
    }
}
