using Marsad.Domain.Terms;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>The words that tell of events, in all their forms (vocab/event-triggers.tsv).</summary>
internal sealed class TriggerLexicon
{
    private static readonly Lazy<TriggerLexicon> Shared = new(static () => new TriggerLexicon());
    private readonly PhraseTable<EventTrigger> nouns = new();
    private readonly PhraseTable<EventTrigger> verbs = new();
    private readonly PhraseTable<EventTrigger> parted = new();

    // What may stand apart from its verb: "shot three men dead", "took them hostage", "put it out of service".
    private static readonly HashSet<string> Particles = new(["dead", "hostage", "captive", "prisoner", "alive", "ablaze", "alight", "homeless", "out", "from", "down", "on", "to", "under", "into", "over", "up", "off", "away", "as", "back", "access", "entry", "passage", "fire", "gunfire"], StringComparer.Ordinal);

    private TriggerLexicon()
    {
        foreach (var row in VocabularyTable.Load("event-triggers").Rows)
        {
            var kind = Enum.Parse<TriggerKind>(row["pos"], ignoreCase: true);
            var type = row["type"];
            var trigger = new EventTrigger(row["phrase"], kind, type.Length == 0 ? null : type, Role(row["subject"]), Role(row["object"]), row["harm"] is { Length: > 0 } harm ? harm : null, row["sense"] is not "context");
            var words = PhraseTable<EventTrigger>.Words(trigger.Phrase);
            if (kind == TriggerKind.Noun)
                AddNoun(words, trigger);
            else
                AddVerb(words, row["forms"], trigger);
        }
    }

    private const int Gap = 7;

    // "subjected the positions of the army in the direction of the two towns to intensive fire".
    private const int WideGap = 18;

    /// <summary>The lexicon of the shipped table.</summary>
    public static TriggerLexicon Default => Shared.Value;

    /// <summary>Nouns that begin at a token.</summary>
    public IEnumerable<(EventTrigger Trigger, int Length)> NounsAt(TokenList tokens, int index) => nouns.AllAt(tokens, index);

    /// <summary>Verbs that begin at a token, without words between their parts.</summary>
    public IEnumerable<(EventTrigger Trigger, int Length)> VerbsAt(TokenList tokens, int index) => verbs.AllAt(tokens, index);

    /// <summary>A verb that begins at a token and whose other part stands behind its object; the last token of that part.</summary>
    public (EventTrigger? Trigger, int Last) PartedAt(TokenList tokens, int index) => parted.WithGap(tokens, index, tokens[index].Lower is "subjected" or "subjecting" ? WideGap : Gap);

    private static TriggerRole Role(string name) => name.Length == 0 ? TriggerRole.None : Enum.Parse<TriggerRole>(name, ignoreCase: true);

    private void AddNoun(string[] words, EventTrigger trigger)
    {
        var head = Array.IndexOf(words, "of") is var of and > 0 ? of - 1 : words.Length - 1;
        nouns.Add(string.Join(' ', words), trigger);
        var plural = (string[])words.Clone();
        plural[head] = Inflection.Plural(words[head]);
        nouns.Add(string.Join(' ', plural), trigger);
    }

    private void AddVerb(string[] words, string irregular, EventTrigger trigger)
    {
        var head = words.Length > 1 && words[0].EndsWith("ly", StringComparison.Ordinal) ? 1 : 0;
        if (trigger.Phrase.Contains('-', StringComparison.Ordinal) && !trigger.Phrase.Contains(' ', StringComparison.Ordinal))
            head = words.Length - 1;
        foreach (var form in Inflection.OfVerb(words[head], irregular.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
        {
            var all = (string[])words.Clone();
            all[head] = form;
            var phrase = string.Join(' ', all);
            verbs.Add(phrase, trigger);
            if (head == 0 && words.Length > 1 && Particles.Contains(words[1]))
                parted.Add(phrase, trigger);
        }
    }
}
