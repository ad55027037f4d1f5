using Marsad.Analysis.Areas;
using Marsad.Cli.Shell;
using Marsad.Desk.Questions;

namespace Marsad.Cli.Areas;

/// <summary>The area that a command line asks for: a name of the gazetteer, a file with an outline, or an outline's points.</summary>
internal static class AreaChoice
{
    /// <summary>Resolves it; words or a file that give no area are a mistake of the command line.</summary>
    public static AskedArea Of(string? named)
    {
        if (named is null || !(named.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase) || named.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var asked = AskedArea.Of(named);
            return asked.Success ? asked.Value : throw new WrongUsageException("--area: " + asked.Reason);
        }

        string text;
        try
        {
            text = File.ReadAllText(named);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUsageException($"--area: {named} cannot be read: {e.Message}");
        }

        var outline = Outline.Read(text, Path.GetFileNameWithoutExtension(named));
        return outline.Success ? new AskedArea(outline.Value.Place, new OutlineAreas(outline.Value)) : throw new WrongUsageException($"--area: {named}: {outline.Reason}");
    }
}
