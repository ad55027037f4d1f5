namespace Marsad.Extraction.English.Attribution;

/// <summary>The forms of a verb of a table: those listed, and the regular ones.</summary>
internal static class VerbForms
{
    /// <summary>Base, third person, past and -ing form, those listed first.</summary>
    public static IEnumerable<string> Of(string verb, IReadOnlyList<string> listed)
    {
        var forms = new List<string>(listed) { verb };
        var endsInE = verb.EndsWith('e');
        var endsInY = verb.Length > 2 && verb.EndsWith('y') && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        forms.Add(endsInY ? verb[..^1] + "ies" : verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith('x') ? verb + "es" : verb + "s");
        if (!listed.Any(f => f.EndsWith("ed", StringComparison.Ordinal)) && !IsIrregular(listed))
            forms.Add(endsInE ? verb + "d" : endsInY ? verb[..^1] + "ied" : verb + "ed");
        if (!listed.Any(static f => f.EndsWith("ing", StringComparison.Ordinal)))
            forms.Add(endsInE && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : verb + "ing");
        return forms.Distinct(StringComparer.Ordinal);
    }

    // A listed past that is no -ed, -ing or -s form.
    private static bool IsIrregular(IReadOnlyList<string> listed) => listed.Any(static f => !f.EndsWith('s') && !f.EndsWith("ing", StringComparison.Ordinal) && !f.EndsWith('e'));
}
