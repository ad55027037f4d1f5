using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Exchange.Codes;

/// <summary>The two sides of an incident, for formats that have two.</summary>
/// <param name="A">The first: the first alleged perpetrator.</param>
/// <param name="B">The other: in a clash the second party, else the first target; "Civilians" where civilians alone are named as harmed.</param>
/// <param name="WithA">Other perpetrators.</param>
/// <param name="WithB">Other targets.</param>
internal sealed record Sides(string? A, string? B, IReadOnlyList<string> WithA, IReadOnlyList<string> WithB)
{
    /// <summary>The word for civilians as a side, in UCDP's and ACLED's files.</summary>
    public const string Civilians = "Civilians";

    /// <summary>What the first side is.</summary>
    public ActorSort SortA => ActorCodes.Of(A);

    /// <summary>What the other side is.</summary>
    public ActorSort SortB => B == Civilians ? ActorSort.Civilians : ActorCodes.Of(B);

    /// <summary>The sides.</summary>
    public static Sides Of(Incident incident)
    {
        var perpetrators = incident.Perpetrator.Select(static p => p.Name).ToList();
        var targets = incident.Target.ToList();
        var clash = Marsad.Domain.Terms.TypeTree.IsWiderOrSame("armed-clash", incident.Type);
        var a = perpetrators.FirstOrDefault();
        if (clash && perpetrators.Count > 1 && !targets.Exists(t => t != a))
            return new Sides(a, perpetrators[1], [], [.. perpetrators.Skip(2)]);
        var b = targets.Find(t => t != a && ActorCodes.Of(t) is not (ActorSort.Civilians or ActorSort.Unknown)) ?? targets.Find(t => t != a);
        if (b is null ? AreCivilians(incident) : ActorCodes.Of(b) == ActorSort.Civilians)
            b = Civilians;
        return new Sides(a, b, [.. perpetrators.Skip(1)], [.. targets.Where(t => t != b && !(b == Civilians && ActorCodes.Of(t) == ActorSort.Civilians))]);
    }

    /// <summary>True where civilians are the main or only target: the other side, or violence against civilians of which no target is told.</summary>
    public bool TargetCivilians(TypeCodes type) => SortB == ActorSort.Civilians || (type.AcledEvent == "Violence against civilians" && B is null);

    // Only what the sources say: people called civilians among the harmed and nobody else.
    private static bool AreCivilians(Incident incident) => incident.KilledCivilians is { Max: > 0 } && incident.KilledCombatants is null;

    /// <summary>The highest lower bound of deaths that a source gives for the people of this side.</summary>
    public static long Deaths(Incident incident, string? side)
    {
        var most = 0L;
        if (side is null || side == Civilians)
            return most;
        foreach (var figure in incident.SourceFigures.AsSpan())
        {
            if (figure is { Current: true, Figure: { Measure: HarmMeasure.Killed, Side: { } theirs } } && string.Equals(theirs, side, StringComparison.Ordinal))
                most = Math.Max(most, figure.Figure.Min ?? figure.Figure.Max ?? 0);
        }

        return most;
    }
}
