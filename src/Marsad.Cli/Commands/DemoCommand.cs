using System.CommandLine;
using Marsad.Cli.Demo;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad demo</c>: the whole way of the data on sample reports.</summary>
internal sealed class DemoCommand : MarsadCommand
{
    private readonly Option<string?> register = new("--register", "-r") { Description = "Where to put the sample register (default: a file in the folder for temporary files, made anew each time)", HelpName = "PATH" };
    private readonly Option<bool> noServe = new("--no-serve") { Description = "Only print, also on a terminal: do not open the web application afterwards" };
    private readonly Option<bool> serve = new("--serve") { Description = "Open the web application afterwards, also where the output goes to a file or another program" };

    public DemoCommand(Session session)
        : base(
            session,
            "demo",
            "Ingests sample reports and shows incidents, tallies, a truce and its alleged breaches",
            new("marsad demo", "the tour; on a terminal it ends by opening the web application over the samples, until Ctrl-C"),
            new("marsad demo --serve > tour.txt", "keeps the tour in a file, and opens the web application"),
            new("marsad demo --no-serve --register samples.db", "keeps the sample register in a file of your choice"))
    {
        Add(register);
        Add(noServe);
        Add(serve);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var folders = Period.All.Select(p => Path.Combine(samples, p.Folder)).ToList();
        if (folders.FirstOrDefault(static f => !Directory.Exists(f)) is { } missing)
        {
            session.Say($"the samples are not installed ({missing} is not there): build the program again from a whole checkout");
            return ExitCode.Failed;
        }

        var path = line.GetValue(register) ?? Temporary();
        session.Out.WriteLine("*** " + RegisterUse.SampleBanner + " ***");
        session.Out.Flush();
        var summary = IngestCommand.Into(path, folders, Environment.ProcessorCount, session);
        if (summary.Stopped)
            return ExitCode.Failed;
        using (var reader = RegisterStore.OpenForReading(path))
            new DemoPages(Page.Of(session), reader, path).Write();

        // A script that keeps what is printed must end by itself.
        if (line.GetValue(serve) || (session.OutIsTerminal && !line.GetValue(noServe)))
            Serve(path, session);
        return summary.Rejected > 0 ? ExitCode.DoneWithRejections : ExitCode.Done;
    }

    // At the usual address, or at any free one where that is taken.
    private static void Serve(string path, Session session)
    {
        void Say(string at)
        {
            session.Out.WriteLine();
            session.Out.WriteLine($"The web application shows these samples at {at}");
            session.Out.WriteLine("Open it in a browser; Ctrl-C ends it.");
        }

        if (!Serving.Run(session, path, [Serving.Usual], readOnly: false, Say))
            Serving.Run(session, path, ["http://127.0.0.1:0"], readOnly: false, Say);
    }

    // Made anew each time, so that the demo always shows the same; somebody else's file of the same name is never touched.
    private static string Temporary()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "marsad-demo-" + Environment.UserName)).FullName;
        var path = Path.Combine(folder, "samples.db");
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(path + ending);
        return path;
    }
}
