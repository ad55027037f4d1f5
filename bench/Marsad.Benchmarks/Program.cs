using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Marsad.Benchmarks -- --filter '*Capture*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
