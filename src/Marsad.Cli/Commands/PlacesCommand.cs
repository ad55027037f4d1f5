using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Words;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Places;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places</c>: the gazetteer.</summary>
internal sealed class PlacesCommand : Command
{
    public PlacesCommand(Session session)
        : base("places", "Looks names up in the gazetteer, or adds a user's own gazetteer")
    {
        Add(new PlacesFindCommand(session));
        Add(new PlacesImportCommand(session));
    }
}

/// <summary><c>marsad places find NAME</c>.</summary>
internal sealed class PlacesFindCommand : MarsadCommand
{
    private readonly Argument<string[]> name = new("NAME") { Description = "A name in Latin, Arabic or Cyrillic letters", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> country = new("--country") { Description = "Only in this country (ISO code)", HelpName = "XX" };
    private readonly Option<int> limit = CommonOptions.Limit("At most so many", 10);
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public PlacesFindCommand(Session session)
        : base(
            session,
            "find",
            "Lists the places that a name can mean, with the reasons of their rank",
            new("marsad places find Idlib", "the city, the governorate, and others of the name"),
            new("marsad places find 'Khan Sheikhun' --format jsonl", "for other programs"))
    {
        Add(name);
        Add(country);
        Add(limit);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var gazetteer = Gazetteer.OpenDefault(Gazetteer.UserFolder);
        var iso = line.GetValue(country)?.ToUpperInvariant();
        var found = gazetteer.Find(string.Join(' ', line.GetValue(name)!), iso is null ? null : PlaceHints.In(iso), limit: iso is null ? line.GetValue(limit) : 200)
            .Where(c => iso is null || string.Equals(c.Row.Country, iso, StringComparison.Ordinal))
            .Take(line.GetValue(limit));
        var printing = line.GetValue(format);
        var count = Records.Write(session.Out, printing, found, Json, Columns, TerminalShape.Of(session));
        if (printing == OutputFormat.Text && count == 0)
            session.Out.WriteLine("No place of this name is in the gazetteer.");
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<PlaceCandidate>> Columns =
    [
        new("name", static c => c.Row.Name) { Wraps = true },
        new("kind", static c => Phrases.Words(c.Row.Kind.Word())),
        new("area", static c => string.Join(", ", new[] { c.Row.Admin1, c.Row.Country }.Where(static a => a is not null))) { Wraps = true },
        new("lat", static c => c.Row.Lat.ToString("0.####", CultureInfo.InvariantCulture)) { InTable = false },
        new("lon", static c => c.Row.Lon.ToString("0.####", CultureInfo.InvariantCulture)) { InTable = false },
        new("population", static c => c.Row.Population > 0 ? c.Row.Population.ToString(CultureInfo.InvariantCulture) : null) { InTable = false },
        new("geonames", static c => c.Row.Geonames?.ToString(CultureInfo.InvariantCulture)) { InTable = false },
        new("score", static c => c.Score.ToString("0.0", CultureInfo.InvariantCulture)) { AtRight = true },
        new("reasons", static c => string.Join(", ", c.Reasons)) { Wraps = true },
    ];

    private static string Json(PlaceCandidate candidate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"place\":{System.Text.Json.JsonSerializer.Serialize(candidate.Row.ToPlace(), DomainJson.Lines.Place)},\"population\":{candidate.Row.Population},\"score\":{candidate.Score:0.###},\"reasons\":[{string.Join(',', candidate.Reasons.Select(static r => System.Text.Json.JsonSerializer.Serialize(r.ToString(), DomainJson.Lines.String)))}]}}");
}
