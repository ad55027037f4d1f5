using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Victims;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims lists</c>.</summary>
internal sealed class VictimsListsCommand : MarsadCommand
{
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<bool> showNames = VictimOptions.ShowNames();
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public VictimsListsCommand(Session session)
        : base(
            session,
            "lists",
            "Counts the entries of each list, and how many have what is needed for matching",
            new("marsad victims lists --victims victims.mv", "counts only"),
            new("marsad victims lists --victims victims.mv --show-names --format csv", "the entries themselves"))
    {
        foreach (var option in new Option[] { victims, showNames, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var (printing, shape) = (line.GetValue(format), TerminalShape.Of(session));
        if (line.GetValue(showNames))
            Records.Write(session.Out, printing, store.Entries(), static e => System.Text.Json.JsonSerializer.Serialize(e, DomainJson.Lines.VictimEntry), Entries, shape);
        else if (Records.Write(session.Out, printing, Counts(store.Entries(), VictimDecision.InForce(store.Decisions())), static c => c.Json, Columns, shape) == 0 && printing == OutputFormat.Text)
            session.Out.WriteLine("No lists.");
        return ExitCode.Done;
    }

    private static IEnumerable<ListCount> Counts(IEnumerable<VictimEntry> entries, IReadOnlyList<VictimDecision> decisions)
    {
        var attached = decisions.Where(static d => d.Kind == VictimDecisionKind.Attach).Select(static d => d.First!).ToHashSet(StringComparer.Ordinal);
        return entries.GroupBy(static e => e.List, StringComparer.Ordinal).Select(g => new ListCount(g.Key, g.Count(), g.Count(static e => e.Died is not null), g.Count(static e => e.Years is not null), g.Count(static e => e.Sex is not null), g.Count(static e => e.Father is not null), g.Count(static e => e.Place is not null), g.Count(e => attached.Contains(e.Id))));
    }

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static readonly IReadOnlyList<Column<ListCount>> Columns =
    [
        new("list", static c => c.List), new("entries", static c => N(c.Entries)) { AtRight = true }, new("died", static c => N(c.Died)) { AtRight = true }, new("age", static c => N(c.Age)) { AtRight = true }, new("sex", static c => N(c.Sex)) { AtRight = true },
        new("father", static c => N(c.Father)) { AtRight = true }, new("place", static c => N(c.Place)) { AtRight = true }, new("attached", static c => N(c.Attached)) { AtRight = true },
    ];

    private static readonly IReadOnlyList<Column<VictimEntry>> Entries =
    [
        new("entry", static e => e.Id), new("name", static e => e.Name) { Wraps = true }, new("variants", static e => string.Join("; ", e.Variants)) { InTable = false }, new("father", static e => e.Father) { InTable = false },
        new("sex", static e => e.Sex?.ToString().ToLowerInvariant()), new("age", static e => e.Years?.ToString(CultureInfo.InvariantCulture)) { AtRight = true }, new("died", static e => e.Died?.ToString()), new("place", static e => e.Place) { Wraps = true },
        new("status", static e => e.Status) { InTable = false }, new("fate", static e => e.Fate) { InTable = false }, new("source", static e => e.Source) { InTable = false }, new("consent", static e => e.Consent) { InTable = false },
    ];

    private sealed record ListCount(string List, long Entries, long Died, long Age, long Sex, long Father, long Place, long Attached)
    {
        public string Json => string.Create(CultureInfo.InvariantCulture, $"{{\"list\":{System.Text.Json.JsonSerializer.Serialize(List, DomainJson.Lines.String)},\"entries\":{Entries},\"died\":{Died},\"age\":{Age},\"sex\":{Sex},\"father\":{Father},\"place\":{Place},\"attached\":{Attached}}}");
    }
}
