using Marsad.Domain.Terms;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Facilities;

/// <summary>Words for buildings, services and vehicles (vocab/facilities.tsv), and for what is done to them (vocab/facility-effects.tsv).</summary>
internal sealed class FacilityLexicon
{
    private static readonly Lazy<FacilityLexicon> Shared = new(static () => new FacilityLexicon());
    private readonly PhraseTable<string> types = new();
    private readonly PhraseTable<string> effects = new();
    private readonly PhraseTable<string> parted = new();

    private FacilityLexicon()
    {
        foreach (var row in VocabularyTable.Load("facilities").Rows)
        {
            types.Add(row["phrase"], row["type"]);
            types.Add(Inflection.Plural(row["phrase"]), row["type"]);
        }

        foreach (var row in VocabularyTable.Load("facility-effects").Rows)
        {
            var words = PhraseTable<string>.Words(row["phrase"]);
            var head = words.Length > 1 && words[0].EndsWith("ly", StringComparison.Ordinal) ? 1 : 0;
            foreach (var form in Inflection.OfVerb(words[head]).Distinct(StringComparer.Ordinal))
            {
                var all = (string[])words.Clone();
                all[head] = form;
                effects.Add(string.Join(' ', all), row["effect"]);
                if (head == 0 && words.Length > 1 && words[0] is "put" or "take" or "set" or "reduce" or "turn" or "knock" or "burn" or "blow" or "use" or "force" or "convert")
                    parted.Add(string.Join(' ', all), row["effect"]);
            }
        }
    }

    /// <summary>The lexicon of the shipped tables.</summary>
    public static FacilityLexicon Default => Shared.Value;

    /// <summary>The facility that begins at a token; "other" for buildings that give no entry.</summary>
    public (string? Type, int Length) FacilityAt(TokenList tokens, int index) => tokens[index].Lower is "well" && index > 0 && tokens[index - 1].Lower is "as" ? default : types.At(tokens, index);

    /// <summary>The effect that the words at a token tell.</summary>
    public (string? Effect, int Length) EffectAt(TokenList tokens, int index)
    {
        var direct = effects.At(tokens, index);
        if (direct.Length > 1)
            return direct;
        var (apart, last) = parted.WithGap(tokens, index, 5);
        return apart is null ? direct : (apart, last - index + 1);
    }

    /// <summary>How grave an effect is; the graver stays.</summary>
    public static int Gravity(string effect) => effect switch
    {
        "destroyed" => 7,
        "out-of-service" => 6,
        "looted" => 5,
        "occupied" => 4,
        "military-use" => 4,
        "damaged" => 3,
        "closed" => 2,
        _ => 1,
    };
}
