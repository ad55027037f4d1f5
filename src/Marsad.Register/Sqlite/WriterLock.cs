namespace Marsad.Register.Sqlite;

/// <summary>One writer for a register: an exclusive lock on a file beside it, let go by the system even when the process is killed.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another process (or another writer of this one) holds it.</summary>
    public static WriterLock? TryTake(string register)
    {
        try
        {
            return new WriterLock(new FileStream(register + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RegisterException($"{register} cannot be written: you may not write in its folder; use another register (--register)", e);
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => file.Dispose();
}
