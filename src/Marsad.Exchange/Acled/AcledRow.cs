using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Acled;

/// <summary>An incident as ACLED would code it.</summary>
internal sealed record AcledRow
{
    public required Incident Incident { get; init; }

    public required Sides Sides { get; init; }

    public required TypeCodes Type { get; init; }

    public CountryCodes? Country { get; init; }

    public required ExportMark Mark { get; init; }

    /// <summary>The day: of a window the middle one.</summary>
    public DateOnly Day => DateCodes.Middle(Incident.Date);

    /// <summary>The sub-event type; who takes a place decides between two.</summary>
    public string SubEvent => Incident.Type == "capture" && Sides.SortA == ActorSort.State ? "Government regains territory" : Type.AcledSubEvent;

    public string Disorder => (Type.AcledEvent, Type.AcledSubEvent) switch
    {
        ("Protests", "Excessive force against protesters") => "Political violence; Demonstrations",
        ("Protests", _) or ("Riots", "Violent demonstration") => "Demonstrations",
        ("Strategic developments", _) => "Strategic developments",
        _ => "Political violence",
    };

    /// <summary>Who acts: in a demonstration without a named actor those who demonstrate.</summary>
    public string? Actor1 => Sides.A ?? (Type.AcledEvent switch { "Protests" => "Protesters", "Riots" => "Rioters", _ => null });

    public string Inter1 => Sides.A is null && Type.AcledEvent == "Riots" ? "Rioters" : Sides.A is null && Type.AcledEvent == "Protests" ? "Protesters" : ActorCodes.Inter(Sides.SortA);

    public string Inter2 => ActorCodes.Inter(Sides.SortB);

    /// <summary>Both types of actor in the order of ACLED's numbers, whoever acts; only external forces stand before civilians.</summary>
    public string? Interaction => (Inter1, Inter2) switch
    {
        ("", "") => null,
        ({ Length: > 0 } one, "") => one + " only",
        ("", { Length: > 0 } other) => other + " only",
        var (one, other) => Rank(one) <= Rank(other) ? one + "-" + other : other + "-" + one,
    };

    public bool TargetsCivilians => Sides.TargetCivilians(Type);

    /// <summary>One figure: the policy's, and of a range the lowest.</summary>
    public long Fatalities => Incident.Killed?.Best ?? Incident.Killed?.Min ?? 0;

    public string Notes => IncidentWords.Text(Incident);

    public string? Outlets => string.Join("; ", IncidentWords.Publishers(Incident)) is { Length: > 0 } all ? all : null;

    private static int Rank(string inter) => Array.IndexOf(ActorCodes.InterOrder, inter);

    public static string? ActorsBeside(IReadOnlyList<string> others) => others.Count == 0 ? null : string.Join("; ", others);

    /// <summary>The row of an incident.</summary>
    public static AcledRow Of(Incident incident, ExportMark mark, LossReport losses)
    {
        var row = new AcledRow { Incident = incident, Sides = Sides.Of(incident), Type = TypeCodes.Of(incident), Country = CountryCodes.Of(incident.Place?.Country), Mark = mark };
        if (row.Type.IsNarrowerThan(t => t.AcledEvent == row.Type.AcledEvent && t.AcledSubEvent == row.Type.AcledSubEvent))
            losses.Add(Loss.Type, incident.Id);
        if ((row.Sides.A is not null && row.Inter1.Length == 0) || (row.Sides.B is not null && row.Inter2.Length == 0))
            losses.Add(Loss.ActorKind, incident.Id);
        if (row.Country is null)
            losses.Add(Loss.CountryCode, incident.Id);
        losses.Add(Loss.PrecisionCode, incident.Id);
        losses.Add(Loss.Narrative, incident.Id);
        return row;
    }
}
