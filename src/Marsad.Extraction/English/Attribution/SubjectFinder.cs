using Marsad.Extraction.English.Actors;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution;

/// <summary>The subject of a verb: the actors in it, and where its words stand.</summary>
internal sealed record Subject(int First, int Last, IReadOnlyList<ActorMention> Mentions)
{
    /// <summary>For a noun phrase that is no known actor: the body whose it is ("the police union", "its migration agency").</summary>
    public ActorMention? Owner { get; init; }
}

/// <summary>Finds the noun phrase before or behind a verb that names who does it. Works on words, tags and known actors, so that one wrong branch of a parse does not lose a speaker.</summary>
internal sealed class SubjectFinder(Sentence sentence, IReadOnlyList<ActorMention> actors, IReadOnlyList<DateMention> dates)
{
    private readonly TokenList tokens = sentence.Tokens;

    /// <summary>Auxiliaries and adverbs between a subject and its verb.</summary>
    public static HashSet<string> Between { get; } = new(StringComparer.Ordinal)
    {
        "has", "have", "had", "is", "was", "were", "are", "been", "be", "did", "does", "do", "would", "could", "will", "may", "might", "also", "later", "earlier", "then", "not", "n't", "n’t", "still", "already",
        "again", "only", "never", "yet", "both", "just", "all", "'s", "’s", "to", "able", "himself", "itself", "since", "long", "now", "today", "yesterday", "too", "even", "once", "twice",
    };

    /// <summary>Words and signs at which a noun phrase ends.</summary>
    public static HashSet<string> Stops { get; } = new(StringComparer.Ordinal)
    {
        ",", ";", ":", "\"", "“", "”", "``", "''", "»", "«", "(", ")", "–", "—", "--", "while", "but", "that", "because", "when", "if", "although", "though", "where", "whereas", "after", "before", "as",
    };

    /// <summary>The noun phrase before the verb at a token; for "… and said" the speaker of the verb of speech before.</summary>
    public Subject? Left(int i, IReadOnlyList<Saying>? found = null)
    {
        var j = SkipBack(i - 1);
        if (j < 0)
            return null;
        if (tokens[j].Text is ",")
            return Apposed(j);
        if (tokens[j].Lower is "and" or "but" or "or")
            return Shared(j, found);
        // "Turkey, which backs", "a group that controls": the noun phrase before the relative.
        if (tokens[j].Lower is "which" or "that" or "who" && j > 0)
        {
            var noun = tokens[j - 1].Text is "," ? j - 2 : j - 1;
            if (noun >= 0 && actors.FirstOrDefault(a => a.Last == noun && (!a.IsModifier || a.Kind == ActorKind.State)) is { } relative)
                return With(relative.First, relative.Last, relative);
            if (noun >= 0 && tokens[j].Lower is not "that" && tokens[noun].IsNoun())
                return In(Back(noun), noun);
        }

        // 'a member of the so-called "DPR" said': quotation marks around a name are no speech.
        if (tokens[j].Text is "\"" or "”" or "''" && Scare(j) is var opening and > 0)
            return In(Back(opening - 1), j - 1);
        var start = Back(j);
        // "Residents reached by telephone said": the noun before the participle.
        if (start > 1 && start < j && tokens[start].IsPreposition() && tokens[start - 1].Tag is "VBD" or "VBN" && IsBoundaryVerb(start - 1) && tokens[start - 2].IsNoun())
            return In(Back(start - 2), start - 2);
        // "An officer speaking on condition of anonymity because he was not allowed to brief the press said": the press is whom he may not brief.
        if (start > 1 && start <= j && tokens[start - 1].Tag is "VB" && tokens[start - 2].Lower is "to")
        {
            for (var k = 1; k < start - 2; k++)
            {
                if (tokens[k].Lower is "speaking" or "who" or "citing" or "insisting" or "requesting" or "asking" && tokens[k - 1].IsNoun())
                    return In(Back(k - 1), k - 1);
            }
        }

        // "A rescuer who reached the village said": the noun before the relative clause.
        for (var k = start - 1; k > 0 && k > start - 7 && tokens[k].Text is not ","; k--)
        {
            if (tokens[k].Lower is "who" or "which" || tokens[k].Lower is "that" && tokens[k - 1].IsNoun() && tokens[k + 1].IsVerb())
                return In(Back(k - 1), k - 1);
        }

        // "… killed five and the army said": what stands before "and" belongs to the clause before.
        if (start > 0 && IsBoundaryVerb(start - 1))
        {
            var and = -1;
            for (var k = start; k < j; k++)
            {
                if (tokens[k].Lower is "and" or "or")
                    and = k;
            }

            if (and >= 0)
                start = and + 1;
        }

        if (tokens[start].Lower is "and" or "or" && start < j)
            start++;
        return In(start, j);
    }

    /// <summary>The opening mark of a short stretch in quotation marks that closes at a token; −1 where it is none.</summary>
    public int Scare(int close)
    {
        for (var k = close - 1; k > 0 && k >= close - 4; k--)
        {
            if (tokens[k].Text is "\"" or "“" or "``" or "''")
                return close - k > 1 && tokens[k - 1].Tag is not ("VBD" or "VBZ" or "VBP") && tokens[k - 1].Text is not ("," or ":") ? k : -1;
        }

        return -1;
    }

    // The first token of the stretch that ends at j and holds no comma, no clause and no verb.
    private int Back(int j)
    {
        var start = j;
        while (true)
        {
            if (actors.FirstOrDefault(a => a.Covers(tokens[start]) && a.First < start) is { } whole)
                start = whole.First;
            if (start > 0 && tokens[start - 1].Text is "-" && tokens[start - 1].Tag is ":")
                return start;
            if (start == 0 || Stops.Contains(tokens[start - 1].Lower) && !actors.Any(a => a.Covers(tokens[start - 1])) || IsBoundaryVerb(start - 1))
                return start;
            start--;
        }
    }

    /// <summary>A verb that ends the noun phrase behind it.</summary>
    public bool IsBoundaryVerb(int k) => tokens[k].IsVerb() && tokens[k].Tag is not "VBN" and not "VBG" && !actors.Any(a => a.Covers(tokens[k]));

    // Back over auxiliaries, adverbs and dates between subject and verb.
    private int SkipBack(int j)
    {
        while (j >= 0)
        {
            if (dates.FirstOrDefault(d => d.First <= j && d.Last >= j) is { } date)
            {
                j = date.First - 1;
                if (j >= 0 && tokens[j].Lower is "on" or "in" or "late" or "early" or "at" or "since" or "during" or "by")
                    j--;
                continue;
            }

            // "the group (GSIM, affiliated to al-Qaeda) had claimed": brackets are no part of the name.
            if (tokens[j].Text is ")" && !actors.Any(a => a.Covers(tokens[j])))
            {
                var open = j - 1;
                while (open > 0 && j - open <= 12 && tokens[open].Text is not "(")
                    open--;
                if (open > 0 && tokens[open].Text is "(")
                {
                    if (actors.FirstOrDefault(a => a.First < open && a.Last >= open) is { } named)
                        return named.Last;
                    j = open - 1;
                    continue;
                }
            }

            if (tokens[j].Lower is "statement" && j >= 2 && tokens[j - 2].Lower is "in")
            {
                j -= 3;
                continue;
            }

            if (actors.Any(a => a.Covers(tokens[j]) && !a.IsModifier))
                return j;
            if (Between.Contains(tokens[j].Lower) || tokens[j].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[j].Tag is "MD")
            {
                j--;
                continue;
            }

            return j;
        }

        return j;
    }

    /// <summary>"X, head of the Observatory, said", "Turkey, which backs Azerbaijan, warned", "…, who …, said": the noun phrase before the apposition that closes with a comma.</summary>
    public Subject? Apposed(int comma)
    {
        var stop = comma;
        // A name that takes in its apposition ("the chief, Josep Borrell").
        if (actors.FirstOrDefault(a => a.Last == comma - 1 && a.Kind == ActorKind.Person && Enumerable.Range(a.First, a.Last - a.First).Any(n => tokens[n].Text is ",")) is { } apposing)
            return With(apposing.First, apposing.Last, apposing);
        for (var k = comma - 1; k >= 0; k--)
        {
            if (tokens[k].Text is "\"" or "”" or "''" or ";")
                break;
            if (tokens[k].Text is not ",")
                continue;
            // The stretch between the commas apposes where it has no finite verb of its own or is a relative clause.
            var relative = tokens[k + 1].Lower is "which" or "who" or "whose" or "where";
            var finite = Enumerable.Range(k + 1, stop - k - 1).Any(n => !actors.Any(a => a.Covers(tokens[n])) && !(tokens[n].Tag is "VBD" && n + 1 < stop && tokens[n + 1].Lower is "with" or "by" or "to" or "as" or "from") && tokens[n].Tag is "VBD" or "VBZ" or "VBP" or "MD" && tokens[n].Lower is not ("'s" or "’s"));
            if (!relative && finite)
                break;
            // "The harbour master, Lena Sand, said": the name says more than the office.
            if (actors.FirstOrDefault(a => a.First <= k + 2 && a.First > k && a.Last == stop - 1 && a.Kind == ActorKind.Person && !a.IsAnaphor && char.IsUpper(a.Name[0])) is { } named && !actors.Any(a => a.Last == k - 1 && a.Kind == ActorKind.Person && char.IsUpper(a.Name[0]) && tokens[a.Last].Tag is "NNP"))
                return With(named.First, named.Last, named);
            if (actors.FirstOrDefault(a => a.Last == k - 1 && (!a.IsModifier || a.Kind == ActorKind.State)) is { } mention)
                return With(mention.First, mention.Last, mention);
            if (k > 0 && tokens[k - 1].IsNoun())
            {
                if (In(Back(k - 1), k - 1) is { } subject)
                    return subject;
            }

            stop = k;
        }

        if (actors.FirstOrDefault(a => a.Last == comma - 1) is { } whole)
            return With(whole.First, whole.Last, whole);
        return actors.FirstOrDefault(a => a.Last < comma && !a.IsModifier) is { } first ? With(first.First, first.Last, first) : null;
    }

    /// <summary>"… and said": the speaker of the verb before, else the first subject of the sentence.</summary>
    public Subject? Shared(int and, IReadOnlyList<Saying>? found = null)
    {
        if (found is { Count: > 0 } && found[^1] is { Verb.Kind: not SpeechKind.AccordingTo } earlier && earlier.Cue < and)
            return new Subject(earlier.SpeakerFirst, earlier.SpeakerLast, earlier.Speakers);
        for (var k = 0; k < and; k++)
        {
            if (tokens[k].IsVerb() && tokens[k].Tag is "VBD" or "VBZ" or "VBP")
                return Left(k);
        }

        return null;
    }

    private Subject With(int first, int last, ActorMention mention)
    {
        var all = new List<ActorMention> { mention };
        // "Armenia and Azerbaijan accused", "Egypt, Qatar and the US said".
        for (var at = first - 1; at > 0;)
        {
            while (at > 0 && tokens[at].IsDeterminer())
                at--;
            if (tokens[at].Lower is not ("and" or ","))
                break;
            var previous = at - 1;
            if (actors.FirstOrDefault(a => a.Last == previous && !a.IsModifier) is not { } other || (tokens[at].Text is "," && all.Count == 1))
                break;
            // "led by X, and Y says": what a preposition or a verb governs is no second speaker.
            var governor = other.First - 1;
            while (governor >= 0 && (tokens[governor].IsDeterminer() || tokens[governor].Tag is "JJ"))
                governor--;
            if (governor >= 0 && (tokens[governor].IsPreposition() || IsBoundaryVerb(governor)))
                break;
            all.Insert(0, other);
            first = other.First;
            at = first - 1;
        }

        return new Subject(first, last, all);
    }

    /// <summary>The subject among the tokens of a stretch.</summary>
    public Subject? In(int start, int end)
    {
        // "according to" may end a text that was cut off.
        if (start < 0 || end >= tokens.Count || start > end)
            return null;
        while (start < end && tokens[start].Lower is "and" or "but" or "or")
            start++;
        while (start < end && (dates.FirstOrDefault(d => d.First == start) is { } date))
            start = date.Last + 1;
        // "On Thursday evening the army", "In a statement the ministry".
        if (start < end && tokens[start].IsPreposition())
        {
            var after = dates.FirstOrDefault(d => d.First <= start + 2 && d.Last > start && d.Last < end);
            if (after is not null)
                start = after.Last + 1;
            // "Between the evenings of 1 and 2 February its cameras".
            else if (dates.LastOrDefault(d => d.First > start && d.Last < end) is { } late && tokens[late.Last + 1].IsDeterminer())
                start = late.Last + 1;
        }

        if (start > end)
            return null;
        // "the junta-run Sample Mirror newspaper": whose it is said to be is not who speaks.
        for (var k = end - 1; k > start; k--)
        {
            if (tokens[k].Text is "-" && tokens[k + 1].Lower is "run" or "owned" or "aligned" or "linked" or "controlled" or "affiliated" or "backed" or "friendly" or "based" or "installed" or "appointed" or "leaning" && k + 2 <= end)
            {
                start = k + 2;
                break;
            }
        }

        ActorMention? chosen = null;
        foreach (var actor in actors)
        {
            if (actor.First < start || actor.Last > end || (actor.IsAnaphorPossessive(tokens) && chosen is not null))
                continue;
            var previous = actor.First - 1;
            while (previous >= start && (tokens[previous].IsDeterminer() || tokens[previous].IsAdjective()))
                previous--;
            if (previous >= start && tokens[previous].IsPreposition() && chosen is not null)
                continue;
            if (previous >= start && tokens[previous].IsPreposition() && HeadBefore(start, previous) is { } head)
                return new Subject(start, end, IsDocument(head) ? [actor] : []);
            if (chosen is null || (chosen.IsModifier && !actor.IsModifier && !Prepositional(chosen.Last + 1, actor.First)) || (actor.Last == end && !Prepositional(chosen.Last + 1, actor.First)))
            {
                if (chosen is not null && !chosen.IsModifier && tokens[Math.Max(start, actor.First - 1)].Lower is "and")
                    return new Subject(chosen.First, actor.Last, [chosen, actor]);
                chosen = actor;
            }
        }

        if (chosen is not null)
        {
            // "a resistance group and residents": both speak; "UN figures": the body does.
            if (chosen.IsModifier && chosen.Last < end && !IsDocument(tokens[end]))
                return new Subject(start, end, []) { Owner = chosen.Kind is ActorKind.People ? null : chosen };
            // "the republic's defence headquarters": the body speaks, whose it is stands behind it.
            var body = chosen.Last + 1;
            while (body < end && !tokens[body + 1].IsPreposition())
                body++;
            if (chosen.Last + 1 < body && tokens[chosen.Last + 1].Lower is "'s" or "’s" or "'" or "’" && !chosen.IsAnaphor && tokens[body].IsNoun() && !IsDocument(tokens[body]))
                return new Subject(chosen.Last + 2, body, []) { Owner = chosen.Kind is ActorKind.People ? null : chosen };
            var whole = With(chosen.First, chosen.Last, chosen);
            // "a resistance group and residents said": the first of two speakers is no known actor.
            return Enumerable.Range(start, Math.Max(0, whole.First - start)).Any(k => tokens[k].Lower is "and") ? whole with { First = start } : whole;
        }

        if (tokens[start].Lower is "no" or "nobody" or "none" || tokens[end].Lower is "nobody" or "none")
            return null;
        return tokens[end].IsNoun() || tokens[end].IsCapital() || tokens[end].Tag is "PRP" or "DT" or "CD" ? new Subject(start, end, []) : null;
    }

    private bool Prepositional(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (tokens[k].IsPreposition())
                return true;
        }

        return false;
    }

    private Token? HeadBefore(int start, int preposition)
    {
        for (var k = preposition - 1; k >= start; k--)
        {
            if (tokens[k].IsNoun())
                return tokens[k];
        }

        return null;
    }

    // Papers speak for who wrote them.
    private static bool IsDocument(Token token) => token.Lower is "statement" or "statements" or "report" or "reports" or "figures" or "data" or "bulletin" or "update" or "announcement" or "estimates" or "estimate" or "records" or "tally" or "count" or "post" or "message" or "communique" or "communiqué" or "letter" or "video" or "sources" or "press" or "release" or "assessment" or "survey" or "study" or "investigation" or "website" or "channel";

    /// <summary>", said Rami Abdel Rahman": the noun phrase behind the verb.</summary>
    public Subject? Right(int i)
    {
        var j = i + 1;
        while (j < tokens.Count && j <= i + 3 && (tokens[j].Tag.StartsWith("RB", StringComparison.Ordinal) || dates.Any(d => d.First <= j && d.Last >= j) || tokens[j].Lower is "on"))
            j++;
        if (actors.FirstOrDefault(a => a.First >= j && a.First <= j + (j < tokens.Count && tokens[j].IsDeterminer() ? 1 : 0) && !a.IsModifier) is { } mention)
        {
            var all = new List<ActorMention> { mention };
            if (mention.Last + 2 < tokens.Count && tokens[mention.Last + 1].Lower is "and" && actors.FirstOrDefault(a => a.First <= mention.Last + 3 && a.First > mention.Last + 1) is { } second)
                all.Add(second);
            return new Subject(mention.First, all[^1].Last, all);
        }

        var end = j;
        while (end < tokens.Count && (tokens[end].IsNoun() || tokens[end].IsAdjective() || tokens[end].IsDeterminer() || tokens[end].Text is "-" or "'s"))
            end++;
        return end > j && tokens[end - 1].IsNoun() ? new Subject(j, end - 1, []) : null;
    }
}
