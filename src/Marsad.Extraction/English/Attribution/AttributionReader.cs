using Marsad.Domain.Claims;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Reads the acts of saying of a whole report, sentence by sentence in order, so that "he added" and quotations that go on find their speaker.</summary>
internal sealed class AttributionReader
{
    // How many sentences an account goes on without naming its source again.
    private const int Reach = 3;

    private readonly AnnotatedText text;
    private readonly ILookup<int, ActorMention> actors;
    private readonly ILookup<int, DateMention> dates;
    private readonly List<Saying> sayings = [];
    private Saying? last;

    /// <summary>Reads a text.</summary>
    public AttributionReader(AnnotatedText text, MarkedSpeech speech)
    {
        this.text = text;
        actors = text.Actors.ToLookup(static a => a.Sentence.Index);
        dates = text.Dates.ToLookup(static d => d.Sentence.Index);
        var open = false;
        foreach (var sentence in text.Sentences)
        {
            // A sentence of many hundred words is a table without marks, not language.
            if (sentence.Tokens.Count > 400 || sentence.Block.Kind is BlockKind.Furniture or BlockKind.Dateline or BlockKind.Caption or BlockKind.Headline or BlockKind.Heading)
                continue;
            var startsOpen = open && sentence.Block.IsBody;
            var finder = new SayingFinder(text, sentence, [.. actors[sentence.Index]], [.. dates[sentence.Index]], last);
            finder.Find();
            var found = finder.Add(speech);
            open = EndsOpen(sentence, startsOpen);
            if (found.Count > 0)
            {
                sayings.AddRange(found);
                last = found[^1].Sources.IsEmpty ? last : found[^1];
            }
            else if (last is not null && sentence.Index - last.Sentence.Index <= 4 && (startsOpen || StartsWithQuote(sentence)) && sentence.Block.IsBody)
            {
                Carried[sentence.Index] = last;
            }
        }

        CarryBack();
        CarryOn();
    }

    /// <summary>The acts of saying in order.</summary>
    public List<Saying> Sayings => sayings;

    /// <summary>For sentences inside a quotation that names no speaker: whose it is.</summary>
    public Dictionary<int, Saying> Carried { get; } = [];

    /// <summary>For sentences that name no source beside one of the same paragraph that does: who may stand behind them.</summary>
    public Dictionary<int, Source> Beheld { get; } = [];

    // A quotation whose speaker is named only in its last sentence.
    private void CarryBack()
    {
        var speaking = sayings.ToLookup(static s => s.Sentence.Index);
        for (var i = 0; i + 1 < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            if (speaking.Contains(i) || !sentence.Block.IsBody || sentence.Block != text.Sentences[i + 1].Block || !StartsWithQuote(sentence) || !EndsOpen(sentence, false))
                continue;
            if (speaking[i + 1].FirstOrDefault() is { } saying)
                Carried[i] = saying;
        }
    }

    // A paragraph is most often one source's account: a sentence beside one that names its source may come from it too.
    private void CarryOn()
    {
        var speaking = sayings.Where(static s => !s.Sources.IsEmpty).ToLookup(static s => s.Sentence.Index);
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Block.IsBody || speaking.Contains(sentence.Index) || Carried.ContainsKey(sentence.Index))
                continue;
            var saying = Before(sentence.Index) ?? Behind(sentence.Index);
            if (saying is not null)
                Beheld[sentence.Index] = saying.Sources[0] with { Role = SourceRole.Original };

            // The last that spoke in the paragraph, a few sentences back at most.
            Saying? Before(int index)
            {
                for (var back = 1; back <= Reach; back++)
                {
                    if (Beside(index - back) is { } earlier)
                        return earlier;
                    if (index - back < 0 || speaking.Contains(index - back) || Carried.ContainsKey(index - back))
                        return null;
                }

                return null;
            }

            // The sentence behind; or one further behind that says whose the account is.
            Saying? Behind(int index)
            {
                // "Residents: …", "The police did not comment", "The group claimed the raid": it speaks of its own, not of what stands before.
                if (Beside(index + 1) is { IsNegated: false, Verb.Kind: not SpeechKind.Label } next && next.Verb.Verb is not "claim")
                    return next;
                for (var ahead = 2; ahead <= Reach && !speaking.Contains(index + ahead - 1); ahead++)
                {
                    if (Beside(index + ahead) is { GivesAccount: true } later)
                        return later;
                }

                return null;
            }

            Saying? Beside(int index) => index >= 0 && index < text.Sentences.Count && text.Sentences[index].Block == sentence.Block
                ? speaking[index].LastOrDefault(static s => s.Verb.Stance is null && s.Verb.Kind is not SpeechKind.Saw)
                : null;
        }
    }

    private static bool StartsWithQuote(Sentence sentence) => sentence.Tokens.Count > 1 && sentence.Tokens[0].Text is "\"" or "“" or "``" or "«" or "''";

    private static bool EndsOpen(Sentence sentence, bool open)
    {
        foreach (var token in sentence.Tokens)
        {
            open = token.Text switch
            {
                "\"" => !open,
                "“" or "«" or "``" => true,
                "”" or "»" or "''" => false,
                _ => open,
            };
        }

        return open;
    }
}
