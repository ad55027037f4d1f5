using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide same ID ID</c>.</summary>
internal sealed class SameCommand : PairCommand
{
    public SameCommand(Session session)
        : base(
            session,
            "same",
            "Says that two incidents, or two agreements, are one",
            WishKind.Same,
            new("marsad decide same SY-20190831-1f3c SY-20190901-77aa --reason 'one raid, two datelines'", "joins the two; every later report joins accordingly"),
            new("marsad decide same SY-20190831-1f3c SY-20190901-77aa --by 'A. Reviewer' --on 214 --on 377", "only if both still stand as you saw them"))
    {
    }
}

/// <summary><c>marsad decide not-same ID ID</c>.</summary>
internal sealed class NotSameCommand : PairCommand
{
    public NotSameCommand(Session session)
        : base(
            session,
            "not-same",
            "Says that two incidents, or two agreements, are not one, so that no later report joins them",
            WishKind.NotSame,
            new Example("marsad decide not-same SY-20190831-1f3c SY-20190901-77aa --reason 'two villages of one name'", "keeps them apart, and takes the pair off the review list"))
    {
    }
}

/// <summary>A decision about two incidents or two agreements.</summary>
internal abstract class PairCommand : DecidingCommand
{
    private readonly Argument<string> first = new("ID") { Description = "An incident or an agreement" };
    private readonly Argument<string> second = new("OTHER") { Description = "The other" };
    private readonly WishKind kind;

    protected PairCommand(Session session, string name, string description, WishKind kind, params Example[] examples)
        : base(session, name, description, examples)
    {
        this.kind = kind;
        Add(first);
        Add(second);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(first)!, line.GetValue(second)!];

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = kind, By = who };
}
