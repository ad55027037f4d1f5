namespace Marsad.Capture.Sidecars;

/// <summary>Paths written by others: in tables and in archives.</summary>
internal static class RelativePath
{
    /// <summary>The path with <c>/</c> and without <c>.</c> parts; null where it is absolute, empty or leads out of its folder.</summary>
    public static string? Normal(string path)
    {
        var slashed = path.Replace('\\', '/');
        if (slashed.StartsWith('/') || slashed.Contains('\0', StringComparison.Ordinal) || (slashed.Length > 1 && slashed[1] == ':' && char.IsAsciiLetter(slashed[0])))
            return null;
        var parts = slashed.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static p => p is not ".").ToArray();
        return parts.Length == 0 || parts.Contains("..", StringComparer.Ordinal) ? null : string.Join('/', parts);
    }
}
