using System.CommandLine;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Areas;
using Marsad.Cli.Figures;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad tally</c>: sums incidents, with the sources' own running totals beside the sum.</summary>
internal sealed class TallyCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<TallyMeasure> measure = CommonOptions.Word("--measure", "What is counted", TallyMeasure.Killed);
    private readonly Option<string?> category = new("--category") { Description = "Of whom: civilians, children, women, medics, … or combatants", HelpName = "WHO" };
    private readonly Option<string?> area = CommonOptions.Area();
    private readonly Option<PartialDate?> since = CommonOptions.Part("--since", "From that day, month or year, inclusive");
    private readonly Option<PartialDate?> until = CommonOptions.Part("--until", "Until that day, month or year, inclusive");
    private readonly Option<string?> means = new("--means") { Description = "By what: a type of incident; narrower types count with it", HelpName = "TYPE" };
    private readonly Option<string?> perpetrator = new("--perpetrator") { Description = "Who is said to have caused it", HelpName = "NAME" };
    private readonly Option<string?> target = new("--target") { Description = "At whom it was aimed", HelpName = "NAME" };
    private readonly Option<string?> facility = new("--facility") { Description = "Only incidents that hit such a facility", HelpName = "TYPE" };
    private readonly Option<Grade?> grade = CommonOptions.Word<Grade>("--grade", "Only incidents of this grade");
    private readonly Option<DisplacementFlow?> flow = CommonOptions.Word<DisplacementFlow>("--flow", "For displacement: people moving, or people being away");
    private readonly Option<TallyGrouping> by = CommonOptions.Word("--by", "Split the sum", TallyGrouping.None);
    private readonly Option<DateOnly?> asOf = CommonOptions.Day("--as-of", "Only what was published by that day");
    private readonly Option<DateOnly?> recordedBy = CommonOptions.Day("--recorded-by", "Only what stood in this register by that day");
    private readonly Option<OutputFormat> format = CommonOptions.Format("a page for people");

    public TallyCommand(Session session)
        : base(
            session,
            "tally",
            "Sums incidents as a range, beside the running totals that the sources give",
            new("marsad tally --area Idlib --since 2019-04-30 --until 2019-08-31", "deaths in Idlib over a period"),
            new("marsad tally --category children --area Yemen --by month", "children killed, month by month"),
            new("marsad tally --measure killed --means air-strike --as-of 2019-09-02", "deaths by air strikes as far as they had been reported on a day"))
    {
        foreach (var option in new Option[] { register, measure, category, area, since, until, means, perpetrator, target, facility, grade, flow, by, asOf, recordedBy, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var question = new TallyQuestion
        {
            Measure = line.GetValue(measure),
            Category = line.GetValue(category),
            Area = line.GetValue(area) is { } name ? AreaName.OrWrongUsage(name) : null,
            Since = line.GetValue(since)?.First,
            Until = line.GetValue(until)?.Last,
            Means = line.GetValue(means),
            Perpetrator = line.GetValue(perpetrator),
            Target = line.GetValue(target),
            Facility = line.GetValue(facility),
            Grade = line.GetValue(grade),
            Flow = line.GetValue(flow),
            By = line.GetValue(by),
            AsOf = line.GetValue(asOf),
            RecordedBy = line.GetValue(recordedBy),
        };
        if (question is { Since: { } first, Until: { } last } && last < first)
            throw new WrongUsageException($"--until ({Phrases.Day(last)}) lies before --since ({Phrases.Day(first)})");
        var answer = TallyFigures.Answer(reader, question);
        switch (printing)
        {
            case OutputFormat.Text:
                TallyPage.Write(Page.Of(session), answer);
                break;
            case OutputFormat.Csv:
                Records.Write(session.Out, printing, TallyPage.Rows(answer), static _ => "", TallyPage.RowColumns, TerminalShape.Of(session));
                break;
            default:
                Records.Write(session.Out, printing, [answer], AnalysisJson.Write, TallyPage.AnswerColumns, TerminalShape.Of(session));
                break;
        }

        return ExitCode.Done;
    }
}
