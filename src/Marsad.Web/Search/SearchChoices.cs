using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Search;

/// <summary>By what found reports are narrowed down; what is null does not restrict. Type and country must be of one incident.</summary>
internal sealed record SearchChoices(string? Type, string? Country, string? Publisher, string? Month, string? Kind)
{
    private const int MostValues = 40;

    /// <summary>The reports that fit.</summary>
    public IReadOnlyList<FoundReport> Of(IReadOnlyList<FoundReport> found) => [.. found.Where(Holds)];

    /// <summary>The choices of each kind with how many reports each would leave.</summary>
    public SearchAnswer Count(IReadOnlyList<FoundReport> found, SearchAnswer answer) => answer with
    {
        Types = Values((this with { Type = null }).Of(found), r => r.Incidents.Where(i => Country is null || i.Country == Country).Select(static i => i.Type)),
        Countries = Values((this with { Country = null }).Of(found), r => r.Incidents.Where(i => Type is null || i.Type == Type).Select(static i => i.Country)),
        Publishers = Values((this with { Publisher = null }).Of(found), static r => [r.Publisher]),
        Months = Values((this with { Month = null }).Of(found), static r => [MonthOf(r)]).OrderByDescending(static v => v.Value, StringComparer.Ordinal).ToValueList(),
        Kinds = Values((this with { Kind = null }).Of(found), static r => r.Kinds),
    };

    private bool Holds(FoundReport report) =>
        ((Type is null && Country is null) || report.Incidents.Any(i => (Type is null || i.Type == Type) && (Country is null || i.Country == Country)))
        && (Publisher is null || string.Equals(report.Publisher, Publisher, StringComparison.Ordinal))
        && (Month is null || MonthOf(report) == Month)
        && (Kind is null || report.Kinds.Contains(Kind, StringComparer.Ordinal));

    private static string? MonthOf(FoundReport report) => report.Published is { Day: var day } ? day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static ValueList<FacetValue> Values(IEnumerable<FoundReport> reports, Func<FoundReport, IEnumerable<string?>> of) => reports
        .SelectMany(r => of(r).OfType<string>().Distinct(StringComparer.Ordinal)).GroupBy(static v => v, StringComparer.Ordinal)
        .Select(static g => new FacetValue(g.Key, g.Count())).OrderByDescending(static v => v.Reports).ThenBy(static v => v.Value, StringComparer.Ordinal).Take(MostValues).ToValueList();
}
