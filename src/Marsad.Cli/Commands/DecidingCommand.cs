using System.CommandLine;
using System.Globalization;
using Marsad.Analysis.Decisions;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Desk.Words;
using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary>A command that records a person's decision and prints what it changed.</summary>
internal abstract class DecidingCommand(Session session, string name, string description, params Example[] examples) : MarsadCommand(session, name, description, examples)
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string> by = new("--by") { Description = "Who decides (default: your name on this machine)", DefaultValueFactory = static _ => Environment.UserName, HelpName = "NAME" };
    private readonly Option<string?> reason = new("--reason") { Description = "Why; kept for ever, so no names of private persons", HelpName = "WORDS" };
    private readonly Option<long[]> on = new("--on") { Description = "The version you looked at (marsad show prints it): if another stands by now, nothing is recorded and the difference is shown", HelpName = "VERSION", DefaultValueFactory = static _ => [] };
    private readonly Option<OutputFormat> format = CommonOptions.Format("what it changed");

    /// <summary>Adds the options that all deciding commands have.</summary>
    protected void AddCommon(bool versions = true)
    {
        foreach (var option in new Option[] { by, reason, on, register, format })
        {
            if (versions || option != on)
                Add(option);
        }
    }

    /// <summary>The incidents that are decided about.</summary>
    protected abstract IReadOnlyList<string> About(ParseResult line);

    /// <summary>What is wanted.</summary>
    protected abstract DecisionWish Wish(ParseResult line, string who);

    /// <inheritdoc/>
    protected sealed override int Run(ParseResult line, Session session)
    {
        var (path, printing, who) = (line.GetValue(register)!, line.GetValue(format), line.GetValue(by)!);
        if (string.IsNullOrWhiteSpace(who))
            throw new WrongUsageException("--by is the name of who decides");
        using var writer = RegisterUse.OpenForWriting(path, printing, session);
        var desk = new DecisionDesk(writer);
        var about = About(line);
        var wish = Wish(line, who) with { Reason = line.GetValue(reason) };
        var draft = Draft(desk, wish, about, line.GetValue(on) ?? []);
        if (!draft.Success)
            throw wish.Kind is WishKind.Split or WishKind.AcceptZero or WishKind.Undo ? new RegisterException(draft.Reason) : new WrongUsageException(draft.Reason);
        var decision = draft.Value with { On = about.Select(writer.VersionOf).OfType<long>().ToValueList() };
        var stood = DecisionLog.Of(writer).Where(static d => d.State == DecisionState.Stands).Select(static d => d.Decision.Number).ToHashSet();
        var made = desk.Make($"decide {Name} {string.Join(' ', about)}".TrimEnd(), decision);
        var log = DecisionLog.Of(writer).ToList();
        var logged = log.Find(d => d.Decision.Number == made.Decision.Number)!;
        if (printing != OutputFormat.Text)
            Records.Write(session.Out, printing, [logged], DecisionColumns.Json, DecisionColumns.All, TerminalShape.Of(session));
        else
            Print(Page.Of(session), made, logged, log.FindAll(d => stood.Contains(d.Decision.Number) && d.State is (DecisionState.SetAside or DecisionState.Replaced)));
        return ExitCode.Done;
    }

    // An incident and an agreement are never one.
    private static Parsed<Decision> Draft(DecisionDesk desk, DecisionWish wish, IReadOnlyList<string> about, long[] seen)
    {
        if (about.Any(AgreementDesk.IsId))
        {
            if (about.FirstOrDefault(static id => !AgreementDesk.IsId(id)) is { } incident)
                return Parsed<Decision>.Failed($"{incident} is no agreement, {about.First(AgreementDesk.IsId)} is one: they are never the same");
            List<Agreement> agreements = [.. about.Select(id => AgreementDesk.Find(desk.Register, id))];
            AgreementDesk.Check(desk.Register, agreements, seen);
            return new AgreementDraft(desk.Register).Of(wish, agreements);
        }

        List<Incident> incidents = [.. about.Select(desk.Incident)];
        desk.Check(incidents, seen);
        return new DecisionDraft(desk.Register).Of(wish, incidents);
    }

    private static void Print(Page page, MadeDecision made, LoggedDecision logged, List<LoggedDecision> noLonger)
    {
        page.Say(string.Create(CultureInfo.InvariantCulture, $"Decision {made.Decision.Number} of {made.Decision.By} is recorded: {DecisionWords.What(made.Decision)}."));
        foreach (var (id, before, after) in made.Changes)
        {
            var words = (before, after) switch
            {
                (_, null) => "is no longer an incident of its own",
                (null, _) => "is an incident of its own: " + string.Join("; ", new[] { Phrases.Words(after!.Type), Phrases.Near(after.Place), Phrases.When(after.Date), Phrases.Range(after.Killed) is { } killed ? killed + " killed" : null }.OfType<string>()),
                _ => string.Join("; ", IncidentDifference.Of(before, after).Select(DecisionWords.Change)) is { Length: > 0 } changes ? changes : "differs in what the decision notes",
            };
            page.Say($"{id}: {words}", indent: 2, hanging: 4);
        }

        foreach (var (id, before, after) in made.Agreements)
        {
            var words = (before, after) switch
            {
                (_, null) => "is no longer an agreement of its own",
                (null, _) => "is an agreement of its own: " + AgreementPage.Title(after!),
                _ => string.Join("; ", AgreementDifference.Of(before, after).Select(DecisionWords.Change)) is { Length: > 0 } changes ? changes : "differs in what the decision notes",
            };
            page.Say($"{id}: {words}", indent: 2, hanging: 4);
        }

        if (made.Changes.Count == 0 && made.Agreements.Count == 0)
            page.Say("Nothing changes for now: it was so already.", indent: 2);
        if (logged.Why is not null)
            page.Say($"Mind that it does not stand, or not wholly: {logged.Why}. Both are kept; undo one of them to settle it.", indent: 2, hanging: 4);
        foreach (var other in noLonger)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"Decision {other.Decision.Number} of {other.Decision.By} ({DecisionWords.What(other.Decision)}) {(other.State == DecisionState.Replaced ? "is replaced by it, and kept." : $"no longer stands, or not wholly: {other.Why}. It is kept.")}"), indent: 2, hanging: 4);
        page.Say(string.Create(CultureInfo.InvariantCulture, $"To take it back: marsad decide undo {made.Decision.Number}"), indent: 2);
    }
}
