using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Actors;

/// <summary>Reads the actors of one sentence from left to right. What the tables know comes first, then compositions ("Nigerian army"), offices and persons, people by description, and runs of capitals that end as names of bodies do.</summary>
internal sealed partial class SentenceActors
{
    private const int LongestSentence = 400;

    private readonly AnnotatedText text;
    private readonly Sentence sentence;
    private readonly TokenList tokens;
    private readonly DocumentCountry country;
    private readonly ActorMemory memory;
    private readonly List<Match>[] matches;
    private readonly bool[] placed;
    private readonly List<ActorDraft> drafts = [];

    private static readonly FrozenSet<string> CommonWords = VocabularyTable.Load("language-words").Rows.Where(static r => r["language"] is "en").SelectMany(static r => r.List("words")).ToFrozenSet(StringComparer.Ordinal);

    private SentenceActors(AnnotatedText text, Sentence sentence, IReadOnlyList<NamePiece> pieces, DocumentCountry country, ActorMemory memory, bool[] placed)
    {
        (this.text, this.sentence, this.country, this.memory, this.placed) = (text, sentence, country, memory, placed);
        tokens = sentence.Tokens;
        matches = new List<Match>[tokens.Count];
        var found = new List<NameMatch<Term>>();
        var capitals = IsAllCapitals(sentence);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (capitals && IsWordInCapitals(pieces[i]))
                continue;
            if (i > 0 && pieces[i].Token == pieces[i - 1].Token)
                continue;
            found.Clear();
            ActorTerms.Tree.Match(pieces, i, found);
            if (found.Count == 0)
                continue;
            // A name ends where a token ends: "SPLM" is not named in "SPLM-IO".
            List<Match>? whole = null;
            foreach (var (end, value) in found)
            {
                if (end + 1 == pieces.Count || pieces[end + 1].Token != pieces[end].Token)
                    (whole ??= []).Add(new Match(value, pieces[end].Token));
            }

            if (whole is not null)
                matches[pieces[i].Token] = whole;
        }
    }

    /// <summary>The actors of a sentence in order; the memory learns them. <c>placed</c> says for each token whether a place is named there.</summary>
    public static List<ActorDraft> Read(AnnotatedText text, Sentence sentence, IReadOnlyList<NamePiece> pieces, DocumentCountry country, ActorMemory memory, bool[] placed)
    {
        var reader = new SentenceActors(text, sentence, pieces, country, memory, placed);
        for (var i = 0; i < reader.tokens.Count;)
        {
            var draft = reader.At(i);
            if (draft is null)
            {
                i++;
                continue;
            }

            i = Math.Max(i, reader.Take(draft).Last) + 1;
        }

        return reader.drafts;
    }

    private ActorDraft? At(int i)
    {
        if ((Known(i) ?? OfState(i) ?? Spelt(i)) is { } named)
            return tokens.Count > LongestSentence ? named : OfficeBehind(named) ?? named;
        // A table or a line without marks: names only, so that the time stays linear.
        if (tokens.Count > LongestSentence)
            return null;
        // "The" before a name of the tables belongs to no other reading.
        var isArticle = tokens[i].Lower is "the" or "a" or "an" && i + 1 < tokens.Count;
        if (isArticle && Longest<ActorTerm>(i + 1, out _) is not null && Known(i + 1) is not null)
            return null;
        if (isArticle && Longest<StateTerm>(i + 1, out var stateLast) is not null && !(Longest<AnaphorTerm>(i + 1, out var described) is not null && described > stateLast) && OfState(i + 1) is not null)
            return null;
        if (Anaphor(i) is { } anaphor)
            return OfficeBehind(anaphor) ?? (anaphor.Last > anaphor.First ? Tail(anaphor) : anaphor);
        return Office(i) ?? Force(i) ?? GroupOf(i) ?? People(i) ?? Person(i) ?? Body(i);
    }

    // "an operative of Jamaa Islamiya", "militants of the Free Y Movement": whose fighters they are is a group, though no table has its name.
    private ActorDraft? GroupOf(int i)
    {
        if (i < 2 || !tokens[i].IsCapital() || placed[i] || !tokens[i].Tag.StartsWith("NNP", StringComparison.Ordinal) || !sentence.Block.IsBody)
            return null;
        // "a youth group known as Samri", "a militia called X".
        var called = tokens[i - 1].Lower is "called" or "named" or "dubbed" ? i - 2 : tokens[i - 1].Lower is "as" && tokens[i - 2].Lower is "known" ? i - 3 : -1;
        if (called >= 0 && tokens[called].Lower is "group" or "militia" or "gang" or "faction" or "movement" or "force" or "unit" or "cartel" or "cell" or "brigade" or "network" or "outfit" or "front")
            return new ActorDraft(i, CapitalRun(i), Words(i, CapitalRun(i)), ActorKind.ArmedGroup);
        var of = tokens[i - 1].Lower is "the" ? i - 2 : i - 1;
        var noun = of > 0 && tokens[of - 1].Text is "\"" or "”" or "''" ? of - 2 : of - 1;
        if (of < 1 || noun < 0 || tokens[of].Lower is not "of" || tokens[noun].Lower is not ("operative" or "operatives" or "militant" or "militants" or "fighter" or "fighters" or "gunmen" or "militiamen" or "rebels" or "guerrillas" or "cell" or "insurgents" or "militia" or "militias"))
            return null;
        var last = CapitalRun(i);
        return new ActorDraft(i, last, Words(i, last), ActorKind.ArmedGroup) { IsPlural = true };
    }

    private ActorDraft Take(ActorDraft draft)
    {
        draft = WithDefinition(draft);
        drafts.Add(draft);
        if (draft is { Organisation: { } organisation, Kind: ActorKind.Person or ActorKind.People } && !draft.IsAnaphor)
            memory.Add(new ActorDraft(draft.First, draft.Last, organisation, draft.OrganisationKind) { Country = draft.Country, IsHidden = true }, sentence.Index, subject: false);
        if (!draft.IsModifier || draft.Kind != ActorKind.State)
            memory.Add(draft, sentence.Index, IsSubject(draft));
        return draft;
    }

    // "Hayat Tahrir al-Sham (HTS)": the short form is learnt and the brackets belong to the mention.
    private ActorDraft WithDefinition(ActorDraft draft)
    {
        var open = draft.Last + 1;
        if (open + 2 >= tokens.Count || tokens[open].Text is not "(")
            return draft;
        var close = open + 1;
        while (close < tokens.Count && tokens[close].Text is not ")" && close - open <= 6)
            close++;
        if (close >= tokens.Count || tokens[close].Text is not ")")
            return draft;
        var defined = false;
        var meant = draft.Kind is ActorKind.Person or ActorKind.People && draft.Organisation is { } body ? new ActorDraft(draft.First, draft.Last, body, draft.OrganisationKind) : draft;
        for (var i = open + 1; i < close; i++)
        {
            if (tokens[i].IsAcronym() || (close - open == 2 && tokens[i].IsCapital()))
            {
                memory.Define(tokens[i].Text, meant);
                defined = true;
            }
        }

        // "(GSIM, affiliated to al-Qaeda)": the brackets hold more than the short form.
        if (defined && open + 2 < close && tokens[open + 1].IsAcronym() && tokens[open + 2].Text is "," or ";")
            return draft with { Last = open + 1 };
        return defined ? draft with { Last = close } : draft;
    }

    private bool IsSubject(ActorDraft draft)
    {
        var before = draft.First - 1;
        while (before >= 0 && (tokens[before].IsDeterminer() || tokens[before].IsAdjective()))
            before--;
        if (before >= 0 && (tokens[before].IsPreposition() || tokens[before].Tag is "VBD" or "VBZ" or "VBP" or "VBG" or "VB"))
            return false;
        for (var i = draft.Last + 1; i < tokens.Count && i <= draft.Last + 25; i++)
        {
            if (tokens[i].IsVerb())
                return true;
            if (tokens[i].Text is ";" or ".")
                return false;
        }

        return false;
    }

    private T? Longest<T>(int i, out int last)
        where T : Term
    {
        last = -1;
        T? best = null;
        if (i < 0 || i >= matches.Length || matches[i] is null)
            return null;
        foreach (var match in matches[i])
        {
            if (match.Term is T term && match.Last > last)
                (best, last) = (term, match.Last);
        }

        return best;
    }

    /// <summary>A line in capitals writes "is", "who" and "car" as short forms are written.</summary>
    public static bool IsWordInCapitals(NamePiece piece) => piece.Key is "car" or "us" || CommonWords.Contains(piece.Key);

    private static bool IsAllCapitals(Sentence sentence) => sentence.Tokens.Count > 4 && sentence.IsInCapitals;

    private string Words(int first, int last) => SentenceWords.Words(text, sentence, first, last);

    private Token? Next(int i) => i + 1 < tokens.Count ? tokens[i + 1] : null;

    private readonly record struct Match(Term Term, int Last);
}
