using Marsad.Extraction.English.Casualties;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tolls;

/// <summary>What a person's verb says of him.</summary>
[Flags]
internal enum Fate
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Shot, hit, wounded.</summary>
    Struck = 1,

    /// <summary>Killed, died.</summary>
    Dead = 2,

    /// <summary>Treated, taken to a hospital.</summary>
    Care = 4,
}

/// <summary>Counts the single people that a report tells of one by one: "a girl of three and a woman, 23, were wounded" are two, and "the girl" three sentences on is the same.</summary>
internal sealed class StruckPeople
{
    private readonly List<Person> people = [];

    private sealed class Person
    {
        public int? Age { get; init; }

        public required string Sort { get; init; }

        public required long Count { get; init; }

        public Fate Fate { get; set; }
    }

    /// <summary>Reads a sentence and gives how many people of each fate it tells of.</summary>
    public (long Struck, long Dead, long Any) Read(Sentence sentence, List<PeopleGroup> groups)
    {
        long struck = 0, dead = 0, any = 0;
        var seen = new HashSet<int>();
        foreach (var (at, count) in Mentions(sentence, groups))
        {
            if (FateOf(sentence, at) is var fate && fate == Fate.None || !seen.Add(at))
                continue;
            Put(sentence, at, count, fate);
            struck += fate.HasFlag(Fate.Struck) ? count : 0;
            dead += fate.HasFlag(Fate.Dead) ? count : 0;
            any += count;
        }

        return (struck, dead, any);
    }

    /// <summary>How many different people of a fate the report tells of.</summary>
    public long Distinct(Fate fate) => people.Where(p => (p.Fate & fate) != Fate.None).Sum(static p => p.Count);

    /// <summary>How many different people are struck and not said to be dead.</summary>
    public long Alive => people.Where(static p => (p.Fate & (Fate.Struck | Fate.Care)) != Fate.None && !p.Fate.HasFlag(Fate.Dead)).Sum(static p => p.Count);

    private static IEnumerable<(int At, long Count)> Mentions(Sentence sentence, List<PeopleGroup> groups)
    {
        foreach (var group in groups)
        {
            if (!group.IsSingle && !group.IsPart && group.Count is { Min: > 0 and < 60 } && !group.IsBare)
                yield return (group.Last, group.Count.Min!.Value);
        }

        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (PeopleLexicon.Default.At(sentence.Tokens, i) is not { Length: > 0, Term.IsPlural: false } found)
                continue;
            var last = i + found.Length - 1;
            if (!groups.Exists(g => !g.IsSingle && g.First <= last && g.Last >= i) && !(last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Tag is "NN" or "NNS" or "POS"))
                yield return (last, 1);
            i = last;
        }
    }

    private void Put(Sentence sentence, int at, long count, Fate fate)
    {
        var age = AgeOf(sentence, at);
        var sort = SortOf(sentence.Tokens[at].Lower);
        var known = people.Find(p => p.Count == count && (age is not null && p.Age is not null ? age == p.Age : string.Equals(p.Sort, sort, StringComparison.Ordinal) || sort is "victim" || p.Sort is "victim"));
        if (known is not null)
            known.Fate |= fate;
        else
            people.Add(new Person { Age = age, Sort = sort, Count = count, Fate = fate });
    }

    // "a 12-year-old boy", "a boy, 12,", "a boy of 12".
    private static int? AgeOf(Sentence sentence, int at)
    {
        for (var i = Math.Max(0, at - 6); i <= at + 2 && i < sentence.Tokens.Count; i++)
        {
            var lower = sentence.Tokens[i].Lower;
            var digits = 0;
            while (digits < lower.Length && char.IsAsciiDigit(lower[digits]))
                digits++;
            if (digits is 0 or > 2)
                continue;
            var bare = digits == lower.Length;
            if (!bare && !lower.Contains("year", StringComparison.Ordinal))
                continue;
            if (bare && i < at && !(i + 2 < sentence.Tokens.Count && (sentence.Tokens[i + 1].Lower is "year" or "years" || sentence.Tokens[i + 2].Lower is "year")))
                continue;
            if (bare && i > at && !(i == at + 2 && sentence.Tokens[at + 1].Lower is "," or "of"))
                continue;
            return int.Parse(lower.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string SortOf(string noun) => noun switch
    {
        "man" or "father" or "husband" or "brother" or "boyfriend" or "son" or "male" or "grandfather" or "uncle" or "nephew" => "man",
        "woman" or "mother" or "wife" or "sister" or "girlfriend" or "daughter" or "female" or "grandmother" or "aunt" or "niece" => "woman",
        "victim" or "person" or "one" or "individual" => "victim",
        _ => noun,
    };

    private static Fate FateOf(Sentence sentence, int at)
    {
        var token = sentence.Tokens[at];
        var fate = Fate.None;
        for (var steps = 0; steps < 4; steps++)
        {
            foreach (var child in sentence.Dependents(token))
            {
                if (child.Index > token.Index && child.Relation.StartsWith("acl", StringComparison.Ordinal) && child.Tag is "VBN" or "VBD")
                    fate |= OfObject(sentence, child);
                if (child.Lower is "dead" or "deceased")
                    fate |= Fate.Dead;
            }

            if (token.Head < 0)
                return fate;
            var head = sentence.Tokens[token.Head];
            var relation = token.Relation;
            if (head.Tag is ['V', ..] || head.Lower is "dead")
            {
                if (relation is "obj" or "nsubj:pass" || (relation.StartsWith("nsubj", StringComparison.Ordinal) && head.Tag is "VBN"))
                    fate |= OfObject(sentence, head);
                if (relation.StartsWith("nsubj", StringComparison.Ordinal))
                    fate |= OfSubject(head);
                return fate;
            }

            if (relation is not ("conj" or "appos" or "compound" or "flat" or "nmod" or "list" or "dep" or "parataxis"))
                return fate;
            token = head;
        }

        return fate;
    }

    private static Fate OfObject(Sentence sentence, Token verb) => verb.Lemma switch
    {
        "shoot" => sentence.Dependents(verb).Any(static d => d.Lower is "dead" or "fatally" or "death") ? Fate.Struck | Fate.Dead : Fate.Struck,
        "hit" or "strike" or "wound" or "injure" or "hurt" or "graze" or "stab" or "burn" or "maim" => Fate.Struck,
        "kill" or "murder" or "slay" or "execute" => Fate.Dead,
        "pronounce" or "declare" or "find" => sentence.Dependents(verb).Any(static d => d.Lower is "dead" or "deceased") ? Fate.Dead : Fate.None,
        "take" or "transport" or "rush" or "airlift" or "fly" or "treat" or "hospitalize" or "hospitalise" or "admit" or "release" => Fate.Care,
        _ => Fate.None,
    };

    private static Fate OfSubject(Token verb) => verb.Lemma switch
    {
        "die" or "dead" or "perish" or "succumb" => Fate.Dead,
        "suffer" or "sustain" or "survive" or "recover" => Fate.Struck,
        _ => Fate.None,
    };
}
