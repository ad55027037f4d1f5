using System.Globalization;
using System.Text.Json;
using Marsad.Benchmarks.Made;

namespace Marsad.Benchmarks.Web;

/// <summary>What a person asks one after the other: a filter, its first page, timeline and glance, then the map at some places and zooms.</summary>
internal sealed class WebQuestions
{
    private static readonly string[] Types = ["shelling", "air-strike", "attack", "strike", "armed-clash", "raid"];
    private static readonly string[] Sorts = ["latest", "latest", "latest", "killed", "injured", "sources", "oldest"];
    private readonly (DateOnly First, int Days) period;
    private readonly List<(string? Country, string? Admin1)> areas;
    private readonly List<(double Lat, double Lon)> points;
    private readonly List<string> actors;

    private WebQuestions((DateOnly, int) period, List<(string?, string?)> areas, List<(double, double)> points, List<string> actors) => (this.period, this.areas, this.points, this.actors) = (period, areas, points, actors);

    /// <summary>Looks the register over, as somebody who asks for it would know it.</summary>
    public static async Task<WebQuestions> Of(HttpClient client)
    {
        var (register, overview, map) = (await Json(client, "/api/register"), await Json(client, "/api/overview"), await Json(client, "/api/map?zoom=3"));
        var first = DateOnly.Parse(register.GetProperty("first").GetString()!, CultureInfo.InvariantCulture);
        var last = DateOnly.Parse(register.GetProperty("last").GetString()!, CultureInfo.InvariantCulture);
        var provinces = overview.GetProperty("places").EnumerateArray().Select(static p => (Word(p, "country"), Word(p, "admin1"))).ToList();
        var cells = map.GetProperty("cells").EnumerateArray().Select(static c => (c.GetProperty("lat").GetDouble(), c.GetProperty("lon").GetDouble())).ToList();
        return new WebQuestions((first, last.DayNumber - first.DayNumber + 1), provinces, cells, [.. provinces.Select(static a => a.Item1).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(MadeNames.Actors)]);
    }

    private static readonly string[] Steps = ["week", "month", "year"];

    /// <summary>One person's questions, each with its kind.</summary>
    public IEnumerable<(string Kind, string Path)> Session(Chance chance)
    {
        var filter = Filter(chance);
        yield return ("filter and first page", $"/api/marks?limit=100&sort={chance.Of(Sorts)}{filter}");
        yield return ("timeline", $"/api/timeline?by={chance.Of(Steps)}{filter}");
        yield return ("glance", $"/api/overview?{filter}");
        for (var i = 0; i < 4; i++)
        {
            var ((lat, lon), zoom) = (chance.Of(points), 2 + chance.Below(8));
            var sine = Math.Sin(lat * Math.PI / 180);
            var (x, y) = ((int)((lon + 180) / 360 * (1 << zoom)), (int)((0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI))) * (1 << zoom)));
            yield return ("map tile", string.Create(CultureInfo.InvariantCulture, $"/api/map/{zoom}/{x}/{y}?{filter}"));
        }

        yield return ("whole incidents, first page", $"/api/incidents?limit=50{filter}");
    }

    private string Filter(Chance chance)
    {
        var (from, area) = (period.First.AddDays(chance.Below(period.Days)), chance.Of(areas));
        var until = from.AddDays(7 + chance.Below(400));
        var days = string.Create(CultureInfo.InvariantCulture, $"&since={from:yyyy-MM-dd}&until={until:yyyy-MM-dd}");
        return chance.Below(10) switch
        {
            0 => "",
            1 => days,
            2 => $"&country={area.Country}",
            3 => $"&country={area.Country}{days}",
            4 => $"&admin1={Uri.EscapeDataString(area.Admin1 ?? "")}",
            5 => $"&type={chance.Of(Types)}",
            6 => $"&type={chance.Of(Types)}&country={area.Country}{days}",
            7 => string.Create(CultureInfo.InvariantCulture, $"&killed={chance.Below(40)}&type={chance.Of(Types)}"),
            8 => $"&disputed=true{days}",
            _ => actors.Count == 0 ? days : $"&actor={Uri.EscapeDataString(chance.Of(actors))}",
        };
    }

    private static async Task<JsonElement> Json(HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {text}");
    }

    private static string? Word(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
