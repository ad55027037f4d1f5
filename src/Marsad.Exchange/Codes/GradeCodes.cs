using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Codes;

/// <summary>A grade in the words of other formats (vocab/exchange-grades.tsv).</summary>
internal sealed record GradeCodes(string Airwars, string AirwarsStatus, string Ssa)
{
    private static readonly Dictionary<Grade, GradeCodes> All = VocabularyTable.Load("exchange-grades").Rows.ToDictionary(
        static r => KebabCase.TryParse<Grade>(r["grade"], out var grade) ? grade : throw new InvalidDataException($"vocab/exchange-grades.tsv, line {r.Line}: no grade '{r["grade"]}'"),
        static r => new GradeCodes(r["airwars"], r["airwars_status"], r["ssa"]));

    /// <summary>The words of a grade.</summary>
    public static GradeCodes Of(Grade grade) => All[grade];
}
