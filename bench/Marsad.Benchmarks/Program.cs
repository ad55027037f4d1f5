using BenchmarkDotNet.Running;
using Marsad.Benchmarks.Exchange;
using Marsad.Benchmarks.Joining;
using Marsad.Benchmarks.Marks;
using Marsad.Benchmarks.Scale;
using Marsad.Benchmarks.Web;

// dotnet run -c Release --project bench/Marsad.Benchmarks -- --filter '*Capture*'
// The measures that bench/reading prints: rate, stages, length, odd. What joining costs as a register grows: joining (from a register), scale (from invented reports). How alike invented reports are: likeness. What tallies of a register cost: tallies. What writing and reading files of others costs: exchange. A register of invented incidents: register. Many people asking a served one: web; its analytical pages: web-analysis.
var choices = new Choices(args);
switch (args.FirstOrDefault())
{
    case "rate":
        return ReadingRate.Run(choices);
    case "stages":
        return Stages.Run(choices);
    case "length":
        return LengthTable.Run(choices);
    case "odd":
        return OddTexts.Run(choices);
    case "joining":
        return JoiningTable.Run(choices);
    case "tallies":
        return TallySpeed.Run(choices);
    case "exchange":
        return ExchangeSpeed.Run(choices);
    case "likeness":
        return Likeness.Run(choices);
    case "scale":
        return JoiningSpeed.Run(choices);
    case "register":
        return MadeRegister.Run(choices);
    case "rows":
        return MadeRows.Run(choices);
    case "web":
        return WebLoad.Run(choices);
    case "web-analysis":
        return WebAnalysis.Run(choices);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingRate).Assembly).Run(args);
        return 0;
}
