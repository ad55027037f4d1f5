using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>What the database says, as a sentence with the way out.</summary>
internal static class Faults
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static RegisterException Of(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            Full => $"the disk is full: nothing of the last step was stored in {path}, and everything stored before it is safe; make room and run the same command again",
            ReadOnly => $"{path} is read-only: give it write permission or use another register (--register)",
            InputOutput => $"the disk reported an error at {path}: nothing of the last step was stored; check the disk and run the same command again",
            Corrupt => $"{path} is damaged: restore it from a copy, or make a new register from the captured reports",
            NotADatabase => NotARegister(path),
            CannotOpen => $"{path} cannot be opened: check that its folder exists and that you may write there",
            Busy => $"another program holds {path}; wait until it is done or use another register (--register)",
            _ => $"{path}: {e.Message}",
        },
        e)
    { IsBusy = e.SqliteErrorCode == Busy };

    public static string NotARegister(string path) => $"{path} is not a register of Marsad: name another file with --register";
}
