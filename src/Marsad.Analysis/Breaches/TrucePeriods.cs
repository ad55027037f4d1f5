using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Analysis.Breaches;

/// <summary>When an agreement holds: from the first day on which it surely does until its end or the day on which it is said to have broken down, and again from a day on which it is said to hold once more.</summary>
internal sealed class TrucePeriods
{
    private readonly List<(DateOnly First, DateOnly Last)> periods = [];

    public TrucePeriods(Agreement agreement)
    {
        // A truce only called for, rejected or never carried out binds nobody on any day.
        var kept = agreement.InEffect is not null || agreement.History.Any(static h => h is { Denied: false, Status: AgreementStatus.InEffect or AgreementStatus.Agreed or AgreementStatus.Extended or AgreementStatus.Violated });
        if (agreement.Edits.Any(static e => e.Slot == "status"))
            kept = agreement.Status is AgreementStatus.InEffect or AgreementStatus.Agreed or AgreementStatus.Extended or AgreementStatus.BrokenDown;
        if (agreement.Review == ReviewStatus.Rejected || !kept || Beginning(agreement) is not { } first)
            return;
        Since = first;
        // An end that lies before the beginning is flagged and tells nothing.
        var end = agreement.Until?.Last is { } until && until >= first ? until : DateOnly.MaxValue;
        var broken = agreement.History.Where(static h => !h.Denied && h.Status == AgreementStatus.BrokenDown).Select(static h => h.Said).OfType<DateOnly>().Order().ToList();
        var again = agreement.History.Where(static h => h is { Denied: false, Status: AgreementStatus.InEffect or AgreementStatus.Extended }).Select(static h => h.On?.Last).OfType<DateOnly>().Order().ToList();
        while (true)
        {
            var fall = broken.Exists(b => b >= first) ? broken.Find(b => b >= first) : DateOnly.MaxValue;
            periods.Add((first, fall < end ? fall : end));
            if (fall >= end || !again.Exists(a => a > fall))
                return;
            first = again.Find(a => a > fall);
        }
    }

    /// <summary>The first day; null where it never held.</summary>
    public DateOnly? Since { get; }

    /// <summary>True when an incident happened wholly while it held.</summary>
    public bool Hold(Incident incident) => periods.Exists(p => incident.Date.From >= p.First && incident.Date.To <= p.Last);

    /// <summary>True when an incident can have happened while it held.</summary>
    public bool MayHold(Incident incident) => periods.Exists(p => incident.Date.To >= p.First && incident.Date.From <= p.Last);

    // The first day on which it surely holds: "since August" is from the end of August, unless a day in August is told on which it was agreed.
    private static DateOnly? Beginning(Agreement agreement) => (agreement.InEffect, agreement.Date) switch
    {
        ({ } effect, { } date) when effect.Day is null && effect.Contains(date) => date.Last,
        ({ } effect, _) => effect.Last,
        (null, { } date) => date.Last,
        _ => null,
    };
}
