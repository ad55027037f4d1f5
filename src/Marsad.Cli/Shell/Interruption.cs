namespace Marsad.Cli.Shell;

/// <summary>Ctrl-C (and a polite kill) once: the command finishes what it has in hand and stops cleanly. Twice: at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly ConsoleCancelEventHandler handler;
    private readonly System.Runtime.InteropServices.PosixSignalRegistration? termination;

    private Interruption(CancellationTokenSource stop)
    {
        handler = (_, e) => e.Cancel = Request(stop);
        Console.CancelKeyPress += handler;
        if (!OperatingSystem.IsWindows())
            termination = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal => signal.Cancel = Request(stop));
    }

    /// <summary>Cancels <paramref name="stop"/> on the first interruption.</summary>
    public static Interruption CancelsFirst(CancellationTokenSource stop) => new(stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= handler;
        termination?.Dispose();
    }

    private static bool Request(CancellationTokenSource stop)
    {
        if (stop.IsCancellationRequested)
            return false;
        stop.Cancel();
        return true;
    }
}
