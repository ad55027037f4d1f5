using Marsad.Evaluation;
using Marsad.Evaluation.Output;

var arguments = new Arguments(args);
switch (arguments.Task)
{
    case "fuzz":
        return Marsad.Evaluation.Fuzz.FuzzTask.Run(arguments);
    case "read":
        return Marsad.Evaluation.Reading.ReadTask.Run(args);
    case "mentions" when args.Length > 1:
        return MentionsTask.Run(arguments, args[1]);
}

if (TaskList.Find(arguments.Task) is not { } task)
{
    Console.Error.WriteLine($"'{arguments.Task}' is no task. Measures: {string.Join(", ", TaskList.All.Select(static t => t.Name))}. Tools: fuzz, mentions FILE, read FILE.");
    return 2;
}

var run = TaskRun.Of(task, new EvaluationOptions { Corpora = arguments.Corpora, Part = arguments.Part, Readings = arguments.Readings, Wrong = arguments.Wrong });
if (!run.Success)
{
    Console.Error.WriteLine(run.Reason);
    return 1;
}

if (arguments.Option("--format") is "json")
{
    Console.Out.WriteLine(ResultJson.Write(run.Value));
}
else
{
    FigureTable.Write(Console.Out, run.Value);
    FigureTable.WriteWrong(Console.Out, run.Value);
}

return 0;
