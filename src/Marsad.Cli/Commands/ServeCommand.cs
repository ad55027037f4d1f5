using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Register;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad serve</c>: the web application over a register, on this machine.</summary>
internal sealed class ServeCommand : MarsadCommand
{
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string> urls = new("--urls") { Description = "Where it listens; several addresses are parted by ;", HelpName = "URL", DefaultValueFactory = static _ => Serving.Usual };

    private readonly Option<bool> readOnly = new("--read-only") { Description = "Only shows: nothing can be decided or added in the browser" };

    public ServeCommand(Session session)
        : base(
            session,
            "serve",
            "Opens the web application over a register, for the browser of this machine",
            new("marsad serve", "at http://127.0.0.1:5080, over marsad.db of this folder"),
            new("marsad serve --register idlib.db --urls http://127.0.0.1:8080", "another register, another port"))
    {
        Add(register);
        Add(urls);
        Add(readOnly);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var (path, listen) = (line.GetValue(register)!, line.GetValue(urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var url in listen)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != "http")
                throw new WrongUsageException($"--urls: '{url}' is no address such as http://127.0.0.1:5080");
        }

        // Opened once, so that a missing or foreign file is said now and not to the browser.
        RegisterStore.OpenForReading(path).Dispose();
        if (Serving.Run(session, path, listen, line.GetValue(readOnly), at => session.Out.WriteLine($"Marsad shows {path} at {at}; Ctrl-C ends it.")))
            return ExitCode.Done;
        session.Say($"cannot listen at {string.Join(" and ", listen)}: another program has that port, or it is not of this machine; name another, --urls http://127.0.0.1:5081");
        return ExitCode.Failed;
    }
}
