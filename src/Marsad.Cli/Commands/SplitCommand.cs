using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad decide split INCIDENT CLAIM…</c>.</summary>
internal sealed class SplitCommand : DecidingCommand
{
    private readonly Argument<string> incident = new("INCIDENT") { Description = "The incident" };
    private readonly Argument<string[]> claims = new("CLAIM") { Description = "What does not belong to it: claims by id, or reports (path, address or first digits of the hash)", Arity = ArgumentArity.OneOrMore };

    public SplitCommand(Session session)
        : base(
            session,
            "split",
            "Takes claims out of an incident; they make one of their own",
            new("marsad decide split SY-20190831-1f3c reports/r07.txt --reason 'the raid of the next day'", "what that report says is another incident"),
            new("marsad decide split SY-20190831-1f3c c-9a3f20 c-77be01", "the same with the ids of claims (marsad show --format jsonl prints them)"))
    {
        Add(incident);
        Add(claims);
        AddCommon();
    }

    protected override IReadOnlyList<string> About(ParseResult line) => [line.GetValue(incident)!];

    protected override Decision Decide(ParseResult line, DecisionDesk desk, IReadOnlyList<Incident> about, string who)
    {
        var anchors = Anchors(desk, about[0]);
        var named = line.GetValue(claims)!.SelectMany(c => Named(desk, about[0], anchors, c)).ToHashSet(StringComparer.Ordinal);

        // What one report tells of one event stays together: it is the unit of joining.
        var accounts = desk.Register.Shelf.Saying([.. named]).SelectMany(static a => a.Account.Claims).ToHashSet(StringComparer.Ordinal);
        var (apart, rest) = (anchors.Where(a => accounts.Contains(a.Claim)).ToValueList(), anchors.Where(a => !accounts.Contains(a.Claim)).ToValueList());
        if (rest.IsEmpty)
            throw new RegisterException($"nothing of {about[0].Id} would be left: these are all of its accounts. If it is no incident, say: marsad decide status {about[0].Id} rejected");
        return new Decision(DecisionKind.NotSame, who, apart, rest);
    }

    private static List<string> Named(DecisionDesk desk, Incident incident, ValueList<ClaimAnchor> anchors, string name)
    {
        if (anchors.Any(a => a.Claim == name))
            return [name];
        var documents = desk.Register.Documents(name);
        var inside = anchors.Where(a => documents.Contains(a.Document)).Select(static a => a.Claim).ToList();
        return inside.Count > 0 ? inside : throw new RegisterException($"'{name}' is no claim and no report of {incident.Id}: 'marsad show {incident.Id}' lists them");
    }
}
