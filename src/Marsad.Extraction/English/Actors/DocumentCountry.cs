using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Actors;

/// <summary>The country a report is about, for "the army", "the government" and names that several countries share.</summary>
/// <param name="Main">The state most spoken of; null where none is named.</param>
/// <param name="Weights">How often each country is meant, by ISO code.</param>
internal sealed record DocumentCountry(State? Main, IReadOnlyDictionary<string, int> Weights)
{
    private const int HeadlineWeight = 3;

    /// <summary>True where the country is spoken of at all.</summary>
    public bool Mentions(string? country) => country is not null && Weights.ContainsKey(country);

    /// <summary>Weighs the places, states and actors of a text. A place in a country says more of where the war is than a foreign power's name.</summary>
    public static DocumentCountry Of(AnnotatedText text, IReadOnlyList<List<NamePiece>> pieces)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<NameMatch<Term>>();
        foreach (var place in text.Places)
        {
            if (place.Place.Country is { } code)
                Add(weights, code, place.Sentence.Block.Kind == BlockKind.Headline ? 2 * HeadlineWeight : 2);
        }

        foreach (var sentence in text.Sentences)
        {
            var weight = sentence.Block.Kind == BlockKind.Headline ? HeadlineWeight : 1;
            var own = pieces[sentence.Index];
            for (var i = 0; i < own.Count; i++)
            {
                found.Clear();
                if (sentence.IsInCapitals && SentenceActors.IsWordInCapitals(own[i]))
                    continue;
                ActorTerms.Tree.Match(own, i, found);
                var best = found.FindLastIndex(static m => m.Value is StateTerm or ActorTerm { Country: not null, IsShort: false });
                if (best < 0)
                    continue;
                // "Maoists": a name of several wars tells of none.
                var last = found[best].Last;
                if (found[best].Value is ActorTerm { Country: { } one } && found.Exists(m => m.Last == last && m.Value is ActorTerm { Country: { } other } && !string.Equals(one, other, StringComparison.Ordinal)))
                {
                    i = last;
                    continue;
                }

                var code = found[best].Value is StateTerm state ? state.State.Code : ((ActorTerm)found[best].Value).Country!;
                Add(weights, code, found[best].Value is ActorTerm { Kind: ActorKind.ArmedGroup } ? 2 * weight : weight);
                i = found[best].Last;
            }
        }

        // Powers and mediators are named in every war; they are the scene only where nothing else is.
        var main = weights.OrderByDescending(static w => w.Key is "US" or "RU" or "GB" or "FR" or "CN" ? w.Value / 3 : w.Value).ThenBy(static w => w.Key, StringComparer.Ordinal)
            .Select(static w => ActorTerms.States.GetValueOrDefault(w.Key)).FirstOrDefault(static s => s is not null);
        return new DocumentCountry(main, weights);
    }

    private static void Add(Dictionary<string, int> weights, string code, int weight) => weights[code] = weights.GetValueOrDefault(code) + weight;
}
