using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Incidents;

/// <summary>How one figure is drawn from the current figures of the sources. The figures are the same under every policy; only what is made of them differs. See docs/methods/policies.md.</summary>
[JsonConverter(typeof(KebabCase<FigurePolicy>))]
public enum FigurePolicy
{
    /// <summary>From the smallest lower bound to the largest upper bound: what was said, without a choice. The policy of stored incidents.</summary>
    Range,

    /// <summary>The lowest figure given, and for words the least they can mean ("dozens" 12, "tens" 10, "hundreds" 100), as ACLED codes fatalities.</summary>
    Conservative,

    /// <summary>Low, best and high, as UCDP gives them: best is the figure that most independent sources give; among equals the lower.</summary>
    Best,

    /// <summary>Ranges by grade, as Airwars publishes them: weak and contested incidents raise the highest only.</summary>
    Grades,

    /// <summary>The figure that more than half of the independent sources give; where none is, the lowest.</summary>
    Majority,

    /// <summary>The figure of the first source of a named order that gives one.</summary>
    Hierarchy,
}
