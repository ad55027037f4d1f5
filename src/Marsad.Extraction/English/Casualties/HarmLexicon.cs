using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>How a word of harm stands to the people counted.</summary>
internal enum HarmSyntax
{
    /// <summary>They are the object, or the subject of the passive.</summary>
    Transitive,

    /// <summary>They are the subject.</summary>
    Intransitive,

    /// <summary>Only in the passive.</summary>
    Passive,

    /// <summary>"claimed the lives of 12", "took 12 lives".</summary>
    Lives,

    /// <summary>"lost 52 soldiers", "lost their lives".</summary>
    Lose,

    /// <summary>"driven from their homes".</summary>
    Homes,

    /// <summary>"left their homes".</summary>
    HomeLeft,

    /// <summary>"crossed into Chad".</summary>
    Border,

    /// <summary>"12 dead", "are missing".</summary>
    State,

    /// <summary>The noun itself is counted.</summary>
    Counted,

    /// <summary>A number follows: "put the toll at 40".</summary>
    Toll,

    /// <summary>"the deaths of 429".</summary>
    Of,
}

/// <summary>A row of vocab/harm-words.tsv.</summary>
internal sealed record HarmTerm(HarmMeasure Measure, HarmSyntax Syntax, bool IsVerb);

/// <summary>Words that say what happened to people.</summary>
internal sealed class HarmLexicon
{
    private static readonly Lazy<HarmLexicon> Shared = new(static () => new HarmLexicon());
    private readonly PhraseTable<HarmTerm> verbs = new();
    private readonly PhraseTable<HarmTerm> parted = new();
    private readonly PhraseTable<HarmTerm> others = new();

    private HarmLexicon()
    {
        foreach (var row in VocabularyTable.Load("harm-words").Rows)
        {
            var measure = KebabCase.TryParse<HarmMeasure>(row["measure"], out var known) ? known : throw new InvalidDataException($"vocab/harm-words.tsv, line {row.Line}: no such measure.");
            var verb = row["pos"] is "verb";
            var term = new HarmTerm(measure, row["pos"] is "state" ? HarmSyntax.State : Enum.Parse<HarmSyntax>(row["syntax"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), verb);
            var words = PhraseTable<HarmTerm>.Words(row["phrase"]);
            if (!verb)
            {
                others.Add(string.Join(' ', words), term);
                others.Add(string.Join(' ', words[..^1].Append(Inflection.Plural(words[^1]))), term);
                continue;
            }

            var head = words.Length > 1 && words[0].EndsWith("ly", StringComparison.Ordinal) ? 1 : 0;
            foreach (var form in Inflection.OfVerb(words[head]).Distinct(StringComparer.Ordinal))
            {
                var all = (string[])words.Clone();
                all[head] = form;
                verbs.Add(string.Join(' ', all), term);
                if (head == 0 && words.Length > 1)
                    parted.Add(string.Join(' ', all), term);
            }
        }
    }

    /// <summary>The lexicon of the shipped table.</summary>
    public static HarmLexicon Default => Shared.Value;

    /// <summary>The longest verb that begins at a token.</summary>
    public (HarmTerm? Term, int Length) VerbAt(TokenList tokens, int index) => verbs.At(tokens, index);

    /// <summary>A verb whose other part stands behind its object ("shot three men dead"); the last token of that part.</summary>
    public (HarmTerm? Term, int Last) PartedAt(TokenList tokens, int index) => parted.WithGap(tokens, index, 7);

    /// <summary>The nouns and states that begin at a token.</summary>
    public IEnumerable<(HarmTerm Term, int Length)> OthersAt(TokenList tokens, int index) => others.AllAt(tokens, index);
}
