using System.Net.Sockets;
using Marsad.Web;
using Microsoft.Extensions.Hosting;

namespace Marsad.Cli.Shell;

/// <summary>Serves the web application until the person ends it.</summary>
internal static class Serving
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string Usual = "http://127.0.0.1:5080";

    /// <summary>Serves a register; false where the addresses are taken by another program, and nothing was served.</summary>
    /// <param name="session">The session; its end is the server's.</param>
    /// <param name="register">The register's file.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="readOnly">True where nothing may be decided or added.</param>
    /// <param name="say">Says where it listens, once it does.</param>
    public static bool Run(Session session, string register, IReadOnlyList<string> urls, bool readOnly, Action<string> say)
    {
        var app = WebServer.Build(new WebOptions { Register = register, Urls = urls, ReadOnly = readOnly, Clock = session.Clock, Front = Path.Combine(AppContext.BaseDirectory, "web") });
        try
        {
            app.StartAsync(session.Stop).GetAwaiter().GetResult();
            say(string.Join(" and ", app.Urls));
            session.Out.Flush();
            app.WaitForShutdownAsync(session.Stop).GetAwaiter().GetResult();
            return true;
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return false;
        }
        catch (OperationCanceledException) when (session.Stop.IsCancellationRequested)
        {
            return true;
        }
        finally
        {
            app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
