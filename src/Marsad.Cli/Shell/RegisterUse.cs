using Marsad.Cli.Output;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;

namespace Marsad.Cli.Shell;

/// <summary>Opens a register for a command and says so where it holds sample data: on the page itself for people, beside the data for programs.</summary>
internal static class RegisterUse
{
    /// <summary>The words on every screen of a sample register.</summary>
    public const string SampleBanner = "SAMPLE DATA: reports written for demonstration, no source for anything";

    /// <summary>Opens for reading.</summary>
    public static IRegisterReader Open(string path, OutputFormat format, Session session) => Said(RegisterStore.OpenForReading(path), path, format, session);

    /// <summary>Opens a register that is there for writing; one of an older program is brought up to date.</summary>
    public static IRegisterWriter OpenForWriting(string path, OutputFormat format, Session session) => File.Exists(path)
        ? Said(RegisterStore.OpenForWriting(path, session.Clock, FigurePolicies.Numbers), path, format, session)
        : throw new RegisterException($"{path} does not exist: 'marsad ingest PATH --register {path}' makes it, or name another file with --register");

    private static T Said<T>(T register, string path, OutputFormat format, Session session)
        where T : IRegisterReader
    {
        if (register.Kind != RegisterKind.Sample)
            return register;
        if (format == OutputFormat.Text)
            session.Out.WriteLine("*** " + SampleBanner + " ***");
        else
            session.Say($"{path}: {SampleBanner}");
        return register;
    }
}
