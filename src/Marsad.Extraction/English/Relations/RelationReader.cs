using Marsad.Domain.Claims;
using Marsad.Extraction.English.Actors;
using Marsad.Extraction.English.Facts;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Relations;

/// <summary>Reads the relations of one sentence.</summary>
internal sealed class RelationReader(SentenceFacts facts)
{
    private readonly TokenList tokens = facts.Tokens;

    /// <summary>The relations, in order.</summary>
    public IEnumerable<RelationClaim> Read()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var word in RelationWords.At(tokens, i))
            {
                if (Claim(i, word) is not { } claim)
                    continue;
                yield return claim;
                i += word.Words.Length - 1;
                break;
            }

            if (!MayTell(tokens[i].Lower))
                continue;
            if (Forms(i) is { } forms)
                yield return forms;
            if (Dated(i) is { } dated)
                yield return dated;
            if (Former(i) is { } former)
                yield return former;
            if (Working(i) is { } working)
                yield return working;
            if (OnSide(i) is { } side)
                yield return side;
        }
    }

    // The words from which the readings below start, and only they: most words must cost nothing.
    private static bool MayTell(string lower) => lower is "form" or "forms" or "formed" or "comprise" or "make" or "makes" or "led" or "headed" or "commanded" or "backed" or "supported" or "affiliate" or "branch" or "offshoot" or "wing" or "side"
        || lower.EndsWith("ing", StringComparison.Ordinal);

    private RelationClaim? Claim(int i, RelationWord word) => word.Pattern switch
    {
        RelationPattern.Compound => Compound(i, word),
        RelationPattern.Possessed => Possessed(i, word),
        RelationPattern.Verb => Verb(i, word),
        RelationPattern.Passive => Passive(i, word),
        _ => Purpose(i, word),
    };

    // "Russia-backed regime forces", "Al-Qaeda-linked Hurras al-Deen".
    private RelationClaim? Compound(int i, RelationWord word)
    {
        if (i < 2 || tokens[i - 1].Text is not "-" || facts.Actors.FirstOrDefault(a => a.Last == i - 2) is not { } one)
            return null;
        var others = facts.GroupBehind(i, 4);
        if (others.Count == 0 || others[0].Kind is ActorKind.Person or ActorKind.Media)
            return null;
        // "Russia-backed ceasefire": what is backed is the deal.
        for (var k = i + 1; k < others[0].First; k++)
        {
            if (tokens[k].IsNoun() && !others[0].Covers(tokens[k]))
                return null;
        }

        if (others[0].IsModifier && others[0].Kind == ActorKind.State)
            return null;
        var other = others.Count > 1 && others[0].Last < others[1].First - 3 ? [others[0]] : others.Take(1).ToList();
        return Make(word, [one], other, i, one.First, other[^1].Last);
    }

    // "The group and its ally Ansar al-Tawhid".
    private RelationClaim? Possessed(int i, RelationWord word)
    {
        if (i < 1 || tokens[i - 1].Lower is not ("its" or "their") && !(i > 1 && tokens[i - 2].Lower is "its" or "their" && tokens[i - 1].IsAdjective()))
            return null;
        var to = facts.Actors.FirstOrDefault(a => a.First >= i + word.Words.Length && a.First <= i + word.Words.Length + 2);
        if (to is null || (tokens[i + word.Words.Length].Text is not "," && to.First > i + word.Words.Length + 1))
            return null;
        var owner = facts.Actors.LastOrDefault(a => a.Last < i - 1 && !a.IsModifier) ?? facts.Actors.LastOrDefault(a => a.Covers(tokens[i - 1]));
        return owner is null ? null : Make(word, [owner], facts.Group(to).Where(a => a.First >= to.First).Take(1).ToList(), i, owner.First, to.Last);
    }

    private RelationClaim? Verb(int i, RelationWord word)
    {
        if (i > 0 && ((tokens[i].IsNoun() && tokens[i - 1].IsDeterminer()) || tokens[i - 1].Text is "-"))
            return null;
        // "was back in government hands", "pulled back to": no backing.
        if (tokens[i].Lower is "back" && (i + 1 < tokens.Count && tokens[i + 1].IsPreposition() || i > 0 && tokens[i - 1].Lower is not ("to" or "and" or "which" or "who" or "that") && !tokens[i].IsVerb()))
            return null;
        var end = i + word.Words.Length - 1;
        var others = facts.GroupBehind(end);
        if (others.Count == 0)
            return null;
        var subject = Subject(i);
        if (subject.Count == 0)
        {
            // "accuses the SPLM-IO of backing the White Army" is read at "backing".
            return null;
        }

        return Make(word, subject, others, i, Math.Min(subject[0].First, i), others[^1].Last);
    }

    // "is affiliated with", "X, a dissident faction of Y,", "has been led since then by".
    private RelationClaim? Passive(int i, RelationWord word)
    {
        var end = i + word.Words.Length - 1;
        // "led since then by", "linked by officials to": the words may stand apart around a date.
        var others = facts.GroupBehind(end, 8);
        if (others.Count == 0 && word.Type != RelationType.MemberOf)
            return null;
        // "A breakaway faction of Y, the X,": the name follows its description.
        if (i <= 1 && word.Type is RelationType.SplitFrom or RelationType.AffiliateOf or RelationType.PartOf or RelationType.FormerAffiliateOf && others is [var parent, ..] && parent.Last + 2 < tokens.Count && tokens[parent.Last + 1].Text is ","
            && facts.Actors.FirstOrDefault(a => a.First > parent.Last + 1 && a.First <= parent.Last + 3 && a.Kind is not (ActorKind.Person or ActorKind.People or ActorKind.State)) is { } child)
            return Make(word, [child], [parent], i, 0, child.Last);
        var owner = AppositionOwner(i);
        if (owner is null && !Predicated(i))
            return null;
        var subject = owner is not null ? [owner] : Subject(i);
        if (subject.Count == 0 || (others.Count > 0 && subject.Any(s => others.Contains(s))))
            return null;
        if (others.Count == 0)
        {
            var last = PhraseEnd(end + 1);
            return last > end ? Make(word, subject, [], i, subject[0].First, last, facts.Phrase(end + 1, last)) : null;
        }

        // "members of a joint operation room that also includes HTS": the phrase names the body, the clause behind it further members.
        if (word.Type is RelationType.MemberOf or RelationType.PartOf && Enumerable.Range(end + 1, Math.Max(0, others[0].First - end - 1)).Any(k => tokens[k].IsNoun()) || others[0].IsModifier && word.Type is RelationType.MemberOf or RelationType.PartOf)
        {
            // "part of the "Everyone against the President" campaign": a title in quotation marks names no body.
            var last = PhraseEnd(end + 1);
            if (last <= end)
                return null;
            var members = subject.ToList();
            if (last + 2 < tokens.Count && tokens[last + 1].Lower is "that" or "which" && Enumerable.Range(last + 2, Math.Min(4, tokens.Count - last - 2)).FirstOrDefault(k => tokens[k].Lower is "includes" or "include") is var includes and > 0)
            {
                members.AddRange(facts.Actors.Where(a => a.First > includes && !a.IsModifier && !(a.Last + 1 < tokens.Count && tokens[a.Last + 1].Lower is "'s" or "’s")));
                return Make(word, members, [], i, i > 0 && tokens[i - 1].Lower is "are" or "is" ? i - 1 : i, members[^1].Last, facts.Phrase(end + 1, last));
            }

            return Make(word, members, [], i, members[0].First, last, facts.Phrase(end + 1, last));
        }

        if (word.Type == RelationType.AliasOf)
            others = [others[0]];
        if (word.Type == RelationType.LedBy && (others[0].Kind is ActorKind.People or ActorKind.Media || !others[0].Name.Any(char.IsUpper)))
            return null;
        return Make(word, subject, others, i, subject[0].First, others[^1].Last);
    }

    // "A, B and C form the X Alliance", "With A and B it forms the X Alliance".
    private RelationClaim? Forms(int i)
    {
        if (tokens[i].Lower is not ("form" or "forms" or "formed" or "comprise" or "make" or "makes") || i + 2 >= tokens.Count || (tokens[i].Lower is "make" or "makes" && tokens[i + 1].Lower is not "up"))
            return null;
        var whole = facts.GroupBehind(i, 5);
        if (whole is not [{ Kind: ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.International or ActorKind.Unknown } body, ..] || !char.IsUpper(body.Name[0]))
            return null;
        var members = Subject(i).ToList();
        if (tokens[0].Lower is "with" or "alongside" or "together")
            members.AddRange(facts.Actors.Where(a => a.Last < i && !members.Contains(a) && !members.Exists(m => string.Equals(m.Name, a.Name, StringComparison.Ordinal))));
        return members.Count == 0 || members.Contains(body) || (members.Count == 1 && tokens[i].Lower is "formed") ? null : Make(new RelationWord(RelationPattern.Verb, ["form"], RelationType.MemberOf, false, "members"), members, [body], i, 0, body.Last);
    }

    // "has been led since then by": a date parts the verb from its agent.
    private RelationClaim? Dated(int i)
    {
        if (tokens[i].Lower is not ("led" or "headed" or "commanded" or "backed" or "supported") || facts.Dates.FirstOrDefault(d => d.First > i && d.First <= i + 2) is not { } date || date.Last + 1 >= tokens.Count || tokens[date.Last + 1].Lower is not "by")
            return null;
        var type = tokens[i].Lower is "backed" or "supported" ? RelationType.Backs : RelationType.LedBy;
        var agents = facts.GroupBehind(date.Last + 1, 4);
        var subject = Subject(i);
        return agents.Count == 0 || subject.Count == 0 ? null : Make(new RelationWord(RelationPattern.Passive, [], type, type == RelationType.Backs, ""), subject, agents, i, subject[0].First, agents[^1].Last);
    }

    // A form of "be", "has been", a comma or a bracket stands before: the words are said of the subject, and are no part of another phrase.
    private bool Predicated(int i)
    {
        var k = i - 1;
        while (k >= 0 && (tokens[k].Tag.StartsWith("RB", StringComparison.Ordinal) || tokens[k].Lower is "once" or "formerly" or "also" or "now"))
            k--;
        return k >= 0 && (tokens[k].Lower is "is" or "are" or "was" or "were" or "been" or "be" or "became" or "become" or "remains" or "remain" or "as" or "'s" or "which" || tokens[k].Text is "," or "(");
    }

    // "Ugandan troops have been in Juba … in support of the Government".
    private RelationClaim? Purpose(int i, RelationWord word)
    {
        var others = facts.GroupBehind(i + word.Words.Length - 1, 4);
        if (others.Count == 0)
            return null;
        var verb = Enumerable.Range(0, i).LastOrDefault(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP", -1);
        List<ActorMention> subject = verb < 0 ? [] : Subject(verb);
        if (subject.Count == 0 || subject.Any(others.Contains))
            return null;
        return Make(word, subject, others.Take(1).ToList(), i, subject[0].First, others[0].Last);
    }

    // "Al-Qaeda's former Syria affiliate, Hayat Tahrir al-Sham".
    private RelationClaim? Former(int i)
    {
        if (tokens[i].Lower is not ("affiliate" or "branch" or "offshoot" or "wing") || i < 2)
            return null;
        // "JNIM, an Al-Qaeda affiliate,".
        if (facts.Actors.FirstOrDefault(a => a.Last == i - 1 && a.Kind is ActorKind.ArmedGroup) is { } parent && (AppositionOwner(parent.First) ?? (Predicated(parent.First - 1) ? Subject(parent.First - 2 < 0 ? 0 : parent.First - 2).FirstOrDefault() : null)) is { Kind: not ActorKind.Person } child && child != parent)
            return Make(new RelationWord(RelationPattern.Possessed, [], RelationType.AffiliateOf, false, ""), [child], [parent], i, child.First, i);
        var owner = facts.Actors.LastOrDefault(a => a.Last < i && a.Last >= i - 5 && tokens[a.Last + 1].Lower is "'s" or "’s");
        var to = i + 1 < tokens.Count && tokens[i + 1].Text is "," ? i + 2 : i + 1;
        if (owner is null || facts.Actors.FirstOrDefault(a => a.First >= to && a.First <= to + 1) is not { } one || one.Kind is ActorKind.Person or ActorKind.State)
            return null;
        var former = Enumerable.Range(owner.Last + 1, i - owner.Last - 1).Any(k => tokens[k].Lower is "former" or "onetime" or "ex");
        var type = tokens[i].Lower is "wing" ? RelationType.PartOf : former ? RelationType.FormerAffiliateOf : RelationType.AffiliateOf;
        return Make(new RelationWord(RelationPattern.Possessed, [], type, false, ""), [one], [owner], i, owner.First, one.Last);
    }

    // "accuses Kinshasa of working with the FDLR", "of backing the White Army".
    private RelationClaim? Working(int i)
    {
        if (i < 2 || tokens[i].Tag is not "VBG" && !tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) || tokens[i - 1].Lower is not "of")
            return null;
        var (type, skip) = (tokens[i].Lower, i + 1 < tokens.Count ? tokens[i + 1].Lower : "") switch
        {
            ("backing" or "supporting" or "arming" or "funding" or "sponsoring" or "financing" or "supplying" or "training", _) => (RelationType.Backs, 0),
            ("working" or "collaborating" or "cooperating" or "colluding" or "siding" or "allying" or "fighting", "with" or "alongside") => (RelationType.AlliedWith, 1),
            _ => ((RelationType?)null, 0),
        };
        if (type is null || facts.GroupBehind(i + skip, 3) is not { Count: > 0 } others || facts.Actors.LastOrDefault(a => a.Last <= i - 2 && a.Last >= i - 4 && !a.IsModifier) is not { } accused)
            return null;
        // "accused by Khartoum of arming the RSF": the accused stands before.
        if (accused.First > 1 && tokens[accused.First - 1].Lower is "by" && tokens[accused.First - 2].Lower is "accused" && facts.Actors.LastOrDefault(a => a.Last < accused.First - 2 && !a.IsModifier) is { } party)
            return Make(new RelationWord(RelationPattern.Verb, [tokens[i].Lower], type.Value, false, ""), [party], others.Take(1).ToList(), i, party.First, others[0].Last) is { } passive
                ? passive with { Modality = Modality.Alleged, Sources = [new Source { Name = accused.Name, Role = SourceRole.Speaker, Organisation = accused.Organisation }] }
                : null;
        var saying = facts.Attributions.At(facts.Sentence, i);
        var modality = saying?.Modality is Modality.Alleged or Modality.Denied ? saying.Modality : Modality.Alleged;
        var first = saying is not null ? Math.Min(saying.SpeakerFirst, saying.Cue) : accused.First;
        return Make(new RelationWord(RelationPattern.Verb, [tokens[i].Lower], type.Value, false, ""), [accused], others.Take(1).ToList(), i, first, others[0].Last) is { } claim ? claim with { Modality = modality } : null;
    }

    // "An allied force …, the Joint Force, is fighting on the army's side."
    private RelationClaim? OnSide(int i)
    {
        if (tokens[i].Lower is not "side" || facts.Actors.LastOrDefault(a => a.Last < i && a.Last >= i - 3) is not { } owner || i < 3 || !tokens.Skip(owner.First - 2 < 0 ? 0 : owner.First - 2).Take(2).Any(static t => t.Lower is "on"))
            return null;
        var verb = Enumerable.Range(0, owner.First).LastOrDefault(k => tokens[k].Lower is "fighting" or "fights" or "fight" or "fought", -1);
        if (verb < 0)
            return null;
        var start = verb;
        while (start > 0 && tokens[start - 1].Lower is "is" or "are" or "been" or "has" or "have" or "was" or "were" or "now" or "also")
            start--;
        // The nearest name before the verb, even as an apposition.
        var near = facts.Actors.LastOrDefault(a => a.Last < start && a.Last >= start - 3 && !a.IsModifier);
        List<ActorMention> subject = near is not null ? [near] : Subject(start);
        return subject.Count == 0 ? null : Make(new RelationWord(RelationPattern.Verb, ["side"], RelationType.AlliedWith, false, ""), subject, [owner], i, 0, i);
    }

    // "X, an offshoot of Y," and "X, which is linked to Y": the name before the comma.
    private ActorMention? AppositionOwner(int i)
    {
        var k = i - 1;
        var relative = false;
        var main = false;
        while (k >= 0 && (tokens[k].IsDeterminer() || tokens[k].Lower is "which" or "who" or "is" or "are" or "was" or "were" or "has" or "been" or "once" or "formerly" || tokens[k].Tag.StartsWith("RB", StringComparison.Ordinal) || (tokens[k].Tag is "JJ" && k > 0 && tokens[k - 1].IsDeterminer())))
        {
            relative |= tokens[k].Lower is "which" or "who";
            main |= tokens[k].Lower is "is" or "are" or "was" or "were" or "has";
            k--;
        }

        // "…, one of the oldest groups, has been allied with": the comma closes an apposition of the subject.
        if (main && !relative)
            return null;
        if (k >= 1 && tokens[k].Text is "," or "(" && facts.Actors.LastOrDefault(a => a.Last == k - 1 && (!a.IsModifier || a.Kind != ActorKind.State)) is { } owner)
            return owner;
        // "The Council, a separatist group backed by X": the name before the comma of the apposition.
        if (k == i - 1 && k >= 2 && tokens[k].Tag is "NN" && tokens[k].Lower is "group" or "militia" or "movement" or "faction" or "force" or "army" or "party" or "coalition" or "alliance" or "organisation" or "organization" or "front" or "government" or "body" or "brigade")
        {
            var start = k - 1;
            while (start > 0 && (tokens[start].IsAdjective() || tokens[start].IsNoun() || tokens[start].Text is "-" || tokens[start].IsDeterminer()))
                start--;
            if (tokens[start].Text is "," && facts.Actors.LastOrDefault(a => a.Last == start - 1 && a.Kind is not ActorKind.Person && (!a.IsModifier || a.Kind != ActorKind.State)) is { } described)
                return described;
        }

        // "a coalition led by", "clan militias known as": the noun directly before.
        return k == i - 1 && k >= 0 ? facts.Actors.LastOrDefault(a => a.Last == k && a.Kind is not ActorKind.Person) : null;
    }

    private List<ActorMention> Subject(int i)
    {
        var subject = facts.Subjects.Left(i);
        if (subject is { Mentions.Count: > 0 })
            return facts.Group(subject.Mentions[^1]).Where(a => a.Last < i).ToList();
        // "… and is affiliated with", "… and are members of": the subject of the verb before.
        var verb = Enumerable.Range(0, i).FirstOrDefault(k => tokens[k].Tag is "VBD" or "VBZ" or "VBP" or "VBN", -1);
        return verb > 0 && facts.Subjects.Left(verb) is { Mentions.Count: > 0 } earlier ? facts.Group(earlier.Mentions[0]).Where(a => a.Last < verb).ToList() : [];
    }

    private int PhraseEnd(int from)
    {
        var last = from - 1;
        for (var k = from; k < tokens.Count && k < from + 9; k++)
        {
            if (tokens[k].IsNoun())
                last = k;
            else if (!(tokens[k].IsDeterminer() || tokens[k].IsAdjective() || tokens[k].Text is "-"))
                break;
        }

        return last;
    }

    private RelationClaim? Make(RelationWord word, IReadOnlyList<ActorMention> from, IReadOnlyList<ActorMention> to, int cue, int first, int last, string? phrase = null)
    {
        var (subjects, objects) = (SentenceFacts.Names(from), phrase is null ? SentenceFacts.Names(to) : [phrase]);
        // "the group is also known as Ansar al-Sunna": the other name in the words used, even where the tables know whose it is.
        if (word.Type == RelationType.AliasOf && phrase is null && to is [var other1] && from.All(f => string.Equals(f.Name, other1.Name, StringComparison.Ordinal)))
            objects = [facts.Phrase(other1.First, other1.Last)];
        if (subjects.IsEmpty || objects.IsEmpty || subjects.Any(s => objects.Contains(s, StringComparer.Ordinal)) || !Passes(word, from, to))
            return null;
        var (one, other) = word.Reverse ? (objects, subjects) : (subjects, objects);
        var (clauseFirst, clauseLast) = facts.Clause(cue);
        var since = facts.Date(clauseFirst, clauseLast, cue, DateRole.Since) ?? (word.Type is RelationType.SplitFrom or RelationType.MergedWith or RelationType.AffiliateOf ? facts.Dates.Where(d => !d.IsDuration && d.Role == DateRole.At && d.First >= clauseFirst && d.Last <= clauseLast && !Enumerable.Range(Math.Min(cue, d.First), Math.Abs(d.First - cue)).Any(k => tokens[k].Text is ",")).MinBy(d => Math.Abs(d.First - cue)) : null);
        if (since is not null && Enumerable.Range(Math.Min(cue, since.First), Math.Abs(since.First - cue)).Any(k => tokens[k].Text is ","))
            since = null;
        var modality = facts.ModalityAt(cue);
        while (first > 0 && first <= cue && tokens[first - 1].IsDeterminer())
            first--;
        return new RelationClaim
        {
            Id = "-",
            Document = facts.Text.Report.Document,
            Modality = modality,
            Quote = facts.Quote(Math.Min(first, cue), Math.Max(last, cue)),
            Sources = facts.SourcesAt(cue),
            Confidence = word.Pattern is RelationPattern.Purpose ? 0.6 : 0.75,
            Reader = ReportReader.Version,
            From = one,
            To = other,
            Type = word.Type,
            Since = SentenceFacts.Partial(since),
            Until = SentenceFacts.Partial(facts.Date(clauseFirst, clauseLast, cue, DateRole.Until)),
        };
    }

    private static bool Passes(RelationWord word, IReadOnlyList<ActorMention> from, IReadOnlyList<ActorMention> to)
    {
        bool Armed(ActorMention a) => a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.State or ActorKind.Coalition or ActorKind.Unknown;
        bool Named(ActorMention a) => a.Kind is not ActorKind.People;
        return word.Gate switch
        {
            "armed" => from.Any(Armed) && to.Any(a => Armed(a) || a.Kind == ActorKind.People) && from.All(static a => a.Kind is not (ActorKind.Media or ActorKind.Aid or ActorKind.Medical)),
            "named" => from.All(Named) && to.All(Named) && from.All(static a => a.Kind is not (ActorKind.Media or ActorKind.Aid or ActorKind.Medical or ActorKind.Person)),
            "members" => from.All(static a => a.Kind is not (ActorKind.People or ActorKind.Person)),
            "leads" => from.All(static a => a.Kind is ActorKind.Person or ActorKind.State) && to.All(static a => a.Kind is ActorKind.ArmedGroup or ActorKind.Coalition or ActorKind.Unknown),
            "linked" => from.All(static a => a.Kind is ActorKind.ArmedGroup or ActorKind.Unknown or ActorKind.People or ActorKind.Coalition) && to.All(static a => a.Kind is not (ActorKind.Media or ActorKind.Person)),
            _ => from.All(static a => a.Kind is not ActorKind.Media),
        };
    }
}
