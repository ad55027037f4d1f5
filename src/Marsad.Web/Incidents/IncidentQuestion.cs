using System.Globalization;
using Marsad.Analysis.Table;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Incidents;

/// <summary>Reads from an address which incidents it asks for.</summary>
internal static class IncidentQuestion
{
    /// <summary>The names that may stand in an address.</summary>
    public static readonly IReadOnlyList<string> Names = ["since", "until", "type", "country", "admin1", "admin2", "place", "actor", "killed", "text", "status", "grade", "disputed", "bbox", "polygon", "placed", "spot", "precision"];

    /// <summary>The filter of an address; what is wrong is named with its parameter.</summary>
    public static Parsed<RowFilter> Of(IQueryCollection query)
    {
        var words = new QuestionWords(query);
        var (since, until) = (words.Day("since", last: false), words.Day("until", last: true));
        var filter = new RowFilter
        {
            Since = since,
            Until = until,
            Type = words.Given("type") is { } type && !TypeTree.IsType(type) ? words.Wrong<string?>("type", type, "a code of the vocabulary, such as air-strike") : words.Given("type"),
            Country = words.Given("country")?.ToUpperInvariant(),
            Admin1 = words.Given("admin1"),
            Admin2 = words.Given("admin2"),
            Place = words.Given("place"),
            Actor = words.Given("actor") is { } actor ? ActorBook.Canonical(actor) : null,
            KilledAtLeast = words.Number("killed"),
            Words = words.Given("text"),
            Status = words.OneOf<ReviewStatus>("status"),
            Grade = words.OneOf<Grade>("grade"),
            Disputed = words.Flag("disputed") is true,
            Box = words.Shape("bbox", GeoBox.Parse),
            Polygon = words.Shape("polygon", GeoPolygon.Parse),
            Placed = words.Flag("placed"),
            Spot = words.Given("spot") is not { } spot ? null : spot.Split(',') is [var lat, var lon] && GeoPoint.Parse(lat, lon) is { } point ? point : words.Wrong<GeoPoint?>("spot", spot, "a point: lat,lon in degrees"),
            Precision = words.OneOf<PlacePrecision>("precision"),
        };
        if (words.Reason is { } reason)
            return Parsed<RowFilter>.Failed(reason);
        return since > until
            ? Parsed<RowFilter>.Failed(string.Create(CultureInfo.InvariantCulture, $"until ({until:yyyy-MM-dd}) lies before since ({since:yyyy-MM-dd})"))
            : Parsed<RowFilter>.Of(filter);
    }
}
