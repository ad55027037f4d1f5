using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Register.Victims;

namespace Marsad.Cli.Victims;

/// <summary>Options that the commands about victim lists have.</summary>
internal static class VictimOptions
{
    /// <summary><c>--victims FILE</c>; there is no default, so that nobody opens names by accident.</summary>
    public static Option<string> File() => new("--victims") { Description = "The file of victim lists, readable to its owner alone; it has no default", HelpName = "FILE", Required = true };

    /// <summary><c>--show-names</c>.</summary>
    public static Option<bool> ShowNames() => new("--show-names") { Description = "Print names and what else is told of persons; without it only counts are printed" };

    /// <summary>Opens the file.</summary>
    public static VictimFile Open(string path, bool make, Session session) => VictimFile.Open(path, make, session.Clock);
}
