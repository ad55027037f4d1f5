using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Cli.Release;

/// <summary>Options that releasing and checking share.</summary>
internal sealed class ReleaseOptions
{
    /// <summary>The register.</summary>
    public Option<string> Register { get; } = CommonOptions.Register();

    /// <summary>The rules.</summary>
    public Option<string?> Rules { get; } = new("--rules") { Description = "The file of rules; without it the default rules hold and nothing is written", HelpName = "FILE" };

    /// <summary>The key.</summary>
    public Option<string?> Key { get; } = new("--key") { Description = "The file of the key that makes public ids; default: the file of rules with .key behind it, made where it is not there", HelpName = "FILE" };

    /// <summary>The lists of victims that the leak check looks for.</summary>
    public Option<string?> Victims { get; } = new("--victims") { Description = "A file of victim lists; the leak check looks for every name in it", HelpName = "FILE" };

    /// <summary>The day of the release.</summary>
    public Option<DateOnly?> Day { get; } = CommonOptions.Day("--day", "The day of the release, from which the delay counts; default: today");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [Register, Rules, Key, Victims, Day];

    /// <summary>The rules of the file, and its text.</summary>
    public (ReleaseRules Rules, string Text) Read(ParseResult line)
    {
        if (line.GetValue(Rules) is not { } path)
            return (ReleaseRules.Default, "");
        try
        {
            var text = File.ReadAllText(path);
            return (RulesReader.Read(text, Path.GetFileName(path)), text);
        }
        catch (RulesException e)
        {
            throw new WrongUsageException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException($"--rules: {path} cannot be read: {e.Message}");
        }
    }

    /// <summary>The key of the command line.</summary>
    public PublicId Open(ParseResult line, bool make, Session session) => ReleaseKey.Open(line.GetValue(Key) ?? line.GetValue(Rules) + ".key", make, session);

    /// <summary>The day of the command line, else today (UTC).</summary>
    public DateOnly DayOf(ParseResult line, Session session) => line.GetValue(Day) ?? DateOnly.FromDateTime(session.Clock.GetUtcNow().UtcDateTime);
}
