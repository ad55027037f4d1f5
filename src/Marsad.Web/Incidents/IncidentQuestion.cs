using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Incidents;

/// <summary>Which incidents an address asks for: the part that the register answers, and the part that is looked at incident by incident.</summary>
internal sealed record IncidentQuestion
{
    /// <summary>The names that may stand in an address.</summary>
    public static readonly IReadOnlyList<string> Names = ["since", "until", "type", "country", "admin1", "admin2", "place", "actor", "killed", "text", "status", "grade", "disputed", "bbox"];

    /// <summary>What the register answers.</summary>
    public required IncidentFilter Filter { get; init; }

    /// <summary>A type and all narrower ones.</summary>
    public string? Type { get; init; }

    /// <summary>How far a person has looked at it.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>How well it is sourced.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Only those on which sources differ.</summary>
    public bool Disputed { get; init; }

    /// <summary>Only those with a point in this box.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>Reads the question of an address; what is wrong is named with its parameter.</summary>
    public static Parsed<IncidentQuestion> Of(IQueryCollection query)
    {
        string? Given(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[^1]) ? values[^1]!.Trim() : null;
        if (Day(Given("since"), last: false) is not { Success: true } since)
            return Wrong("since", Given("since"), "a day, month or year such as 2019-08-31, 2019-08, 2019");
        if (Day(Given("until"), last: true) is not { Success: true } until)
            return Wrong("until", Given("until"), "a day, month or year such as 2019-08-31, 2019-08, 2019");
        if (since.Value is { } first && until.Value is { } end && end < first)
            return Parsed<IncidentQuestion>.Failed($"until ({end:yyyy-MM-dd}) lies before since ({first:yyyy-MM-dd})");
        if (Given("type") is { } type && !TypeTree.IsType(type))
            return Wrong("type", type, "a code of the vocabulary, such as air-strike");
        ReviewStatus status = default;
        if (Given("status") is { } statusWord && !KebabCase.TryParse(statusWord, out status))
            return Wrong("status", statusWord, "one of machine, in-review, reviewed, rejected");
        Grade grade = default;
        if (Given("grade") is { } gradeWord && !KebabCase.TryParse(gradeWord, out grade))
            return Wrong("grade", gradeWord, "one of weak, fair, confirmed, contested, discounted");
        long killed = 0;
        if (Given("killed") is { } number && (!long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out killed)))
            return Wrong("killed", number, "a whole number");
        var box = Given("bbox") is { } corners ? GeoBox.Parse(corners) : Parsed<GeoBox?>.Of(null);
        if (!box.Success)
            return Parsed<IncidentQuestion>.Failed("bbox: " + box.Reason);
        return Parsed<IncidentQuestion>.Of(new IncidentQuestion
        {
            Filter = new IncidentFilter
            {
                Since = since.Value,
                Until = until.Value,
                Country = Given("country")?.ToUpperInvariant(),
                Admin1 = Given("admin1"),
                Admin2 = Given("admin2"),
                Place = Given("place"),
                Actor = Given("actor"),
                KilledAtLeast = Given("killed") is null ? null : killed,
                Words = Given("text"),
            },
            Type = Given("type"),
            Status = Given("status") is null ? null : status,
            Grade = Given("grade") is null ? null : grade,
            Disputed = Given("disputed") is "true" or "1",
            Box = box.Value,
        });
    }

    /// <summary>The incidents of the register that answer it, by first day, then id.</summary>
    public IEnumerable<Incident> Of(IRegisterReader reader) => reader.Incidents(Filter).Where(Holds);

    private bool Holds(Incident incident) =>
        (Type is null || TypeTree.IsWiderOrSame(Type, incident.Type))
        && (Status is null || incident.Status == Status)
        && (Grade is null || incident.Grade == Grade)
        && (!Disputed || !incident.Disputes.IsEmpty)
        && (Box is null || Box.Holds(incident.Place));

    private static Parsed<DateOnly?> Day(string? text, bool last) => text is null ? Parsed<DateOnly?>.Of(null)
        : PartialDate.Parse(text) is { Success: true } date ? Parsed<DateOnly?>.Of(last ? date.Value.Last : date.Value.First)
        : Parsed<DateOnly?>.Failed("no date");

    private static Parsed<IncidentQuestion> Wrong(string name, string? value, string wanted) => Parsed<IncidentQuestion>.Failed($"{name}: '{value}' is not {wanted}");
}
