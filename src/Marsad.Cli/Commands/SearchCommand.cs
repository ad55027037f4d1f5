using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Domain.Interchange;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad search WORDS</c>: full-text search over the reports.</summary>
internal sealed class SearchCommand : MarsadCommand
{
    private readonly Argument<string[]> words = new("WORDS") { Description = "Words that all stand in the report; \"quoted words\" stand in this order; begin* is any word that begins so", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<int> limit = CommonOptions.Limit("At most so many reports", 20);
    private readonly Option<OutputFormat> format = CommonOptions.Format("passages for people");

    public SearchCommand(Session session)
        : base(
            session,
            "search",
            "Finds reports by their words",
            new("marsad search field hospital", "reports that speak of both"),
            new("marsad search 'hosp*' mine --limit 5", "the five best with a word that begins with hosp, and mine"))
    {
        Add(words);
        Add(register);
        Add(limit);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var hits = reader.Search(string.Join(' ', line.GetValue(words)!), line.GetValue(limit));
        if (printing != OutputFormat.Text)
        {
            Records.Write(session.Out, printing, hits, Json, Columns, TerminalShape.Of(session));
            return ExitCode.Done;
        }

        var page = Page.Of(session);
        var count = 0;
        foreach (var hit in hits)
        {
            page.Say(ClaimPage.Where(hit.Report));
            page.Say(hit.Passage, indent: 4);
            count++;
        }

        if (count == 0)
            page.Say("No report holds these words.");
        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<SearchHit>> Columns =
    [
        new("document", static h => h.Report.Document.ToString()),
        new("publisher", static h => h.Report.Publisher),
        new("published", static h => h.Report.Published?.ToString()),
        new("path", static h => h.Report.Path),
        new("passage", static h => h.Passage),
    ];

    private static string Json(SearchHit hit) =>
        "{\"report\":" + System.Text.Json.JsonSerializer.Serialize(hit.Report, DomainJson.Lines.IncidentReport) + ",\"passage\":" + System.Text.Json.JsonSerializer.Serialize(hit.Passage, DomainJson.Lines.String) + "}";
}
