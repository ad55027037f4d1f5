using Marsad.Analysis.Areas;
using Marsad.Cli.Shell;
using Marsad.Desk.Questions;
using Marsad.Domain.Values;
using Marsad.Places;

namespace Marsad.Cli.Areas;

/// <summary>The area that a command line asks for: a name of the gazetteer, or a file with an outline.</summary>
/// <param name="Place">The area; null: everywhere.</param>
/// <param name="Judge">Who judges what lies in it; null: administration and distance (<see cref="AdminAreas"/>).</param>
internal sealed record AreaChoice(Place? Place, IAreaJudge? Judge)
{
    /// <summary>Resolves it; a name or a file that gives no area is a mistake of the command line.</summary>
    public static AreaChoice Of(string? named)
    {
        if (named is null)
            return new AreaChoice(null, null);
        if (!named.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase) && !named.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            var asked = AskedArea.Of(named);
            return asked.Success ? new AreaChoice(asked.Value.Place, asked.Value.Judge) : throw new WrongUsageException("--area: " + asked.Reason);
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
        return outline.Success ? new AreaChoice(outline.Value.Place, new OutlineAreas(outline.Value)) : throw new WrongUsageException($"--area: {named}: {outline.Reason}");
    }
}
