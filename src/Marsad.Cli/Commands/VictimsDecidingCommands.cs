using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Marsad.Domain.Victims;
using Marsad.Register;
using Marsad.Register.Contract;
using Marsad.Register.Victims;

namespace Marsad.Cli.Commands;

/// <summary>A person's decision about entries of lists.</summary>
internal abstract class VictimsDecidingCommand(Session session, string name, string description, params Example[] examples) : MarsadCommand(session, name, description, examples)
{
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<string> by = new("--by") { Description = "Who decides (default: your name on this machine)", DefaultValueFactory = static _ => Environment.UserName, HelpName = "NAME" };
    private readonly Option<string?> reason = new("--reason") { Description = "Why", HelpName = "WORDS" };

    protected void AddCommon()
    {
        foreach (var option in new Option[] { victims, by, reason })
            Add(option);
    }

    protected abstract VictimDecision Decide(ParseResult line, VictimFile store, string who, Session session);

    protected static string Known(VictimFile store, string entry) => store.Entry(entry) is not null ? entry
        : throw new RegisterException($"there is no entry '{entry}': name it as list:row ('victims match --show-names' prints them)");

    protected sealed override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var number = store.Decide(Decide(line, store, line.GetValue(by)!, session) with { Reason = line.GetValue(reason) });
        session.Say(string.Create(CultureInfo.InvariantCulture, $"decision {number} is recorded; to take it back: marsad victims undo {number} --victims {line.GetValue(victims)}"));
        return ExitCode.Done;
    }
}

/// <summary><c>marsad victims same ENTRY OTHER</c>.</summary>
internal sealed class VictimsSameCommand : VictimsPairCommand
{
    public VictimsSameCommand(Session session)
        : base(session, "same", "Says that two entries are one person", VictimDecisionKind.Same, new Example("marsad victims same ministry:12 archive:7 --victims victims.mv --reason 'same family'", "links the two, whatever their weights say"))
    {
    }
}

/// <summary><c>marsad victims not-same ENTRY OTHER</c>.</summary>
internal sealed class VictimsNotSameCommand : VictimsPairCommand
{
    public VictimsNotSameCommand(Session session)
        : base(session, "not-same", "Says that two entries are two persons", VictimDecisionKind.NotSame, new Example("marsad victims not-same ministry:12 archive:7 --victims victims.mv --reason 'cousins of one name'", "never links the two"))
    {
    }
}

/// <summary>A decision about two entries.</summary>
internal abstract class VictimsPairCommand : VictimsDecidingCommand
{
    private readonly Argument<string> first = new("ENTRY") { Description = "An entry: list:row" };
    private readonly Argument<string> second = new("OTHER") { Description = "The other entry" };
    private readonly VictimDecisionKind kind;

    protected VictimsPairCommand(Session session, string name, string description, VictimDecisionKind kind, Example example)
        : base(session, name, description, example)
    {
        this.kind = kind;
        Add(first);
        Add(second);
        AddCommon();
    }

    protected override VictimDecision Decide(ParseResult line, VictimFile store, string who, Session session)
    {
        var (one, other) = (Known(store, line.GetValue(first)!), Known(store, line.GetValue(second)!));
        return one == other ? throw new WrongUsageException($"{one} is named twice") : new VictimDecision { Kind = kind, First = one, Second = other, By = who };
    }
}

/// <summary><c>marsad victims attach ENTRY INCIDENT</c>.</summary>
internal sealed class VictimsAttachCommand : VictimsDecidingCommand
{
    private const int MostClaims = 20;

    private readonly Argument<string> entry = new("ENTRY") { Description = "An entry: list:row" };
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident in which the person died" };
    private readonly Option<string> register = CommonOptions.Register();

    public VictimsAttachCommand(Session session)
        : base(session, "attach", "Says in which incident of a register the person of an entry died; only this file knows it", new Example("marsad victims attach ministry:12 SY-20190831-1f3c --victims victims.mv --register idlib.db", "the register itself is not written"))
    {
        Add(entry);
        Add(incident);
        Add(register);
        AddCommon();
    }

    protected override VictimDecision Decide(ParseResult line, VictimFile store, string who, Session session)
    {
        var known = Known(store, line.GetValue(entry)!);
        using var reader = RegisterStore.OpenForReading(line.GetValue(register)!);
        var id = line.GetValue(incident)!;
        var found = reader.Incident(id) ?? throw new RegisterException(Successors.WhyNot(reader, id));
        var claims = found.Claims.Take(MostClaims).Select(reader.Claim).OfType<StoredClaim>().Select(static c => ClaimAnchor.Of(c.Claim)).ToValueList();
        return new VictimDecision { Kind = VictimDecisionKind.Attach, First = known, Incident = id, Claims = claims, By = who };
    }
}

/// <summary><c>marsad victims undo DECISION</c>.</summary>
internal sealed class VictimsUndoCommand : VictimsDecidingCommand
{
    private readonly Argument<long> decision = new("DECISION") { Description = "The number of a decision about lists" };

    public VictimsUndoCommand(Session session)
        : base(session, "undo", "Takes a decision about lists back; both stay in the file", new Example("marsad victims undo 3 --victims victims.mv", "as if decision 3 had not been made"))
    {
        Add(decision);
        AddCommon();
    }

    protected override VictimDecision Decide(ParseResult line, VictimFile store, string who, Session session)
    {
        var number = line.GetValue(decision);
        return store.Decisions().Any(d => d.Number == number)
            ? new VictimDecision { Kind = VictimDecisionKind.Undo, Undoes = number, By = who }
            : throw new RegisterException($"there is no decision {number} in this file");
    }
}
