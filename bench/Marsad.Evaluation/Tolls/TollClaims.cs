using System.Globalization;
using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Evaluation.Tolls;

/// <summary>Says the days of a file as claims: what a source published on a day, and no more. Nothing of the file's own estimates, continuous series or phases is told.</summary>
internal static class TollClaims
{
    private const string Repeated = "fill";

    /// <summary>The claims of one count, in an order that has nothing to do with the days.</summary>
    public static IReadOnlyList<RunningTotal> Of(IReadOnlyList<TollDay> days, TollColumns columns)
    {
        var claims = new List<RunningTotal>();
        foreach (var day in days.Where(d => !columns.Filled || d.Source is not Repeated))
        {
            if (day.Columns.TryGetValue(columns.Published, out var total))
                claims.Add(Claim(day, columns, total, since: null));
            if (columns.Period is { } period && day.Columns.TryGetValue(period, out var own))
                claims.Add(Claim(day, columns, own, day.Day.AddDays(1 - Math.Max(1, (day.Hours ?? 24) / 24))));
        }

        return [.. claims.OrderBy(static c => c.Id, StringComparer.Ordinal)];
    }

    private static RunningTotal Claim(TollDay day, TollColumns columns, long count, DateOnly? since)
    {
        var source = day.Source ?? "verified";
        var words = string.Create(CultureInfo.InvariantCulture, $"{source}, {day.Day:yyyy-MM-dd}: {count} {columns.Name}{(since is null ? " so far" : " in the period")}");
        var document = ContentHash.Of(Encoding.UTF8.GetBytes(words));
        return new RunningTotal(
            new TallyClaim
            {
                Id = document.ToString(), Document = document, Modality = Modality.Asserted, Quote = new Quote(0, words.Length, words), Sources = [new Source { Name = source, Role = SourceRole.Speaker }], Confidence = 1, Reader = "tolls",
                Measure = columns.Measure, Category = columns.Category, Count = CountRange.Exactly(count), Area = columns.Name.Split(',')[0],
                Since = since is { } first ? PartialDate.Of(first) : null, Until = PartialDate.Of(day.Day),
            },
            day.Day);
    }
}
