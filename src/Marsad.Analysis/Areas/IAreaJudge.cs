using Marsad.Domain.Values;

namespace Marsad.Analysis.Areas;

/// <summary>How a place stands to an area.</summary>
public enum Containment
{
    /// <summary>It lies outside.</summary>
    Outside,

    /// <summary>It is known so coarsely that it can lie inside.</summary>
    Possible,

    /// <summary>It lies inside.</summary>
    Inside,
}

/// <summary>Judges whether a place lies in an area. The caller may bring one that knows outlines; <see cref="AdminAreas"/> goes by names of areas and by distance.</summary>
public interface IAreaJudge
{
    /// <summary>How <paramref name="place"/> stands to <paramref name="area"/>.</summary>
    Containment Judge(Place place, Place area);
}
