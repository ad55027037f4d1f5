using Marsad.Extraction.English.Clauses;

namespace Marsad.Extraction.English.Passages;

/// <summary>Cuts a sentence into passages: a new one where the source changes, or where a joined clause tells of another event.</summary>
internal static class PassageCutter
{
    /// <summary>The passages, in order.</summary>
    /// <param name="terms">The sentence.</param>
    /// <param name="voiceAt">Who says a token.</param>
    /// <param name="own">The voice of a clause whose own verb is a word of speech that tells an act.</param>
    /// <param name="isCue">True for a clause that only says who speaks.</param>
    public static List<Passage> Cut(SentenceTerms terms, Func<int, Voice> voiceAt, Func<Clause, bool> isCue, Func<Clause, Voice?> own)
    {
        var runs = new List<(Voice Voice, List<Clause> Clauses, int First)>();
        var pending = -1;
        foreach (var clause in terms.Clauses)
        {
            var voice = own(clause) ?? VoiceOf(clause, voiceAt);
            if (isCue(clause))
            {
                pending = pending < 0 ? clause.First : pending;
                if (runs.Count > 0 && pending > runs[^1].Clauses[^1].Last + 40)
                    pending = clause.First;
                continue;
            }

            if (runs.Count > 0 && (runs[^1].Voice.Key == voice.Key || GoesOn(runs[^1].Voice, voice) || (voice.Sources == runs[^1].Voice.Sources && OnlyZero(terms, clause))) && !TellsAnother(terms, runs[^1].Clauses, clause))
            {
                runs[^1].Clauses.Add(clause);
                pending = -1;
                continue;
            }

            // "A bus drove over a mine; the driver was killed, an officer said": who speaks behind the semicolon speaks of both.
            if (runs.Count > 0 && runs[^1].Voice.Key == -1 && voice.Key >= 0 && clause.Word is ";" && voice.Modality == runs[^1].Voice.Modality && !terms.Counts.Any(c => c.First >= clause.First && c.Last <= clause.Last && !c.IsOtherQuantity) && !terms.Places.Any(p => p.First >= clause.First && p.Last <= clause.Last) && !terms.Triggers.Any(t => t.First >= clause.First && t.Last <= clause.Last && t.Trigger.Harm is null))
            {
                runs[^1].Clauses.Add(clause);
                runs[^1] = (voice, runs[^1].Clauses, runs[^1].First);
                pending = -1;
                continue;
            }

            runs.Add((voice, [clause], pending >= 0 ? pending : clause.First));
            pending = -1;
        }

        var passages = new List<Passage>();
        for (var r = 0; r < runs.Count; r++)
        {
            var (voice, clauses, first) = runs[r];
            var only = runs.Count == 1;
            passages.Add(new Passage
            {
                Terms = terms,
                Clauses = clauses,
                Voice = voice,
                First = only ? 0 : first,
                Last = only ? terms.Sentence.Tokens.Count - 1 : r + 1 == runs.Count ? terms.Sentence.Tokens.Count - 1 : Math.Max(clauses[^1].Last, Math.Min(runs[r + 1].First - 1, voice.Cue > clauses[^1].Last ? voice.Cue : clauses[^1].Last)),
                IsWhole = only,
            });
        }

        return passages;
    }

    // "claimed responsibility for the attack and said it had killed 78": one source, one breath.
    private static bool GoesOn(Voice before, Voice next) =>
        (before.Stance is null && next.Stance is null && before.Modality == next.Modality && before.Sources == next.Sources && before.Cue >= 0 && next.Cue > before.Cue && before.Verb is "raise" or "put" or "count" or "revise" or "lower" or "set") ||
        before.Stance is Domain.Claims.Stance.ClaimsResponsibility or Domain.Claims.Stance.Confirms && next.Stance is null && next.Modality == before.Modality && before.Sources == next.Sources;

    private static Voice VoiceOf(Clause clause, Func<int, Voice> voiceAt) => voiceAt(clause.Verbs?.Verb ?? clause.First);

    private static bool TellsAnother(SentenceTerms terms, List<Clause> before, Clause clause)
    {
        if (!(clause.Link == ClauseLink.Coordinate || (clause.Link == ClauseLink.Adverbial && clause.Word is "while" or "whereas") || IsDaysApart(terms, clause)))
            return false;
        if (!HasContent(terms, clause.First, clause.Last))
            return false;
        int first = before[0].First, last = before[^1].Last;
        if (!HasContent(terms, first, last) || IsDaysApart(terms, clause))
            return true;
        if (clause.Word is "while" && OnlyAway(terms, clause.First, clause.Last) && !OnlyAway(terms, first, last))
            return true;
        var figures = terms.Figures.Where(f => f.First >= clause.First && f.Last <= clause.Last && f.Count is not { Min: 0, Max: 0 }).ToList();
        if (figures.Any(f => !f.IsPart && terms.Figures.Any(g => g.First >= first && g.Last <= last && !g.IsPart && g.Measure == f.Measure && string.Equals(g.Category, f.Category, StringComparison.Ordinal) && g.Count != f.Count)))
            return true;
        var places = terms.Places.Where(p => p.First >= clause.First && p.Last <= clause.Last).ToList();
        if (places.Count > 0 && terms.Places.Any(p => p.First >= first && p.Last <= last) && !places.Any(p => terms.Places.Any(q => q.First >= first && q.Last <= last && string.Equals(q.Place.Name, p.Place.Name, StringComparison.OrdinalIgnoreCase))))
            return true;
        var dates = terms.Dates.Where(d => d.First >= clause.First && d.Last <= clause.Last && d.Role == Mentions.DateRole.At && !d.IsDuration).ToList();
        return dates.Count > 0 && terms.Dates.Any(d => d.First >= first && d.Last <= last && d.Role == Mentions.DateRole.At) && !dates.Any(d => terms.Dates.Any(e => e.First >= first && e.Last <= last && e.Window.Overlaps(d.Window)));
    }

    // "took the town, a day after they seized the crossing": another event, so many days away.
    private static bool IsDaysApart(SentenceTerms terms, Clause clause) =>
        clause.Link == ClauseLink.Adverbial && clause.Word is "after" or "before" && terms.Dates.Any(d => d.IsDuration && clause.First - d.Last is >= 0 and <= 2);

    // "; nobody had been hurt, they said".
    private static bool OnlyZero(SentenceTerms terms, Clause clause)
    {
        var figures = terms.Figures.Where(f => f.First >= clause.First && f.Last <= clause.Last).ToList();
        return figures.Count > 0 && figures.TrueForAll(static f => f.Count is { Min: 0, Max: 0 });
    }

    // "while 6,000 displaced people were sheltering there" counts people, whatever happened.
    private static bool OnlyAway(SentenceTerms terms, int first, int last)
    {
        var figures = terms.Figures.Where(f => f.First >= first && f.Last <= last).ToList();
        return figures.Count > 0 && figures.TrueForAll(static f => f.Measure == Domain.Claims.HarmMeasure.Displaced);
    }

    private static bool HasContent(SentenceTerms terms, int first, int last) =>
        terms.Triggers.Any(t => t.First >= first && t.Last <= last && (!t.IsNoun || t.Trigger.Type is not ("armed-clash" or "offensive"))) || terms.Figures.Any(f => f.First >= first && f.Last <= last);
}
