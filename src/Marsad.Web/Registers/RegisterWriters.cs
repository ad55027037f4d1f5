using System.Diagnostics.CodeAnalysis;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Web.Registers;

/// <summary>Opens the register's one writer for a moment at a time; a short wait where another has it, then a clear answer.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore holds no handle of the system as long as nobody waits on its handle.")]
public sealed class RegisterWriters(string path, TimeProvider clock)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Does something with the writer, one caller after the other.</summary>
    /// <exception cref="RegisterException">Another writer has the register (<see cref="RegisterException.IsBusy"/>), or it cannot be written.</exception>
    public async Task<T> With<T>(Func<IRegisterWriter, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var since = clock.GetTimestamp();
        if (!await turn.WaitAsync(Wait, cancellation))
            throw new RegisterException($"others are writing to {path}; try again in a moment") { IsBusy = true };
        try
        {
            while (true)
            {
                try
                {
                    using var writer = RegisterStore.OpenForWriting(path, clock, FigurePolicies.Numbers);
                    return work(writer);
                }
                catch (RegisterException e) when (e.IsBusy && clock.GetElapsedTime(since) < Wait)
                {
                    await Task.Delay(Pause, cancellation);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
