using System.Collections.Concurrent;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Web.Registers;

/// <summary>Readers of the register, each lent to one request at a time: a reader keeps its statements prepared and is no thing for two threads.</summary>
public sealed class RegisterPool(string path) : IDisposable
{
    private readonly ConcurrentBag<(IRegisterReader Reader, DateTime Born)> idle = [];
    private readonly SemaphoreSlim places = new(Most, Most);
    private bool closed;

    /// <summary>The register's file.</summary>
    public string Path => path;

    /// <summary>How many requests read at once; the others wait their turn.</summary>
    public static int Most => Math.Max(4, Environment.ProcessorCount * 2);

    /// <summary>Lends a reader; dispose the loan to give it back.</summary>
    /// <exception cref="RegisterException">The register cannot be opened.</exception>
    public async Task<RegisterLoan> Lend(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            // Another file in the place of the register is another register.
            var born = File.GetCreationTimeUtc(path);
            while (idle.TryTake(out var known))
            {
                if (known.Born == born)
                    return new RegisterLoan(known.Reader, born, this);
                known.Reader.Dispose();
            }

            return new RegisterLoan(RegisterStore.OpenForReading(path), born, this);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    internal void Return(IRegisterReader reader, DateTime born)
    {
        if (closed)
            reader.Dispose();
        else
            idle.Add((reader, born));
        places.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var known))
            known.Reader.Dispose();
        places.Dispose();
    }
}

/// <summary>A reader lent to one request.</summary>
public sealed class RegisterLoan : IDisposable
{
    private readonly RegisterPool pool;
    private readonly DateTime born;

    internal RegisterLoan(IRegisterReader reader, DateTime born, RegisterPool pool) => (Reader, this.born, this.pool) = (reader, born, pool);

    /// <summary>The reader.</summary>
    public IRegisterReader Reader { get; }

    /// <inheritdoc/>
    public void Dispose() => pool.Return(Reader, born);
}
