using System.Runtime.CompilerServices;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>Who says what in a report: every act of saying, and for any word the sources that stand behind it. Immutable; safe to use from several threads.</summary>
internal sealed class Attributions
{
    // A word that the rules take for said and whose mark lies this far below the threshold (in log-odds) is not said.
    private const float Unsaid = -2.5f;

    private static readonly ConditionalWeakTable<AnnotatedText, Attributions> Known = new();

    private readonly ILookup<int, Saying> bySentence;
    private readonly Dictionary<int, Saying> carriedFrom;
    private readonly Dictionary<int, Source> beheld;
    private readonly ValueList<Source> publisher;

    private Attributions(AnnotatedText text)
    {
        Marks = AttributionMarks.Of(text);
        Speech = new MarkedSpeech(Marks, text.Sentences);
        var reader = new AttributionReader(text, Speech);
        All = reader.Sayings;
        bySentence = All.ToLookup(static s => s.Sentence.Index);
        carriedFrom = reader.Carried;
        beheld = reader.Beheld;
        publisher = [new Source { Name = string.IsNullOrWhiteSpace(text.Report.Publisher) ? "unnamed publisher" : text.Report.Publisher, Role = SourceRole.Channel }];
    }

    /// <summary>The learnt marks of the text's words.</summary>
    public AttributionMarks Marks { get; }

    /// <summary>The marks linked.</summary>
    public MarkedSpeech Speech { get; }

    /// <summary>Every act of saying, in the order of the text.</summary>
    public IReadOnlyList<Saying> All { get; }

    /// <summary>Those of a text whose actors are known; read once for each text.</summary>
    public static Attributions Of(AnnotatedText text) => Known.GetValue(text, static t => new Attributions(t));

    /// <summary>Those of a sentence, in order.</summary>
    public IEnumerable<Saying> In(Sentence sentence) => bySentence[sentence.Index];

    /// <summary>The innermost act of saying whose content a token belongs to, else the one whose words it stands in, by the rules; else by the learnt marks; null where nobody is named.</summary>
    public Saying? At(Sentence sentence, int token)
    {
        Saying? best = null, framing = null;
        foreach (var saying in bySentence[sentence.Index])
        {
            if (!saying.IsLearnt && saying.Says(token) && (best is null || saying.Length < best.Length))
                best = saying;
            if (!saying.IsLearnt && saying.Frames(token) && (framing is null || saying.Length < framing.Length))
                framing = saying;
        }

        return best ?? framing ?? (Speech.Over(sentence, token) is { } cue && cue.Sentence == sentence ? Of(cue) : null);
    }

    /// <summary>The act of saying whose content a word belongs to, also where it began in a sentence before; null where nobody is named.</summary>
    public Saying? SpokenAt(Sentence sentence, int token)
    {
        if (At(sentence, token) is { } saying && (saying.Says(token) || Marks.Has(sentence, token, AttributionMark.Content)))
            return Marks.IsKnown && Marks.Margin(sentence, token, AttributionMark.Content) < Unsaid ? null : saying;
        if (carriedFrom.GetValueOrDefault(sentence.Index) is { } carried)
            return carried;
        return Speech.Over(sentence, token) is { } cue && cue.Sentence != sentence ? Of(cue) : null;
    }

    // The act of saying of a marked cue.
    private Saying? Of(MarkedCue cue)
    {
        foreach (var saying in bySentence[cue.Sentence.Index])
        {
            if (saying.Cue >= cue.First - 1 && saying.Cue <= cue.Last + 1)
                return saying;
        }

        return null;
    }

    /// <summary>Who stands behind a word, nearest speaker first: the speaker, a quotation's speaker that goes on from the sentence before, else the publisher as channel (with the speaker of the same paragraph as the original). Never empty.</summary>
    public ValueList<Source> SourcesAt(Sentence sentence, int token)
    {
        if (At(sentence, token) is { } saying && !saying.Sources.IsEmpty)
            return saying.Sources;
        if (carriedFrom.TryGetValue(sentence.Index, out var carried))
            return carried.Sources;
        return beheld.TryGetValue(sentence.Index, out var original) ? publisher.Add(original) : publisher;
    }
}
