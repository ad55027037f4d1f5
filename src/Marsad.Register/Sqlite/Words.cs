using System.Text;

namespace Marsad.Register.Sqlite;

/// <summary>A person's words as a full-text query: all of them must stand in the report; "quoted words" in this order; a* any word that starts so. Arabic words in all their forms (<see cref="ArabicForms"/>), but not between quotation marks. No other operator, so that nothing a person types is an error.</summary>
internal static class Words
{
    /// <summary>The query; null where no word is left.</summary>
    public static string? Query(string words)
    {
        var query = new StringBuilder();
        // The index takes its query as a C string: a NUL would cut it inside a quotation.
        foreach (var (index, part) in words.Replace('\0', ' ').Split('"').Index())
        {
            // Every second part stood between quotation marks.
            foreach (var term in index % 2 == 1 ? [part] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (!term.Any(char.IsLetterOrDigit))
                    continue;
                var (word, star) = (term.TrimEnd('*'), term.EndsWith('*') ? "*" : "");
                var forms = index % 2 == 1 ? [word] : ArabicForms.Of(word);
                query.Append(query.Length > 0 ? " AND " : "").Append('(').AppendJoin(" OR ", forms.Select(f => "\"" + f + "\"" + star)).Append(')');
            }
        }

        return query.Length == 0 ? null : query.ToString();
    }
}
