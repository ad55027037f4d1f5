using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide split ID CLAIM…</c>.</summary>
internal sealed class SplitCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("ID") { Description = "The incident or agreement" };
    private readonly Argument<string[]> claims = new("CLAIM") { Description = "What does not belong to it: claims by id, or reports (path, address or first digits of the hash)", Arity = ArgumentArity.OneOrMore };

    public SplitCommand(Session session)
        : base(
            session,
            "split",
            "Takes claims out of an incident or agreement; they make one of their own",
            new("marsad decide split SY-20190831-1f3c reports/r07.txt --reason 'the raid of the next day'", "what that report says is another incident"),
            new("marsad decide split SY-20190831-1f3c c-9a3f20 c-77be01", "the same with the ids of claims (marsad show --format jsonl prints them)"))
    {
        Add(incident);
        Add(claims);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override DecisionWish Wish(ParseResult line, string who) => new() { Kind = WishKind.Split, By = who, Claims = line.GetValue(claims)!.ToValueList() };
}
