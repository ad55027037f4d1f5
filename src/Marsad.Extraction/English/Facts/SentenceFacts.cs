using System.Runtime.CompilerServices;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Attribution;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Facts;

/// <summary>A sentence with all that is known of it, and the parts of which claims about actors are made.</summary>
internal sealed class SentenceFacts
{
    // Five finders ask for the same.
    private static readonly ConditionalWeakTable<AnnotatedText, List<SentenceFacts>> Known = [];

    private SentenceFacts(AnnotatedText text, Sentence sentence, IReadOnlyList<ActorMention> actors, IReadOnlyList<DateMention> dates, IReadOnlyList<PlaceMention> places, IReadOnlyList<CountMention> counts)
    {
        (Text, Sentence, Actors, Dates, Places, Counts) = (text, sentence, actors, dates, places, counts);
        Subjects = new SubjectFinder(sentence, actors, dates);
        Attributions = Attributions.Of(text);
    }

    /// <summary>The report.</summary>
    public AnnotatedText Text { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its words.</summary>
    public TokenList Tokens => Sentence.Tokens;

    /// <summary>Its actors.</summary>
    public IReadOnlyList<ActorMention> Actors { get; }

    /// <summary>Its dates.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>Its places.</summary>
    public IReadOnlyList<PlaceMention> Places { get; }

    /// <summary>Its numbers.</summary>
    public IReadOnlyList<CountMention> Counts { get; }

    /// <summary>Finds subjects.</summary>
    public SubjectFinder Subjects { get; }

    /// <summary>Who says what.</summary>
    public Attributions Attributions { get; }

    /// <summary>The sentences of the body, in order.</summary>
    public static IReadOnlyList<SentenceFacts> Of(AnnotatedText text) => Known.GetValue(text, static t => [.. Read(t)]);

    private static IEnumerable<SentenceFacts> Read(AnnotatedText text)
    {
        var actors = text.Actors.ToLookup(static m => m.Sentence.Index);
        var dates = text.Dates.ToLookup(static m => m.Sentence.Index);
        var places = text.Places.ToLookup(static m => m.Sentence.Index);
        var counts = text.Counts.ToLookup(static m => m.Sentence.Index);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.IsBody && sentence.Tokens.Count > 1)
                yield return new SentenceFacts(text, sentence, [.. actors[sentence.Index]], [.. dates[sentence.Index]], [.. places[sentence.Index]], [.. counts[sentence.Index]]);
        }
    }

    /// <summary>The words of a stretch of tokens.</summary>
    public string Words(int first, int last) => SentenceWords.Words(Text, Sentence, first, last);

    /// <summary>The words of a noun phrase, its article left out.</summary>
    public string Phrase(int first, int last)
    {
        while (first < last && (Tokens[first].IsDeterminer() || Tokens[first].Lower is "both"))
            first++;
        return Words(first, last);
    }

    /// <summary>A stretch of tokens as a quote, signs at its ends left out.</summary>
    public Quote Quote(int first, int last)
    {
        (first, last) = (Math.Max(0, first), Math.Min(Tokens.Count - 1, last));
        while (first < last && Tokens[first].Lower is "," or ";" or "and" or "but" or ":" or "while" or "-" or "." or ")")
            first++;
        while (last > first && Tokens[last].Lower is "," or ";" or "and" or "but" or ":" or "(" or "while")
            last--;
        // The full stop belongs to a quote that starts the sentence.
        return Text.Report.Text.QuoteOf(Tokens[first].Start, Tokens[last].End);
    }

    /// <summary>The whole sentence as a quote.</summary>
    public Quote Whole() => Text.Report.Text.QuoteOf(Sentence.Start, Sentence.End);

    /// <summary>Who says a token.</summary>
    public ValueList<Source> SourcesAt(int token) => Attributions.SourcesAt(Sentence, token);

    /// <summary>How what stands at a token is said: denied, alleged, hypothetical or as a fact.</summary>
    public Modality ModalityAt(int token)
    {
        if (Attributions.At(Sentence, token) is { } saying && saying.Says(token) && saying.Modality is not Modality.Asserted)
            return saying.Modality;
        for (var i = token - 1; i >= Math.Max(0, token - 5); i--)
        {
            if (Tokens[i].Lower is "may" or "might" or "could" or "would" or "should" or "if")
                return Modality.Hypothetical;
            if (Tokens[i].Lower is "not" or "n't" or "never" or "no")
                return Modality.Negated;
            if (Tokens[i].Text is "," or ";")
                break;
        }

        return Modality.Asserted;
    }

    /// <summary>The stretch of the sentence around a token that "; ", ", but", ", while" and ", and X did" part off.</summary>
    public (int First, int Last) Clause(int token)
    {
        var first = 0;
        for (var i = token - 1; i > 0; i--)
        {
            if (Parts(i))
            {
                first = i + 1;
                break;
            }
        }

        var last = Tokens.Count - 1;
        for (var i = token + 1; i < Tokens.Count; i++)
        {
            if (Parts(i))
            {
                last = i - 1;
                break;
            }
        }

        return (first, last);
    }

    /// <summary>The actors coordinated with one, in order ("Egypt, Qatar and the United States").</summary>
    public IReadOnlyList<ActorMention> Group(ActorMention actor)
    {
        // "The group and its ally X": the possessor between is no member of the list.
        var named = Actors.Where(a => a == actor || !a.IsAnaphorPossessive(Tokens)).ToList();
        var first = named.IndexOf(actor);
        var last = first;
        while (first > 0 && Joined(named[first - 1], named[first]))
            first--;
        while (last + 1 < named.Count && Joined(named[last], named[last + 1]))
            last++;
        return named.GetRange(first, last - first + 1);
    }

    /// <summary>The actors that start behind a token, at most some words away with no verb between, with those coordinated.</summary>
    public IReadOnlyList<ActorMention> GroupBehind(int token, int reach = 5)
    {
        foreach (var actor in Actors)
        {
            if (actor.First <= token || actor.First > token + reach)
                continue;
            // "supported by their partners": who the partners' is supports nobody.
            if (actor is { IsAnaphor: true, IsModifier: true } && actor.First == actor.Last && Tokens[actor.First].Lower is "its" or "their" or "his" or "her")
                continue;
            // "a retired Dutch general X": the person, not the state that qualifies it.
            if (actor is { IsModifier: true, Kind: ActorKind.State } && Actors.Any(a => a.First > actor.Last && a.First <= actor.Last + 3 && a.Kind == ActorKind.Person))
                continue;
            for (var i = token + 1; i < actor.First; i++)
            {
                if (Tokens[i].Tag is "VBD" or "VBZ" or "VBP" || Tokens[i].Text is "," or ";" or ".")
                    return [];
            }

            var index = Index(actor);
            var last = index;
            while (last + 1 < Actors.Count && Joined(Actors[last], Actors[last + 1]))
                last++;
            return [.. Actors.Skip(index).Take(last - index + 1)];
        }

        return [];
    }

    /// <summary>The date in or beside a stretch with a role; the nearest to a token.</summary>
    public DateMention? Date(int first, int last, int token, params DateRole[] roles) =>
        Dates.Where(d => !d.IsDuration && d.First >= first && d.Last <= last && (roles.Length == 0 || roles.Contains(d.Role))).MinBy(d => Math.Abs(d.First - token));

    /// <summary>A date as the interchange format writes it: as finely as it was said.</summary>
    public static PartialDate? Partial(DateMention? date) =>
        date is null ? null : date.Date ?? (date.Window.Days == 1 ? PartialDate.Of(date.Window.From) : date.Window.From.Year == date.Window.To.Year
            ? date.Window.From.Month == date.Window.To.Month ? new PartialDate(date.Window.From.Year, date.Window.From.Month) : new PartialDate(date.Window.From.Year)
            : new PartialDate(date.Window.From.Year));

    /// <summary>The span of a mention.</summary>
    public Span SpanOf(int first, int last) => Text.Report.Text.SpanOf(Tokens[first].Start, Tokens[last].End);

    /// <summary>The names of actors, each once.</summary>
    public static ValueList<string> Names(IEnumerable<ActorMention> actors) => actors.Select(static a => a.Name).Distinct(StringComparer.Ordinal).ToValueList();

    private int Index(ActorMention actor)
    {
        for (var i = 0; i < Actors.Count; i++)
        {
            if (Actors[i] == actor)
                return i;
        }

        throw new ArgumentException("The actor is not of this sentence.", nameof(actor));
    }

    // Parted by no more than a comma, "and", "or", articles and adjectives.
    private bool Joined(ActorMention one, ActorMention other)
    {
        var sign = false;
        // ", a police officer added": the speaker is no member of the list before it.
        foreach (var saying in Attributions.In(Sentence))
        {
            if (saying.SpeakerFirst > one.Last && saying.SpeakerFirst <= other.First + 1 && saying.ContentFirst <= one.First)
                return false;
        }

        // "X, which backs Y, and Z": a comma before "and" joins only in a list of three and more.
        if (Tokens[one.Last + 1].Text is "," && one.Last + 2 < other.First && Tokens[one.Last + 2].Lower is "and" or "but")
        {
            var before = one.First - 1;
            while (before > 0 && (Tokens[before].IsDeterminer() || Tokens[before].Tag is "JJ"))
                before--;
            if (before < 0 || Tokens[before].Text is not ",")
                return false;
        }

        for (var i = one.Last + 1; i < other.First; i++)
        {
            var token = Tokens[i];
            if (token.Text is "," || token.Lower is "and" or "or" or "as" or "well")
                sign = true;
            else if (!(token.IsDeterminer() || token.Tag is "JJ" or "CD" || token.Lower is "its" or "their" or "ally" or "allies" or "partner" or "rival" or "both"))
                return false;
        }

        return sign && other.First > one.Last + 1 && !(one.IsModifier && one.Kind == ActorKind.State && Tokens[one.Last + 1].IsNoun());
    }

    // "the government and the FARC has been": two subjects of one verb, unless a verb stands before.
    private bool HasFiniteVerb(int before)
    {
        for (var k = before - 1; k >= 0; k--)
        {
            if (Tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !IsInActor(Tokens[k]))
                return true;
            if (Tokens[k].Text is ";")
                return false;
        }

        return false;
    }

    private bool IsInActor(Token token) => Actors.Any(a => a.Covers(token));

    private bool Parts(int i)
    {
        if (Tokens[i].Text is ";")
            return true;
        if (Tokens[i].Lower is "but" or "while" or "whereas" && i > 0 && Tokens[i - 1].Text is ",")
            return true;
        // ", and Y did": a subject and a verb of its own behind.
        if (Tokens[i].Lower is "and" or "but")
        {
            for (var k = i + 1; k < Math.Min(Tokens.Count, i + 9); k++)
            {
                if (Tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "MD" && !IsInActor(Tokens[k]))
                    return HasFiniteVerb(i);
                if (Tokens[k].Text is "," or ";" || Tokens[k].Lower is "and" || (Tokens[k].IsPreposition() && k > i + 3))
                    return false;
            }
        }

        return false;
    }
}
