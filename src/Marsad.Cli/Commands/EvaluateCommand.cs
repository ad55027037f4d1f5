using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Evaluation;
using Marsad.Evaluation.Output;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad evaluate TASK</c>: measures the reader against corpora marked by hand.</summary>
internal sealed class EvaluateCommand : MarsadCommand
{
    private const string Results = "bench/results";

    private readonly Argument<string?> task = new("TASK") { Description = "What to measure; without it the tasks are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> corpora = new("--corpora") { Description = "The folder of the unpacked corpora (otherwise the environment's MARSAD_CORPORA)", HelpName = "DIR" };
    private readonly Option<string?> part = new("--part") { Description = "One part of the corpus, or any file or folder laid out like one; without it all parts of the task", HelpName = "PART" };
    private readonly Option<OutputFormat> format = CommonOptions.Format("a table for people");
    private readonly Option<int> wrong = new("--wrong") { Description = "Also lists so many wrong cases with their text", HelpName = "N" };
    private readonly Option<string?> readings = new("--readings") { Description = "gvc, joining: a file that keeps what was read from the reports between runs", HelpName = "FILE" };
    private readonly Option<bool> save = new("--save") { Description = $"Also writes the table, dated, to {Results}" };

    public EvaluateCommand(Session session)
        : base(
            session,
            "evaluate",
            "Measures the reader against corpora marked by hand, with 95 % intervals beside published figures",
            new("marsad evaluate", "lists the tasks"),
            new("marsad evaluate dates --corpora corpora", "measures dates on every part of the corpus"),
            new("marsad evaluate places --part my-places.xml --wrong 20", "measures places on a file of one's own and lists twenty wrong cases"),
            new("marsad evaluate dates --corpora corpora --part AQUAINT --format json", "prints the figures as one JSON object"))
    {
        wrong.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--wrong is a number from 0 on");
        });
        Add(task);
        Add(corpora);
        Add(part);
        Add(format);
        Add(wrong);
        Add(readings);
        Add(save);
    }

    protected override int Run(ParseResult line, Session session)
    {
        if (line.GetValue(task) is not { } name)
            return List(session);
        var measure = TaskList.Find(name) ?? throw new WrongUsageException($"'{name}' is no task; 'marsad evaluate' lists them");
        var options = new EvaluationOptions
        {
            Corpora = line.GetValue(corpora) ?? Environment.GetEnvironmentVariable("MARSAD_CORPORA") ?? "",
            Part = line.GetValue(part),
            Wrong = line.GetValue(wrong),
            Readings = line.GetValue(readings),
        };
        var run = TaskRun.Of(measure, options);
        if (!run.Success)
        {
            session.Say(run.Reason);
            return ExitCode.Failed;
        }

        foreach (var sentence in run.Value.Results.SelectMany(static r => r.Missing))
            session.Say($"{name}: {sentence}");
        Print(run.Value, line.GetValue(format), session);
        if (line.GetValue(save))
            session.Say("written to " + SavedResult.Write(Results, DateOnly.FromDateTime(session.Clock.GetUtcNow().UtcDateTime), run.Value, options.Part));
        return ExitCode.Done;
    }

    private static void Print(TaskRun run, OutputFormat format, Session session)
    {
        switch (format)
        {
            case OutputFormat.Json:
                session.Out.Write(ResultJson.Write(run) + "\n");
                break;
            case OutputFormat.Jsonl:
                foreach (var result in run.Results)
                    session.Out.Write(ResultJson.Write(run.Task.Name, result) + "\n");
                break;
            case OutputFormat.Csv:
                FigureCsv.Write(session.Out, run);
                break;
            default:
                FigureTable.Write(session.Out, run);
                FigureTable.WriteWrong(session.Out, run);
                break;
        }
    }

    private static int List(Session session)
    {
        var page = Page.Of(session);
        foreach (var measure in TaskList.All)
            page.Say($"{measure.Name.PadRight(12)} {measure.What} ({string.Join(", ", measure.Parts)})", 0, 13);
        return ExitCode.Done;
    }
}
