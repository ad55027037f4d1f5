using Marsad.Evaluation;

var arguments = new Arguments(args);
switch (arguments.Task)
{
    case "polnear":
        return Marsad.Evaluation.Attribution.AttributionTask.Run(arguments);
    case "dates":
        return Marsad.Evaluation.Dates.DateTask.Run(arguments);
    case "fuzz":
        return Marsad.Evaluation.Fuzz.FuzzTask.Run(arguments);
    case "read":
        return Marsad.Evaluation.Reading.ReadTask.Run(args);
    case "mentions" when args.Length > 1:
        return MentionsTask.Run(arguments, args[1]);
    case "places":
        return Marsad.Evaluation.Places.PlaceTask.Run(arguments);
    default:
        Console.Error.WriteLine($"'{arguments.Task}' is no task. Tasks: dates, fuzz, mentions FILE, places, polnear, read.");
        return 2;
}
