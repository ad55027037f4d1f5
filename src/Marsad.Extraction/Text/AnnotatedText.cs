using Marsad.Domain.Reports;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.Text;

/// <summary>A report with its blocks, parsed sentences and the names, dates and numbers found in them: what every finder of claims reads.</summary>
internal sealed class AnnotatedText
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Its blocks in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Its sentences in order, of all blocks.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Its sentences cut into lexemes, kept from the finding of dates to that of numbers; null where neither or both have run.</summary>
    public IReadOnlyList<LexedSentence>? Lexed { get; set; }

    /// <summary>Dates, in order.</summary>
    public IReadOnlyList<DateMention> Dates { get; set; } = [];

    /// <summary>Numbers, in order.</summary>
    public IReadOnlyList<CountMention> Counts { get; set; } = [];

    /// <summary>Places, in order.</summary>
    public IReadOnlyList<PlaceMention> Places { get; set; } = [];

    /// <summary>Actors (armed groups, forces, states, bodies, persons), in order, pronouns and definite descriptions resolved.</summary>
    public IReadOnlyList<ActorMention> Actors { get; set; } = [];

    /// <summary>The words of a stretch of UTF-16 units.</summary>
    public string Slice(int start, int end) => Report.Text.Value[start..end];
}
