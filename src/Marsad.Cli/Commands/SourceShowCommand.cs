using System.CommandLine;
using Marsad.Analysis;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad sources show NAME</c>: one source, with whom it overlaps, month by month, what it corrected.</summary>
internal sealed class SourceShowCommand : MarsadCommand
{
    private const int MostNames = 8;
    private readonly Argument<string> name = new("NAME") { Description = "Its name, in any spelling" };
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public SourceShowCommand(Session session)
        : base(
            session,
            "show",
            "Opens a source: what it reports, month by month, with whom it speaks of the same incidents, what it corrected",
            new Example("marsad sources show 'Civil Defence'", "one source; csv prints a line for each other source"))
    {
        Add(name);
        Add(register);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var (book, wanted) = (SourceRegister.Of(reader), line.GetValue(name)!);
        var like = book.Named(wanted) is null ? book.Like(wanted) : [wanted];
        if (like is not [var meant] || book.Named(meant) is not { } source)
        {
            session.Say(like.Count == 0 ? $"no source of this register is called '{wanted}': 'marsad sources' lists them" : $"'{wanted}' may mean {string.Join(", ", like.Take(MostNames))}{(like.Count > MostNames ? ", …" : "")}: write the full name");
            return ExitCode.Failed;
        }

        if (printing == OutputFormat.Text)
            SourcePage.Write(Page.Of(session), source);
        else if (printing == OutputFormat.Csv)
            Records.Write(session.Out, printing, source.Overlaps, static _ => "", SourcePage.Overlaps, TerminalShape.Of(session));
        else
            Records.Write(session.Out, printing, [source], AnalysisJson.Write, [], TerminalShape.Of(session));
        return ExitCode.Done;
    }
}
