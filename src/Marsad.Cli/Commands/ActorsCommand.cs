using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Analysis.Actors;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Domain.Interchange;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad actors</c>: who acts, with spellings of one name counted together.</summary>
internal sealed class ActorsCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> kind = new("--kind") { Description = "Only of this kind: armed-group, state, state-force, coalition, ministry, international, …", HelpName = "KIND" };
    private readonly Option<string?> country = new("--country") { Description = "Only of this country (ISO code)", HelpName = "XX" };
    private readonly Option<bool> all = new("--all") { Description = "Also names that no table knows and that may be private persons'" };
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public ActorsCommand(Session session)
        : base(
            session,
            "actors",
            "Lists actors with the incidents that name them, spellings of one name together",
            new("marsad actors", "every actor, with the number of incidents in which it is alleged perpetrator, target or backer"),
            new("marsad actors --kind armed-group --country YE", "armed groups of one country"))
    {
        foreach (var option in new Option[] { register, kind, country, all, format })
            Add(option);
        Add(new ActorShowCommand(session));
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var (ofKind, ofCountry) = (line.GetValue(kind), line.GetValue(country));
        var uses = new ActorRegister(reader).Uses();
        var actors = uses.Where(u => line.GetValue(all) || !KnownActor.MayBePerson(u.Name)).Select(static u => new ListedActor(u, KnownActor.Of(u.Name))).ToList();
        var shown = actors.Where(a => (ofKind is null || string.Equals(a.Known.Kind, ofKind, StringComparison.Ordinal)) && (ofCountry is null || string.Equals(a.Known.Country, ofCountry, StringComparison.OrdinalIgnoreCase))).ToList();
        Records.Write(session.Out, printing, shown, Json, Columns, TerminalShape.Of(session));
        if (uses.Count > actors.Count)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"{uses.Count - actors.Count} names that may be private persons' are not listed (--all lists them)"));
        if (printing != OutputFormat.Text)
            return ExitCode.Done;
        var unknown = actors.Count(a => (ofKind is not null && a.Known.Kind is null) || (ofCountry is not null && a.Known.Country is null));
        session.Out.WriteLine(shown.Count == 0 ? "No actors." : "Perpetrators are alleged: 'marsad actors show NAME' lists who says so.");
        if (unknown > 0)
            session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out: {unknown} actors whose kind or country no table tells."));
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<ListedActor>> Columns =
    [
        new("actor", static a => a.Use.Name) { Wraps = true },
        new("kind", static a => a.Known.Kind),
        new("country", static a => a.Known.Country),
        new("perpetrator", static a => Number(a.Use.AsPerpetrator)) { AtRight = true },
        new("target", static a => Number(a.Use.AsTarget)) { AtRight = true },
        new("backer", static a => Number(a.Use.AsBacker)) { AtRight = true },
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string value) => JsonSerializer.Serialize(value, DomainJson.Lines.String);

    private static string Json(ListedActor actor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"actor\":{Text(actor.Use.Name)}{(actor.Known.Kind is { } kind ? $",\"kind\":{Text(kind)}" : "")}{(actor.Known.Country is { } code ? $",\"country\":{Text(code)}" : "")},\"perpetrator\":{actor.Use.AsPerpetrator},\"target\":{actor.Use.AsTarget},\"backer\":{actor.Use.AsBacker}}}");

    private sealed record ListedActor(ActorUse Use, KnownActor Known);
}
