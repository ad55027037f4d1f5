using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Rules;

/// <summary>What may be published and how finely. The defaults are those of docs/methods/release.md; each key is listed in docs/reference/release-rules.md.</summary>
public sealed record ReleaseRules
{
    /// <summary>The rules where a file says nothing.</summary>
    public static ReleaseRules Default { get; } = new();

    /// <summary>The release's title.</summary>
    public string Title { get; init; } = "Incidents of armed conflict";

    /// <summary>Who publishes it.</summary>
    public string Publisher { get; init; } = "the makers of this register";

    /// <summary>Where to write about it.</summary>
    public string? Contact { get; init; }

    /// <summary>Its licence, by SPDX identifier.</summary>
    public string Licence { get; init; } = "CC-BY-4.0";

    /// <summary>Incidents that people have looked at so far are published.</summary>
    public ValueList<ReviewStatus> Status { get; init; } = [ReviewStatus.Reviewed];

    /// <summary>Incidents of these grades are published.</summary>
    public ValueList<Grade> Grades { get; init; } = [Grade.Weak, Grade.Fair, Grade.Confirmed, Grade.Contested];

    /// <summary>The least confidence of what no person has looked at, 0 to 1.</summary>
    public double LeastConfidence { get; init; }

    /// <summary>So many days pass before an incident is published.</summary>
    public int DelayDays { get; init; } = 7;

    /// <summary>The same for a type, where it is longer or shorter.</summary>
    public IReadOnlyDictionary<string, int> DelayByType { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal) { ["capture"] = 30, ["withdrawal"] = 30, ["offensive"] = 30, ["siege"] = 30 };

    /// <summary>How coarsely points are published.</summary>
    public PointLevel Point { get; init; } = PointLevel.Grid;

    /// <summary>The side of a cell in degrees.</summary>
    public double GridDegrees { get; init; } = 0.1;

    /// <summary>The finest name of a place.</summary>
    public NameLevel PlaceNames { get; init; } = NameLevel.District;

    /// <summary>Coarser points for some types.</summary>
    public IReadOnlyDictionary<string, PointLevel> PointByType { get; init; } = new Dictionary<string, PointLevel>(StringComparer.Ordinal);

    /// <summary>Coarser points for some areas.</summary>
    public ValueList<AreaRule> Areas { get; init; }

    /// <summary>Areas of which nothing is published.</summary>
    public ValueList<AreaRule> Embargo { get; init; }

    /// <summary>How coarsely dates are published.</summary>
    public DateLevel Dates { get; init; } = DateLevel.Day;

    /// <summary>What becomes of small counts.</summary>
    public SmallCounts Small { get; init; } = SmallCounts.Band;

    /// <summary>The least count that is not small.</summary>
    public int LeastCount { get; init; } = 5;

    /// <summary>Which sources are named; the others are given as a category.</summary>
    public NameChoice Sources { get; init; } = NameChoice.Known;

    /// <summary>Which actors are named.</summary>
    public NameChoice Actors { get; init; } = NameChoice.Known;

    /// <summary>Names of bodies that may be published although no table knows them.</summary>
    public ValueList<string> PublicNames { get; init; }

    /// <summary>Names that are never published, whatever the other rules say; the leak check looks for them.</summary>
    public ValueList<string> PrivateNames { get; init; }

    /// <summary>Sources that are given as a category although they are known bodies.</summary>
    public ValueList<string> SensitiveSources { get; init; }

    /// <summary>Rules for what is sensitive; the first that fits is followed.</summary>
    public ValueList<SensitiveRule> Sensitive { get; init; } =
    [
        new() { Types = ["sexual-violence", "child-recruitment", "torture", "enforced-disappearance"] },
        new() { Types = ["arrest", "abduction", "hostage-taking"], Categories = ["aid-workers", "detainees"], Facilities = ["aid"] },
    ];

    /// <summary>Fields that are left out.</summary>
    public ValueList<string> Withheld { get; init; }

    /// <summary>The data files, by name.</summary>
    public ValueList<string> Formats { get; init; } = ["csv", "geojson", "xlsx", "geoparquet", "ged", "hxl", "kml"];

    /// <summary>How many incidents the web page lists at most; the map and the totals take all of them.</summary>
    public int PageRows { get; init; } = 20_000;

    /// <summary>The days that pass before an incident of a type is published.</summary>
    public int DelayOf(string type) => DelayByType.GetValueOrDefault(type, DelayDays);

    /// <summary>The first sensitive rule that fits an incident; null where none does.</summary>
    public SensitiveRule? SensitiveFor(Incident incident)
    {
        foreach (var rule in Sensitive)
        {
            if (rule.Fits(incident))
                return rule;
        }

        return null;
    }
}
