namespace Marsad.Capture.Languages;

/// <summary>The language of a text.</summary>
internal static class LanguageGuess
{
    public static string? Of(string text, string? declared, List<string> warnings)
    {
        _ = text;
        _ = warnings;
        return declared;
    }
}
