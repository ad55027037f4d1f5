using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Domain.Victims;
using Marsad.Linkage.Victims;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims table</c>: how many persons are on which lists together.</summary>
internal sealed class VictimsTableCommand : MarsadCommand
{
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<PartialDate?> since = CommonOptions.Part("--since", "Only who can have died on that day or later (a person without a date is left out)");
    private readonly Option<PartialDate?> until = CommonOptions.Part("--until", "Only who can have died on that day or earlier");
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public VictimsTableCommand(Session session)
        : base(
            session,
            "table",
            "Counts persons by the lists they are on: the table that multiple-systems estimation starts from; no names",
            new("marsad victims table --victims victims.mv", "one row for each combination of lists that occurs"),
            new("marsad victims table --victims victims.mv --since 2019-04 --until 2019-08 --format csv", "for a statistics program"))
    {
        foreach (var option in new Option[] { victims, since, until, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var entries = store.Entries().ToDictionary(static e => e.Id, StringComparer.Ordinal);
        var (from, to) = (line.GetValue(since)?.First, line.GetValue(until)?.Last);
        var lists = entries.Values.Select(static e => e.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var match = VictimMatching.Of(entries.Values, VictimDecision.InForce(store.Decisions()));
        var rows = match.Persons.Select(p => p.Select(id => entries[id]).ToList()).Where(p => InPeriod(p, from, to))
            .GroupBy(p => string.Concat(lists.Select(l => p.Exists(e => e.List == l) ? '1' : '0')), StringComparer.Ordinal)
            .OrderByDescending(static g => g.Key.Count(static c => c == '1')).ThenByDescending(static g => g.Key, StringComparer.Ordinal).Select(static g => new ListRow(g.Key, g.Count())).ToList();
        var printing = line.GetValue(format);
        List<Column<ListRow>> columns = [.. lists.Select((l, i) => new Column<ListRow>(l, r => r.On[i].ToString())), new("persons", static r => r.Persons.ToString(CultureInfo.InvariantCulture)) { AtRight = true }];
        Records.Write(session.Out, printing, rows, r => Json(r, lists), columns, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Sum(static r => r.Persons):#,0} persons on {lists.Count} lists; who is on no list is not counted here. {match.Near.Count:#,0} doubtful pairs are counted as different persons."));
        return ExitCode.Done;
    }

    private static bool InPeriod(List<VictimEntry> person, DateOnly? from, DateOnly? to) => (from is null && to is null)
        || person.Exists(e => e.Died is { } died && (from is null || died.Last >= from) && (to is null || died.First <= to));

    private static string Json(ListRow row, List<string> lists) => "{" + string.Concat(lists.Select((l, i) => $"{JsonSerializer.Serialize(l, DomainJson.Lines.String)}:{row.On[i]},")) + string.Create(CultureInfo.InvariantCulture, $"\"persons\":{row.Persons}}}");

    private sealed record ListRow(string On, long Persons);
}

/// <summary><c>marsad victims delete-list NAME</c>.</summary>
internal sealed class VictimsDeleteListCommand : MarsadCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "The list" };
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<bool> yes = new("--yes") { Description = "Delete; without it the command only says how much would go" };

    public VictimsDeleteListCommand(Session session)
        : base(session, "delete-list", "Deletes a whole list and overwrites it on the disk: for a withdrawn consent, or a list that may no longer be held", new Example("marsad victims delete-list archive --victims victims.mv --yes", "cannot be undone"))
    {
        Add(name);
        Add(victims);
        Add(yes);
    }

    protected override int Run(ParseResult line, Session session)
    {
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: false, session);
        var list = line.GetValue(name)!;
        var count = store.Entries().Count(e => e.List == list);
        if (count == 0)
            throw new Register.RegisterException($"there is no list '{list}': 'marsad victims lists' names them");
        if (line.GetValue(yes))
            store.DeleteList(list);
        session.Say(string.Create(CultureInfo.InvariantCulture, $"list {list}: {count:#,0} entries {(line.GetValue(yes) ? "are deleted" : "would be deleted; add --yes")}"));
        return ExitCode.Done;
    }
}
