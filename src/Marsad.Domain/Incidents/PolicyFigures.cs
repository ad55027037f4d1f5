namespace Marsad.Domain.Incidents;

/// <summary>What the policies that make one number of an incident's figures make of its dead and injured, beside its ranges.</summary>
/// <param name="Killed">Of its dead; null where no source gives them.</param>
/// <param name="Injured">Of its injured.</param>
public sealed record PolicyFigures(PolicyNumbers? Killed, PolicyNumbers? Injured);

/// <summary>The numbers of one measure.</summary>
/// <param name="Conservative">By <see cref="FigurePolicy.Conservative"/>: both ends of the range.</param>
/// <param name="Best">By <see cref="FigurePolicy.Best"/>: the best estimate; the ends are those of the stored range.</param>
/// <param name="Majority">By <see cref="FigurePolicy.Majority"/>: both ends of the range.</param>
public readonly record struct PolicyNumbers(long Conservative, long Best, long Majority);
