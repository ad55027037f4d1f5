using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Web.Adding;

/// <summary>Names of files as a browser gives them; they come from outside and become paths of this machine, so only plain ones are taken.</summary>
internal static class FileNames
{
    private const int MostLetters = 400;
    private const int MostOfPart = 120;
    private const int MostParts = 10;

    /// <summary>The name as a relative path with <c>/</c>, or why it is not taken.</summary>
    public static Parsed<string> Read(string name)
    {
        var parts = name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostParts || name.Length > MostLetters || Array.Exists(parts, static p => p.Length > MostOfPart))
            return Parsed<string>.Failed($"a name has 1 to {MostOfPart} letters, and lies in at most {MostParts - 1} folders");
        if (name.StartsWith('/') || Array.Exists(parts, static p => p is "." or ".." || p.Contains(':', StringComparison.Ordinal)))
            return Parsed<string>.Failed($"'{name}' is no plain name of a file");
        if (Array.Exists(parts, static p => p.StartsWith('.')))
            return Parsed<string>.Failed($"'{name}' is a hidden file: its name starts with a point; rename it if it is a report");
        if (name.Any(static c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format))
            return Parsed<string>.Failed("the name holds invisible signs; rename the file");
        return Parsed<string>.Of(string.Join('/', parts));
    }
}
