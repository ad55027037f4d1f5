using System.CommandLine;
using System.Globalization;
using Marsad.Analysis;
using Marsad.Analysis.Review;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Domain.Values;
using Marsad.Linkage;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad review</c>: what a person should look at first.</summary>
internal sealed class ReviewCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<ReviewKind?> kind = CommonOptions.Word<ReviewKind>("--kind", "Only of this kind");
    private readonly Option<int> limit = CommonOptions.Limit("At most so many", 20);
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public ReviewCommand(Session session)
        : base(
            session,
            "review",
            "Lists what a person should look at first: what most reported deaths and most doubt hang on",
            new("marsad review", "possible duplicates, disputed figures, unsure readings, missing places"),
            new("marsad review --kind near-miss --limit 50 --format csv", "possible duplicates, for a spreadsheet"))
    {
        foreach (var option in new Option[] { kind, limit, register, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var items = new ReviewAgenda(reader, JoinChance.Of).First(line.GetValue(limit), line.GetValue(kind));
        if (printing != OutputFormat.Text)
        {
            Records.Write(session.Out, printing, items, AnalysisJson.Write, Columns, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        foreach (var (index, item) in items.Index())
        {
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{index + 1,3}. {string.Join(" and ", item.Incidents)}: {item.What} ({item.Deaths:#,0} deaths, doubt {item.Doubt:0.00})"), hanging: 5);
            page.Line("     " + item.Settle);
        }

        page.Say(items.Count == 0 ? "Nothing waits for review." : "Open one with: marsad show ID");
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<ReviewItem>> Columns =
    [
        new("kind", static i => i.Kind.Word()),
        new("incidents", static i => string.Join("; ", i.Incidents)),
        new("deaths", static i => i.Deaths.ToString(CultureInfo.InvariantCulture)),
        new("doubt", static i => i.Doubt.ToString("0.00", CultureInfo.InvariantCulture)),
        new("weight", static i => i.Weight.ToString("0.##", CultureInfo.InvariantCulture)),
        new("what", static i => i.What),
        new("settle", static i => i.Settle),
    ];
}
