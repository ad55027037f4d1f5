namespace Marsad.Analysis.Series;

/// <summary>A day of a series: a published figure, or what can be said of a day without one.</summary>
/// <param name="Day">The day.</param>
/// <param name="Point">The figure published for it; null where there is none.</param>
/// <param name="Low">The continuous count, at least.</param>
/// <param name="High">The continuous count, at most, by the next figure; null where none follows.</param>
/// <param name="Spread">The continuous count if what was added over the days without figures is spread evenly; an aid for drawing, no count of that day.</param>
public sealed record SeriesDay(DateOnly Day, SeriesPoint? Point, long Low, long? High, long Spread);
