using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>Names in a spelling that no table has, and short forms that a country decides.</summary>
internal sealed partial class SentenceActors
{
    private const int LongestName = 9;

    private static readonly FrozenDictionary<(string Words, string Country), string> ShortForms = VocabularyTable.Load("actor-short-forms").Rows
        .SelectMany(static r => r.List("words"), static (r, words) => ((words, r["country"]), r["actor"])).ToFrozenDictionary(static f => f.Item1, static f => f.Item2);

    // "Horras al-Din", "Jamaat Nusrat ul-Islam wal-Muslimeen": another transliteration of a name of the table, by its key. A name that stands inside a longer run of capitals may be another's ("Ansar al-Din Front").
    private ActorDraft? Spelt(int i)
    {
        if (!tokens[i].IsCapital() || tokens[i].IsAcronym() || placed[i] || (i > 0 && IsNamePart(i - 1) && tokens[i - 1].Tag.StartsWith("NNP", StringComparison.Ordinal)) || !ActorBook.Opens(tokens[i].Text))
            return null;
        // "Air Force jets": whose it is tells the report, not a name of the table that opens with a state.
        if (Longest<ForceTerm>(i, out _) is not null)
            return null;
        for (var last = Math.Min(tokens.Count - 1, i + LongestName); last >= i; last--)
        {
            if (!IsNamePart(last) || (last + 1 < tokens.Count && IsNamePart(last + 1)) || (last == i && !tokens[i].Tag.StartsWith("NNP", StringComparison.Ordinal)))
                continue;
            if (ActorBook.ByKey(Words(i, last)) is { } entry && ActorTerms.Actors[entry.Canonical] is { Kind: ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Coalition } term)
                return Tail(new ActorDraft(i, last, term.Name, term.Kind) { Country = term.Country, IsPlural = term.Kind == ActorKind.ArmedGroup });
        }

        return null;
    }

    // "Din", "ad-Din".
    private bool IsNamePart(int i) => tokens[i].Text.Any(char.IsUpper);

    // "the coalition" in a report on Yemen.
    private ActorDraft? ByCountry(int first, int last, string words) => country.Main is { } main && ShortForms.TryGetValue((words, main.Code), out var name) && ActorTerms.Actors.TryGetValue(name, out var term)
        ? new ActorDraft(first, last, term.Name, term.Kind) { Country = term.Country, IsPlural = true }
        : null;

    // The state whose capital is named behind a force: "the government in Ankara".
    private State? SeatBehind(int last) => last + 2 < tokens.Count && tokens[last + 1].Lower is "in" && Longest<StateTerm>(last + 2, out _) is { Form: StateForm.Capital } seat ? seat.State : null;

    private string OfState(State state, ForceTerm force, int first, int last) => force.Names switch
    {
        ForceNames.Own when force.Kind is ActorKind.Ministry or ActorKind.Medical or ActorKind.Aid => state.Adjective + " " + Words(first, last),
        ForceNames.Own => KnownForce(state, force.Canonical),
        _ => state.Government,
    };
}
