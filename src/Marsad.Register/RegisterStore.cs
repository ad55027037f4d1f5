using Marsad.Register.Contract;
using Marsad.Register.Sqlite;

namespace Marsad.Register;

/// <summary>Opens registers.</summary>
public static class RegisterStore
{
    /// <summary>Opens a register for reading; a writer may be at work beside.</summary>
    /// <exception cref="RegisterException">It cannot be opened; the message says why and what to do.</exception>
    public static IRegisterReader OpenForReading(string path) => new SqliteReader(RegisterFile.OpenForReading(path));

    /// <summary>Copies a register as it stands, readable to the owner alone; what lies at <paramref name="target"/> is replaced.</summary>
    /// <exception cref="RegisterException">It cannot be read, or the copy cannot be written.</exception>
    public static void Copy(string path, string target) => RegisterFile.Copy(path, target);

    /// <summary>Opens a register for writing; it is made where it does not exist. One writer at a time.</summary>
    /// <exception cref="RegisterException">It cannot be opened or another writer has it; the message says why and what to do.</exception>
    public static IRegisterWriter OpenForWriting(string path, TimeProvider clock) => SqliteWriter.Open(path, clock, maxPages: null);
}
