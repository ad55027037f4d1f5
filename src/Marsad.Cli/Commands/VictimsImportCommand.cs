using System.CommandLine;
using System.Globalization;
using Marsad.Capture.Tables;
using Marsad.Cli.Shell;
using Marsad.Cli.Victims;
using Marsad.Domain.Victims;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad victims import FILE</c>.</summary>
internal sealed class VictimsImportCommand : MarsadCommand
{
    private const int Shown = 50;

    private readonly Argument<string> file = new("FILE") { Description = "CSV with a header, or one JSON object a line. Columns: " + string.Join("; ", VictimField.All.Select(static f => $"{f.Name} ({(f.Required ? "required" : "optional")}: {f.Meaning})")) };
    private readonly Option<string> victims = VictimOptions.File();
    private readonly Option<string> list = new("--list") { Description = "The list's name, under which its entries are known: name:row", HelpName = "NAME", Required = true };
    private readonly Option<string[]> map = new("--map") { Description = "Where the list calls a column otherwise: name='Full name' (repeat it for each)", HelpName = "COLUMN=THEIRS", DefaultValueFactory = static _ => [] };

    public VictimsImportCommand(Session session)
        : base(
            session,
            "import",
            "Imports a named list that people made",
            new("marsad victims import ministry.csv --victims victims.mv --list ministry", "a list whose columns are called as here; only 'name' is required"),
            new("marsad victims import archive.csv --victims victims.mv --list archive --map name='Full name' --map died='Date of death'", "a list that calls them otherwise; import it again to update it"))
    {
        Add(file);
        foreach (var option in new Option[] { victims, list, map })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var (path, name) = (line.GetValue(file)!, line.GetValue(list)!.Trim());
        if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal))
            throw new WrongUsageException("--list is a name without a colon");
        var mapped = Mapped(line.GetValue(map) ?? []);
        var table = TableFile.Open(path);
        if (!table.Success)
            throw new RegisterException(table.Reason);
        var columns = table.Value.Columns;
        if (mapped.Values.FirstOrDefault(theirs => !columns.Contains(theirs, StringComparer.Ordinal)) is { } missing)
            throw new WrongUsageException($"{path} has no column '{missing}'; it has: {string.Join(", ", columns)}");
        if (!columns.Contains(mapped.GetValueOrDefault("name", "name"), StringComparer.Ordinal))
            throw new WrongUsageException($"{path} has no column 'name'; it has: {string.Join(", ", columns)}. Say which it is: --map name=THEIRS");
        var (entries, rejected) = (new List<VictimEntry>(), new List<string>());
        foreach (var row in table.Value.Rows)
        {
            var entry = row.Cells is null ? null : (Domain.Values.Parsed<VictimEntry>?)VictimField.Entry(name, row.Number, f => row.Cells.GetValueOrDefault(mapped.GetValueOrDefault(f, f)));
            if (entry is { Success: true })
                entries.Add(entry.Value.Value);
            else
                rejected.Add(string.Create(CultureInfo.InvariantCulture, $"{path}, row {row.Number}: {row.Reason ?? entry!.Value.Reason}"));
        }

        foreach (var twice in entries.GroupBy(static e => e.Row, StringComparer.Ordinal).Where(static g => g.Count() > 1))
            rejected.Add($"{path}: number {twice.Key} stands {twice.Count()} times; the last is kept");
        using var store = VictimOptions.Open(line.GetValue(victims)!, make: true, session);
        var (added, changed, known) = store.Add(entries.GroupBy(static e => e.Row, StringComparer.Ordinal).Select(static g => g.Last()));
        foreach (var reason in rejected.Take(Shown))
            session.Say(reason);
        if (rejected.Count > Shown)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"and {rejected.Count - Shown:#,0} more"));
        var unread = columns.Except(VictimField.All.Select(f => mapped.GetValueOrDefault(f.Name, f.Name)), StringComparer.Ordinal).ToList();
        if (unread.Count > 0)
            session.Say($"columns not read: {string.Join(", ", unread)}");
        session.Say(string.Create(CultureInfo.InvariantCulture, $"list {name}: {added:#,0} entries new, {changed:#,0} changed, {known:#,0} there already, {rejected.Count:#,0} rejected; written to {line.GetValue(victims)}, which only you can read"));
        return rejected.Count == 0 ? ExitCode.Done : entries.Count == 0 ? ExitCode.Failed : ExitCode.DoneWithRejections;
    }

    private static Dictionary<string, string> Mapped(string[] pairs)
    {
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var own = at < 1 ? "" : pair[..at].Trim().ToLowerInvariant();
            if (!VictimField.All.Any(f => f.Name == own))
                throw new WrongUsageException($"--map is COLUMN=THEIRS, where COLUMN is one of {string.Join(", ", VictimField.All.Select(static f => f.Name))}; not '{pair}'");
            mapped[own] = pair[(at + 1)..].Trim().ToLowerInvariant();
        }

        return mapped;
    }
}
