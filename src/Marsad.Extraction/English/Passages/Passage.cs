using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.English.Clauses;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Passages;

/// <summary>Clauses of one sentence that one source says of one matter: what a claim is made from.</summary>
internal sealed class Passage
{
    /// <summary>What the sentence holds.</summary>
    public required SentenceTerms Terms { get; init; }

    /// <summary>Its clauses, in order.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Who says it.</summary>
    public required Voice Voice { get; init; }

    /// <summary>First token of the quote.</summary>
    public required int First { get; init; }

    /// <summary>Last token of the quote, inclusive.</summary>
    public required int Last { get; init; }

    /// <summary>The only passage of its sentence.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when its figures are running totals.</summary>
    public bool IsTally { get; set; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence => Terms.Sentence;

    /// <summary>True when a token is said here (not the words that name the speaker).</summary>
    public bool Says(int token) => token >= Clauses[0].First && token <= Clauses[^1].Last && !(token >= Voice.Speaker.First && token <= Voice.Speaker.Last) && !IsBehindContent(token) && ClauseAt(token) is not null;

    // "…, according to X, head of Y": what stands behind what is said names the speaker.
    private bool IsBehindContent(int token) =>
        Voice.Cue > Voice.ContentLast && Voice.ContentLast >= Voice.ContentFirst && token > Voice.ContentLast && (Voice.SecondFirst < 0 || token < Voice.SecondFirst);

    /// <summary>The clause in which a token stands; null where it is another's.</summary>
    public Clause? ClauseAt(int token)
    {
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (token >= Clauses[i].First && token <= Clauses[i].Last)
                return Clauses[i];
        }

        return null;
    }

    /// <summary>Its words that tell of events.</summary>
    public IEnumerable<TriggerHit> Triggers => Terms.Triggers.Where(t => Says(t.First));

    /// <summary>Its figures of people harmed.</summary>
    public IEnumerable<HarmFigure> Figures => Terms.Figures.Where(f => Says(f.Marker is { } marker && !Says(f.First) ? marker.First : f.First));

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(" / ", Clauses)}";
}
