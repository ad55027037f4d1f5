using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Web.Incidents;

/// <summary>The types of incident there are.</summary>
internal static class Vocabulary
{
    private static readonly Lazy<FrozenSet<string>> Types = new(static () => VocabularyTable.Load("event-types").Rows.Select(static r => r["code"]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True for a code of vocab/event-types.tsv.</summary>
    public static bool IsType(string code) => Types.Value.Contains(code);
}
