namespace Marsad.Cli.Shell;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed; a sentence on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage; a sentence says what was expected.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, but some inputs were rejected; each is named with its reason.</summary>
    public const int DoneWithRejections = 3;
}
