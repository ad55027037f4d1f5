using Marsad.Domain.Reports;

namespace Marsad.Linkage.Copies;

/// <summary>A report that carries the text of a version and replaces none of its figures.</summary>
/// <param name="Report">The copy.</param>
/// <param name="Version">The document of the version.</param>
public sealed record StoryCopy(StoryVersion Report, ContentHash Version);
