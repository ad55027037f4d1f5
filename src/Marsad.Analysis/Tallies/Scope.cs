using Marsad.Analysis.Areas;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;

namespace Marsad.Analysis.Tallies;

/// <summary>Whether an incident is in the scope of a question: wholly, possibly, or not.</summary>
internal sealed class Scope(TallyQuestion question, IAreaJudge areas)
{
    public const string Period = "may lie outside the period";
    public const string Area = "placed more coarsely than the area";
    public const string Date = "its date cannot be right";
    public const string Countries = "its reports place it in different countries";
    public const string Means = "type not said finely enough";

    /// <summary>The reasons for which it is in scope only possibly (none: wholly); null where it is not.</summary>
    public IReadOnlyList<string>? Of(Incident incident)
    {
        var doubts = new List<string>();
        return InPeriod(incident, doubts) && InArea(incident, doubts) && ByMeans(incident, doubts) && At(incident) ? doubts : null;
    }

    private bool InPeriod(Incident incident, List<string> doubts)
    {
        var (since, until) = (question.Since ?? DateOnly.MinValue, question.Until ?? DateOnly.MaxValue);
        if (incident.Date.To < since || incident.Date.From > until)
            return false;
        if (incident.Date.From < since || incident.Date.To > until)
            doubts.Add(Period);

        // An edited date is a person's word.
        if (incident.Flags.Any(OddFlags.OfDate) && !incident.Edits.Any(static e => e.Slot == "date"))
            doubts.Add(Date);
        return true;
    }

    private bool InArea(Incident incident, List<string> doubts)
    {
        if (question.Area is null)
            return true;
        var judged = incident.Place is null ? Containment.Possible : areas.Judge(incident.Place, question.Area);
        if (judged == Containment.Possible)
            doubts.Add(Area);
        else if (judged == Containment.Inside && incident.Flags.Contains(OddFlags.SeveralCountries, StringComparer.Ordinal) && !incident.Edits.Any(static e => e.Slot == "place"))
            doubts.Add(Countries);
        return judged != Containment.Outside;
    }

    private bool ByMeans(Incident incident, List<string> doubts)
    {
        if (question.Means is null || TypeTree.IsWiderOrSame(question.Means, incident.Type))
            return true;
        doubts.Add(Means);
        return TypeTree.IsWiderOrSame(incident.Type, question.Means);
    }

    private bool At(Incident incident) =>
        (question.Target is null || incident.Target.Any(t => Actors.AreOne(t, question.Target)))
        && (question.Facility is null || incident.Facilities.Any(f => f.Type == question.Facility))
        && (question.Grade is null || incident.Grade == question.Grade);
}

/// <summary>Whether two names mean one actor.</summary>
internal static class Actors
{
    public static bool AreOne(string first, string second) => SourceNames.AreOne(ActorKin.Key(first), ActorKin.Key(second));

    public static bool AreKin(string first, string second) => AreOne(first, second) || ActorKin.AreKin(ActorKin.Key(first), ActorKin.Key(second));
}
