using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;

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

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.Grade, By = who, Value = line.GetValue(grade), AsReviewer = line.GetValue(asReviewer) };
}

/// <summary><c>marsad decide status ID STATUS</c>.</summary>
internal sealed class StatusCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("ID") { Description = "The incident or agreement" };
    private readonly Argument<string> status = new("STATUS") { Description = "machine, in-review, reviewed or rejected (no incident or no agreement: left out of tallies and of what lies in scope, kept in the register)" };

    public StatusCommand(Session session)
        : base(
            session,
            "status",
            "Sets how far a person has looked at an incident or agreement",
            new("marsad decide status SY-20190831-1f3c reviewed", "it was looked at and stands as it is"),
            new("marsad decide status SY-20190831-1f3c rejected --reason 'an exercise, not an attack'", "tallies leave it out"),
            new("marsad decide status AG-YE-20181213-59f599 rejected --reason 'an offer, no agreement'", "nothing lies in its scope"))
    {
        Add(incident);
        Add(status);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.Status, By = who, Value = line.GetValue(status) };
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

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.AcceptZero, By = who, Source = line.GetValue(source) };
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

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.Undo, By = who, Undoes = line.GetValue(decision) };
}
