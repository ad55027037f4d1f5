using System.Globalization;
using Marsad.Cli.Shell;
using Microsoft.Extensions.Time.Testing;

namespace Marsad.App.Tests.Cli;

/// <summary>Runs command lines in a folder of its own and keeps what they print.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("marsad-test-").FullName;

    public string Register => At("register.db");

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Ctrl-C before the next command line.</summary>
    public void Interrupt() => stop.Cancel();

    public int Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(arguments, new Session
        {
            Out = output,
            Error = error,
            StandardInput = static () => new MemoryStream("Shells fell on Marsh Village on Monday, killing two people, residents said."u8.ToArray()),
            Clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)),
            Stop = stop.Token,
        });
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>A folder of reports with meta.csv.</summary>
    public string Reports(string name, params (string File, string Published, string Text)[] reports)
    {
        var folder = Directory.CreateDirectory(At(name)).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "reports"));
        foreach (var (file, _, text) in reports)
            File.WriteAllText(Path.Combine(folder, "reports", file), text);
        File.WriteAllLines(Path.Combine(folder, "meta.csv"), ["path,published,publisher,url", .. reports.Select(static r => $"reports/{r.File},{r.Published},Harbour Wire,https://harbour-wire.example/{r.File}")]);
        return folder;
    }

    /// <summary>Reports as JSON Lines, each about an event of its own day and town.</summary>
    public string Lines(string name, int count)
    {
        string[] towns = ["Taiz", "Hodeidah", "Marib", "Saada", "Aden", "Mocha"];
        string[] acts = ["Shelling killed {0} people in {1} on {2}, a hospital official said.", "An air strike on {1} wounded {0} people on {2}, residents said.", "A car bomb killed {0} soldiers near {1} on {2}, state media said."];
        File.WriteAllLines(At(name), Enumerable.Range(0, count).Select(i =>
        {
            var day = new DateOnly(2019, 1, 1).AddDays(i / 3 % 300);
            var text = string.Format(CultureInfo.InvariantCulture, acts[i % 3], 2 + (i % 7), towns[i % 6], day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)) + $" It was report number {i} of that week.";
            return $$"""{"text":"{{text}}","published":"{{day.AddDays(1):yyyy-MM-dd}}","publisher":"Outlet {{i % 5}}"}""";
        }));
        return At(name);
    }

    public void Dispose()
    {
        stop.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
