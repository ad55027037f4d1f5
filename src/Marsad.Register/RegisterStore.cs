using Marsad.Domain.Incidents;
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
    /// <param name="path">The register's file.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="policies">What other policies make of an incident's figures, asked for the incidents of a register that an older program wrote. Null: not known; tallies then draw such incidents whole.</param>
    /// <exception cref="RegisterException">It cannot be opened or another writer has it; the message says why and what to do.</exception>
    public static IRegisterWriter OpenForWriting(string path, TimeProvider clock, Func<Incident, PolicyFigures?>? policies = null) => SqliteWriter.Open(path, clock, maxPages: null, policies);
}
