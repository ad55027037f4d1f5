using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Domain.Claims;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad actors [NAME]</c>: who acts, and what the sources say about one of them.</summary>
internal sealed class ActorsCommand : MarsadCommand
{
    private readonly Argument<string?> name = new("NAME") { Description = "An actor: what the sources say about it", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public ActorsCommand(Session session)
        : base(
            session,
            "actors",
            "Lists actors with the incidents that name them, or what the sources say about one",
            new("marsad actors", "every actor, with the number of incidents in which it is alleged perpetrator, target or backer"),
            new("marsad actors 'Hurras al-Deen'", "its profile, relations and control according to the sources"))
    {
        Add(name);
        Add(register);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        if (line.GetValue(name) is { } wanted)
            return About(reader, wanted, printing, session);
        var count = Records.Write(session.Out, printing, reader.Actors(), Json, Columns, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(count == 0 ? "No actors." : "Perpetrators are alleged: marsad incidents --actor NAME lists who says so.");
        return ExitCode.Done;
    }

    private static int About(IRegisterReader reader, string wanted, OutputFormat format, Session session)
    {
        var claims = reader.Claims(new ClaimFilter()).Where(c => Names(c.Claim).Any(n => n.Contains(wanted, StringComparison.OrdinalIgnoreCase)));
        if (format != OutputFormat.Text)
        {
            Records.Write(session.Out, format, claims.Select(static c => c.Claim), Domain.Interchange.DomainJson.Write, ClaimColumns.All, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        page.Heading(wanted);
        var any = false;
        foreach (var stored in claims)
        {
            any = true;
            ClaimPage.Words(page, [stored], "-");
        }

        if (!any)
            page.Say("No source says what it is, with whom it stands or what it holds.", indent: 2);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Names(Claim claim) => claim switch
    {
        RelationClaim relation => relation.From.Concat(relation.To),
        ControlClaim control => [control.Actor],
        ProfileClaim profile => [profile.Actor],
        _ => [],
    };

    private static readonly IReadOnlyList<Column<ActorUse>> Columns =
    [
        new("actor", static a => a.Name) { Wraps = true },
        new("perpetrator", static a => Number(a.AsPerpetrator)) { AtRight = true },
        new("target", static a => Number(a.AsTarget)) { AtRight = true },
        new("backer", static a => Number(a.AsBacker)) { AtRight = true },
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(ActorUse actor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"actor\":{System.Text.Json.JsonSerializer.Serialize(actor.Name, Domain.Interchange.DomainJson.Lines.String)},\"perpetrator\":{actor.AsPerpetrator},\"target\":{actor.AsTarget},\"backer\":{actor.AsBacker}}}");
}
