using Marsad.Evaluation;

var arguments = new Arguments(args);
switch (arguments.Task)
{
    case "dates":
        return Marsad.Evaluation.Dates.DateTask.Run(arguments);
    case "read":
        return Marsad.Evaluation.Reading.ReadTask.Run(args);
    default:
        Console.Error.WriteLine($"'{arguments.Task}' is no task. Tasks: dates.");
        return 2;
}
