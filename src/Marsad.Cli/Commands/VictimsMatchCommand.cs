using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Victims;
using Marsad.Linkage.Victims;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims match</c>: which entries are one person, with reasons.</summary>
internal sealed class VictimsMatchCommand : MarsadCommand
{
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<bool> showNames = VictimOptions.ShowNames();
    private readonly Option<bool> near = new("--near") { Description = "Instead of the links: the pairs that a person should look at" };
    private readonly Option<int> limit = CommonOptions.Limit("At most so many pairs", 50);
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public VictimsMatchCommand(Session session)
        : base(
            session,
            "match",
            "Finds which entries of different lists are one person, with the reasons and their weights",
            new("marsad victims match --victims victims.mv", "how many persons, links and doubtful pairs; no names"),
            new("marsad victims match --victims victims.mv --near --show-names", "the doubtful pairs, to decide with victims same or not-same"))
    {
        foreach (var option in new Option[] { victims, near, showNames, limit, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var entries = store.Entries().ToDictionary(static e => e.Id, StringComparer.Ordinal);
        var match = VictimMatching.Of(entries.Values, VictimDecision.InForce(store.Decisions()));
        var printing = line.GetValue(format);
        foreach (var number in match.SetAside)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"decision {number} (same) contradicts a not-same and is not followed; both are kept: undo one of them"));
        if (line.GetValue(showNames))
        {
            var pairs = (line.GetValue(near) ? match.Near : match.Links).Take(line.GetValue(limit)).Select(p => (p, entries[p.First], entries[p.Second]));
            Records.Write(session.Out, printing, pairs, Json, Columns, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        (string What, long Count)[] counts = [("entries", entries.Count), ("persons", match.Persons.Count), ("on_several_lists", match.Persons.Count(static p => p.Count > 1)), ("links", match.Links.Count), ("doubtful_pairs", match.Near.Count)];
        Records.Write(session.Out, printing, counts, static c => string.Create(CultureInfo.InvariantCulture, $"{{\"what\":\"{c.What}\",\"count\":{c.Count}}}"), Counts, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine("Names are not shown; add --show-names to see the pairs with their reasons.");
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<(string What, long Count)>> Counts =
    [
        new("what", static c => c.What.Replace('_', ' ')), new("count", static c => c.Count.ToString(CultureInfo.InvariantCulture)) { AtRight = true },
    ];

    private static readonly IReadOnlyList<Column<(VictimPair Pair, VictimEntry First, VictimEntry Second)>> Columns =
    [
        new("first", static p => p.First.Id), new("second", static p => p.Second.Id),
        new("names", static p => p.First.Name + " / " + p.Second.Name) { Wraps = true },
        new("chance", static p => p.Pair.Chance.ToString("0.00", CultureInfo.InvariantCulture)) { AtRight = true },
        new("reasons", static p => string.Join(", ", p.Pair.Reasons)) { Wraps = true },
    ];

    private static string Json((VictimPair Pair, VictimEntry First, VictimEntry Second) p)
    {
        var reasons = string.Join(',', p.Pair.Reasons.Select(static r => JsonSerializer.Serialize(r, DomainJson.Lines.String)));
        return string.Create(CultureInfo.InvariantCulture, $"{{\"first\":{JsonSerializer.Serialize(p.First, DomainJson.Lines.VictimEntry)},\"second\":{JsonSerializer.Serialize(p.Second, DomainJson.Lines.VictimEntry)},\"score\":{p.Pair.Score},\"chance\":{p.Pair.Chance},\"reasons\":[{reasons}]}}");
    }
}
