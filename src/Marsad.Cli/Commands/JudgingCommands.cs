using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide grade INCIDENT GRADE</c>.</summary>
internal sealed class GradeCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident" };
    private readonly Argument<string> grade = new("GRADE") { Description = "weak, fair, contested; as a reviewer also confirmed (the responsible belligerent accepts responsibility for the harm) and discounted" };
    private readonly Option<bool> asReviewer = new("--as-reviewer") { Description = "You decide in the role of a reviewer, and this is recorded with your name" };

    public GradeCommand(Session session)
        : base(
            session,
            "grade",
            "Sets how well an incident is sourced",
            new("marsad decide grade SY-20190831-1f3c contested --reason 'a second source blames the other side'", "sets a grade"),
            new("marsad decide grade SY-20190831-1f3c confirmed --as-reviewer --reason 'the coalition published its findings'", "a reviewer's grade, with its reason"))
    {
        Add(incident);
        Add(grade);
        Add(asReviewer);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var word = line.GetValue(grade)!;
        if (!KebabCase.TryParse<Grade>(word, out var wanted))
            throw new WrongUsageException($"'{word}' is no grade: weak, fair, confirmed, contested or discounted");
        var reviewer = line.GetValue(asReviewer);
        if (wanted is Grade.Confirmed or Grade.Discounted && !reviewer)
            throw new WrongUsageException($"{word} is a reviewer's grade: if you are one, add --as-reviewer and a --reason; both are recorded with your name");
        if (wanted is Grade.Confirmed or Grade.Discounted && string.IsNullOrWhiteSpace(line.GetValue<string?>("--reason")))
            throw new WrongUsageException($"{word} needs a --reason");
        return new Decision(DecisionKind.Grade, who, Anchors(desk, about[0]), value: wanted.Word()) { AsReviewer = reviewer };
    }
}

/// <summary><c>marsad decide status INCIDENT STATUS</c>.</summary>
internal sealed class StatusCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident" };
    private readonly Argument<string> status = new("STATUS") { Description = "machine, in-review, reviewed or rejected (no incident: left out of tallies, kept in the register)" };

    public StatusCommand(Session session)
        : base(
            session,
            "status",
            "Sets how far a person has looked at an incident",
            new("marsad decide status SY-20190831-1f3c reviewed", "it was looked at and stands as it is"),
            new("marsad decide status SY-20190831-1f3c rejected --reason 'an exercise, not an attack'", "tallies leave it out"))
    {
        Add(incident);
        Add(status);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var word = line.GetValue(status)!;
        return KebabCase.TryParse<ReviewStatus>(word, out var wanted)
            ? new Decision(DecisionKind.Status, who, Anchors(desk, about[0]), value: wanted.Word())
            : throw new WrongUsageException($"'{word}' is no status: machine, in-review, reviewed or rejected");
    }
}

/// <summary><c>marsad decide accept-zero INCIDENT</c>.</summary>
internal sealed class AcceptZeroCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident" };
    private readonly Option<string?> source = new("--source") { Description = "Only the zero of a source with these words in its name", HelpName = "NAME" };

    public AcceptZeroCommand(Session session)
        : base(
            session,
            "accept-zero",
            "Lets the zero that an accused party gives count as a figure",
            new Example("marsad decide accept-zero SY-20190831-1f3c --source coalition --reason 'the inquiry found nobody there'", "the range starts at 0 from then on"))
    {
        Add(incident);
        Add(source);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var words = line.GetValue(source);
        var zeros = about[0].Claims.Select(desk.Register.Claim).Select(static c => c?.Claim).OfType<IncidentClaim>()
            .Where(static c => c.Casualties.Any(static f => f is { Measure: HarmMeasure.Killed, Max: 0 }))
            .Where(c => words is null || c.Sources.Any(s => $"{s.Name} {s.Organisation}".Contains(words, StringComparison.OrdinalIgnoreCase))).ToList();
        return zeros.Count > 0 ? new Decision(DecisionKind.AcceptZero, who, zeros.Select(ClaimAnchor.Of).ToValueList())
            : throw new RegisterException($"no source of {about[0].Id}{(words is null ? "" : $" named '{words}'")} says that nobody was killed: 'marsad show {about[0].Id}' lists what each says");
    }
}

/// <summary><c>marsad decide undo DECISION</c>.</summary>
internal sealed class UndoCommand : DecidingCommand
{
    private readonly Argument<long> decision = new("DECISION") { Description = "The number of a decision (marsad decisions lists them); an undo can be undone too" };

    public UndoCommand(Session session)
        : base(session, "undo", "Takes a decision back; both stay in the register", new Example("marsad decide undo 3 --reason 'wrong village'", "the register is as if decision 3 had not been made"))
    {
        Add(decision);
        AddCommon(versions: false);
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var number = line.GetValue(decision);
        var ever = desk.Register.DecisionsEver().ToList();
        if (number < 1 || !ever.Exists(d => d.Number == number))
            throw new RegisterException($"there is no decision {number} here: 'marsad decisions' lists them");
        return InForce.Undone(ever).TryGetValue(number, out var undo)
            ? throw new RegisterException($"decision {number} is undone already, by decision {undo}")
            : new Decision(DecisionKind.Undo, who, undoes: number);
    }
}
