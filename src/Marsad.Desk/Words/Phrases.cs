using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Desk.Words;

/// <summary>Values in the words of a sentence.</summary>
public static class Phrases
{
    private static readonly Lazy<FrozenDictionary<string, string>> Singular = new(static () => VocabularyTable.Load("categories").Rows
        .Where(static r => r["code"].Length > 0 && r["singular"].Length > 0).DistinctBy(static r => r["code"], StringComparer.Ordinal)
        .ToFrozenDictionary(static r => r["code"], static r => r["singular"].Split('|')[0], StringComparer.Ordinal));

    /// <summary>A number as a source gave it: "at least 40", "3 to 7", "dozens (24 or more)".</summary>
    public static string Count(CountRange count)
    {
        var number = (count.Min, count.Max) switch
        {
            ({ } min, { } max) when min == max => Number(min),
            ({ } min, { } max) => Number(min) + " to " + Number(max),
            ({ } min, null) => Number(min) + " or more",
            (null, { } max) => "up to " + Number(max),
            _ => "",
        };
        return count.Share is not { } share ? number : (number + " " + share.ToString("0.#%", CultureInfo.InvariantCulture)).TrimStart();
    }

    /// <summary>A figure over all sources: "5 to 7", "6 to 8 or more".</summary>
    public static string? Range(FigureRange? range) => range is null ? null
        : (range.Min == range.Max ? Number(range.Min) : Number(range.Min) + "–" + Number(range.Max)) + (range.Open ? "+" : "") + (range.Best is { } best && range.Min < range.Max ? $" (best {Number(best)})" : "");

    /// <summary>The policy by which figures were drawn, for the foot of a page; nothing for the range.</summary>
    public static string Policy(FigurePolicy policy) => policy == FigurePolicy.Range ? "" : $"figures by the policy {policy.Word()}; ";

    /// <summary>When: one day, from–to, or what is known of it: "by 2019-07-22", "date not known".</summary>
    public static string When(DateWindow date) => (date.HasStart, date.HasEnd) switch
    {
        (true, true) => date.From == date.To ? Day(date.From) : Day(date.From) + " – " + Day(date.To),
        (true, false) => "from " + Day(date.From),
        (false, true) => "by " + Day(date.To),
        _ => "date not known",
    };

    /// <summary>The first day that it can have been, for a column; where nothing is known of the first, the last.</summary>
    public static string? From(DateWindow date) => date.HasStart ? Day(date.From) : date.HasEnd ? "by " + Day(date.To) : "not known";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Where: "near Idlib, Idlib, SY".</summary>
    public static string? Where(Place? place)
    {
        if (place is null)
            return null;
        var name = place.Relation is null or "in" or "at" ? place.Name : place.Relation + " " + place.Name;
        var area = new[] { place.Admin1, place.Country }.Where(a => a is not null && !string.Equals(a, place.Name, StringComparison.Ordinal));
        return string.Join(", ", new[] { name }.Concat(area));
    }

    /// <summary>Where, as short as a table needs it: "near Saraqib, Idlib".</summary>
    public static string? Near(Place? place) => place is null ? null : Where(place.Admin1 is null ? place : place with { Country = null });

    /// <summary>Where a claim says that it was.</summary>
    public static string? Where(Claim claim) => claim switch
    {
        IncidentClaim incident => Where(incident.Place),
        TallyClaim tally => tally.Area,
        AgreementClaim agreement => agreement.Area,
        ControlClaim control => string.Join(", ", control.Areas.Select(static a => a.Name)),
        _ => null,
    };

    /// <summary>The figures that a claim gives.</summary>
    public static string? Figures(Claim claim) => claim switch
    {
        IncidentClaim { Casualties.IsEmpty: false } incident => string.Join("; ", incident.Casualties.Select(Figure)),
        TallyClaim tally => Count(tally.Count) + (tally.Category is null ? "" : " " + tally.Category) + " " + Words(tally.Measure.Word()),
        ProfileClaim { Strength: { } strength } => Count(strength) + " strong",
        _ => null,
    };

    /// <summary>A casualty figure: "2 children killed".</summary>
    public static string Figure(CasualtyFigure figure) =>
        Count(figure.Count) + (figure.Category is null ? "" : " " + Who(figure.Category, figure.Count)) + " " + Words(figure.Measure.Word()) + (figure.Increment ? " more" : "") + (figure.Scope is null ? "" : $" ({figure.Scope})");

    // "1 child", "1 soldier"; a source's own words stay as they are.
    private static string Who(string category, CountRange count) => count is { Min: 1, Max: 1 } && Singular.Value.TryGetValue(category, out var one) ? one : category;

    /// <summary>A source with the body it speaks for.</summary>
    public static string Who(Source source) => source.Organisation is null || string.Equals(source.Organisation, source.Name, StringComparison.Ordinal) ? source.Name : $"{source.Name} ({source.Organisation})";

    /// <summary>A code of the interchange format as words: <c>car-bomb</c> → "car bomb".</summary>
    public static string Words(string code) => code.Replace('-', ' ');

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
