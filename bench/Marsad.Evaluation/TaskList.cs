namespace Marsad.Evaluation;

/// <summary>Every task, in the order of the list.</summary>
internal static class TaskList
{
    public static IReadOnlyList<IEvaluationTask> All { get; } =
    [
        new Muc.MucTask(),
        new Places.PlaceTask(),
        new Dates.DateTask(),
        new Attribution.AttributionTask(),
        new Types.TypesTask(),
        new Acceptance.AcceptanceTask(),
        new Counts.CountTask(),
        new Counts.WhereTask(),
        new Calibration.CalibrationTask(),
        new Tolls.TollsTask(),
        new Joining.GvcTask(),
        new Joining.ViolentTask(),
        new Joining.ReportsTask(),
    ];

    /// <summary>The task of a name; null for an unknown name.</summary>
    public static IEvaluationTask? Find(string name) => All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
