using System.CommandLine;
using Marsad.Analysis;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Areas;
using Marsad.Cli.Figures;
using Marsad.Cli.Output;
using Marsad.Cli.Pages;
using Marsad.Cli.Shell;
using Marsad.Desk.Figures;
using Marsad.Desk.Questions;
using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad tally</c>: sums incidents, with the sources' own running totals beside the sum.</summary>
internal sealed class TallyCommand : MarsadCommand
{
    private readonly Argument<string?> saved = new("QUESTION") { Description = "A question kept with --save; options given now replace its own", Arity = ArgumentArity.ZeroOrOne, HelpName = "QUESTION" };
    private readonly Option<string?> save = new("--save") { Description = "Keep this question under a name, in a file beside the register", HelpName = "NAME" };
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
    private readonly Option<TallyGrouping[]> by = Split();
    private readonly Option<FigurePolicy> policy = CommonOptions.Policy();
    private readonly Option<string[]> sourceOrder = CommonOptions.SourceOrder();
    private readonly Option<bool> series = new("--series") { Description = "Print the running totals of each source as series: as published, continuous over new starts, and what each day adds" };
    private readonly Option<string?> open = new("--open") { Description = "Open a row, a cell ('ROW | COLUMN'), or 'all': its incidents, each source's figure and the sentences", HelpName = "ROW" };
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
            new("marsad tally --by province,month --since 2019", "deaths by province, a column a month"),
            new("marsad tally --area Idlib --by month --open 2019-08", "the incidents of one row, with the sentences that give their figures"),
            new("marsad tally --area Gaza --since 2025-10-10 --series", "what each source's own running total adds since a day"),
            new("marsad tally --area Idlib --category children --by month --save children-idlib", "a question kept under a name"),
            new("marsad tally children-idlib --format csv", "the same question again, for a spreadsheet"),
            new("marsad tally --policy conservative --area Yemen", "the lowest figure of each incident"),
            new("marsad tally --measure killed --means air-strike --as-of 2019-09-02", "deaths by air strikes as far as they had been reported on a day"))
    {
        Add(saved);
        foreach (var option in new Option[] { register, measure, category, area, since, until, means, perpetrator, target, facility, grade, flow, by, policy, sourceOrder, series, open, save, asOf, recordedBy, format })
            Add(option);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var questions = new SavedQuestions(line.GetValue(register)!);
        if (line.GetValue(saved) is { } name)
            return Run(Recalled(line, questions, name), session);
        var printing = line.GetValue(format);
        using var reader = RegisterUse.Open(line.GetValue(register)!, printing, session);
        var where = AreaChoice.Of(line.GetValue(area));
        var question = Question(line, where.Place);
        if (question is { Since: { } first, Until: { } last } && last < first)
            throw new WrongUsageException($"--until ({Phrases.Day(last)}) lies before --since ({Phrases.Day(first)})");
        if (line.GetValue(save) is { } kept)
        {
            if (questions.Save(kept, Given(line, register, format, open, save)) is { } refused)
                throw new WrongUsageException("--save: " + refused);
            session.Say($"kept as '{kept}'; ask it again with: marsad tally {kept}");
        }

        var answer = TallyFigures.Answer(reader, question, where.Judge);
        if (line.GetValue(open) is { } cell)
            return TallyCell.Open(session, reader, answer, cell, printing);
        switch (printing)
        {
            case OutputFormat.Text:
                TallyPage.Write(Page.Of(session), answer, Again(line));
                break;
            case OutputFormat.Csv:
                foreach (var row in TallyLine.Csv(answer))
                    session.Out.Write(row + "\r\n");
                break;
            default:
                Records.Write(session.Out, printing, [answer], AnalysisJson.Write, [], TerminalShape.Of(session));
                break;
        }

        return ExitCode.Done;
    }

    private TallyQuestion Question(ParseResult line, Place? place)
    {
        var choice = PolicyChoice.Of(line, policy, sourceOrder);
        var (first, second) = TallyWords.Splits(line.GetValue(by) ?? [], choice.Policy);
        return new TallyQuestion
        {
            Measure = line.GetValue(measure),
            Category = line.GetValue(category),
            Area = place,
            Since = line.GetValue(since)?.First,
            Until = line.GetValue(until)?.Last,
            Means = line.GetValue(means),
            Perpetrator = line.GetValue(perpetrator),
            Target = line.GetValue(target),
            Facility = line.GetValue(facility),
            Grade = line.GetValue(grade),
            Flow = line.GetValue(flow),
            By = first,
            Across = second,
            Policy = choice.Policy,
            SourceOrder = choice.SourceOrder,
            Series = line.GetValue(series),
            AsOf = line.GetValue(asOf),
            RecordedBy = line.GetValue(recordedBy),
        };
    }

    // The options that were typed, each with its words.
    private List<IReadOnlyList<string>> Given(ParseResult line, params Option[] without) => [.. Options.Except(without)
        .Select(o => (Option: o, Result: line.GetResult(o))).Where(static o => o.Result is { Implicit: false })
        .Select(static o => (IReadOnlyList<string>)[o.Option.Name, .. o.Result!.Tokens.Select(static t => t.Value)])];

    private ParseResult Recalled(ParseResult line, SavedQuestions questions, string name)
    {
        var given = Given(line);
        var words = questions.Options(name, given.Select(static g => g[0]).ToHashSet(StringComparer.Ordinal));
        if (!words.Success)
            throw new WrongUsageException(words.Reason);
        var again = line.RootCommandResult.Command.Parse(["tally", .. words.Value, .. given.SelectMany(static g => g)]);
        return again.Errors.Count == 0 ? again : throw new WrongUsageException($"the saved question '{name}' cannot be asked any more: {again.Errors[0].Message}");
    }

    // The command line as it was typed, so that a row can be opened with it.
    private static string Again(ParseResult line) => "marsad " + string.Join(' ', line.Tokens.Select(static t => t.Value.Contains(' ', StringComparison.Ordinal) ? "'" + t.Value + "'" : t.Value));

    private static Option<TallyGrouping[]> Split() => new("--by")
    {
        Description = "Split the sum: " + string.Join(", ", Enum.GetValues<TallyGrouping>().Select(static v => v.Word())) + "; two with a comma between make a table, such as month,province",
        HelpName = "WORD[,WORD]",
        DefaultValueFactory = static _ => [],
        CustomParser = static result =>
        {
            var words = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
            var splits = new List<TallyGrouping>();
            foreach (var word in words)
            {
                if (KebabCase.TryParse<TallyGrouping>(word, out var split))
                    splits.Add(split);
                else
                    result.AddError($"--by is one or two of {string.Join(", ", Enum.GetValues<TallyGrouping>().Select(static v => v.Word()))}, not '{word}'");
            }

            if (splits.Count > 2)
                result.AddError("--by splits once or twice");
            else if (splits.Count == 2 && splits[0].SplitsFigures() && splits[1].SplitsFigures())
                result.AddError($"--by {splits[0].Word()},{splits[1].Word()} cannot be made: each of the two splits the figures themselves");
            return [.. splits.Take(2)];
        },
    };
}
