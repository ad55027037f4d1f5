using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>Finds the people counted in a sentence.</summary>
internal static partial class PeopleGroups
{
    private static readonly HashSet<string> Articles = new(["a", "an", "one", "the", "his", "her", "their", "its", "another", "our", "my"], StringComparer.Ordinal);
    private static readonly HashSet<string> Of = new(["them", "whom", "those", "these", "the", "its", "their", "his", "her", "our"], StringComparer.Ordinal);

    // The categories that every reader of the interchange format knows; finer ones are given in the report's words.
    private static readonly HashSet<string> Shared = new(["civilians", "children", "women", "men", "elderly", "medics", "journalists", "aid-workers", "teachers", "students", "fighters", "soldiers", "police", "officials", "leaders", "protesters", "detainees", "displaced"], StringComparer.Ordinal);

    /// <summary>The groups, in order.</summary>
    public static List<PeopleGroup> In(Sentence sentence, IReadOnlyList<CountMention> counts)
    {
        var tokens = sentence.Tokens;
        var groups = new List<PeopleGroup>();
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (next < counts.Count && counts[next].First < i)
                next++;
            PeopleGroup? group = null;
            if (next < counts.Count && counts[next].First == i)
            {
                var count = counts[next];
                group = count.IsOtherQuantity ? null
                    : count.Count is { Min: 0, Max: 0 } ? Zero(tokens, i)
                    : tokens[i].Lower is "a" or "an" && count.Count is { Min: 1, Max: 1 } && count.Last == i ? Single(tokens, i)
                    : Counted(tokens, count);
                if (group is null)
                {
                    // "an eight-year-old girl": the number is an age; the article before it opens the group.
                    continue;
                }
            }
            else
            {
                group = Zero(tokens, i) ?? Single(tokens, i);
            }

            if (group is null)
                continue;
            group = WithMembership(tokens, group);
            if (groups.Count > 0)
            {
                var before = groups[^1];
                // "the wife of the village head": whose wife she is adds nobody.
                if (before.IsSingle && group.IsSingle && group.First - before.Last == 2 && tokens[before.Last + 1].Lower is "of" or "to" && group.Category is not "children" && tokens[group.First].Lower is "the" or "his" or "her" or "their")
                {
                    groups[^1] = before with { Last = group.Last };
                    i = group.Last;
                    continue;
                }

                // "including a waiter and a policeman": the list of parts goes on.
                if (before.IsPart && !group.IsPart && group.First - before.Last is >= 1 and <= 3 && GoesOn(tokens, before.Last + 1, group.First) && !(group.Last + 1 < tokens.Count && tokens[group.Last + 1].Tag is "VBD" or "VBZ" or "VBP" or "VBN" or "MD"))
                    group = group with { IsPart = true };
            }

            groups.Add(group);
            i = group.Last;
        }

        return groups;
    }

    private static bool GoesOn(TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Lower is not ("and" or "," or "as" or "well"))
                return false;
        }

        return end > first;
    }

    /// <summary>The interchange word for people: a category of the shared list, else the words used; null for people without a category.</summary>
    public static string? CategoryOf(PeopleTerm term) => term.Word is "families" or "households" ? term.Word : term.Category is null || Shared.Contains(term.Category) ? term.Category : term.Word;

    /// <summary>True for a category that every reader of the interchange format knows.</summary>
    public static bool IsShared(string category) => Shared.Contains(category);

    /// <summary>True for a word for people who live together ("families").</summary>
    public static bool IsHousehold(string lower) => lower is "families" or "households" or "family" or "household" or "clans" or "villages";

    private static PeopleGroup? Counted(TokenList tokens, CountMention count)
    {
        // "a boy of 12": the number is an age.
        if (count.First >= 2 && tokens[count.First - 1].Lower is "of" or "aged" && PeopleLexicon.Default.At(tokens, count.First - 2) is { Length: 1, Term.IsPlural: false })
            return null;
        var part = count.IsPart || IsPartBefore(tokens, count.First);
        if (tokens[count.Last].Lower is "couple" && !(count.Last + 1 < tokens.Count && tokens[count.Last + 1].Lower is "of"))
            return new PeopleGroup(count.First, count.Last, count.Count) { IsPart = part };
        // "51 killed, of whom 40 were children".
        if (count.IsPart && count.Last + 2 < tokens.Count && tokens[count.Last + 1].Lower is "were" or "are" or "was" && PeopleLexicon.Default.At(tokens, count.Last + 2) is { Length: > 0, Term.Category: not null } told && IsShared(told.Term.Category))
            return Of1(count, count.Last + 1 + told.Length, told.Term, part: true);
        var i = count.Last + 1;
        var steps = 0;
        var owned = false;
        while (i < tokens.Count && steps++ < 10)
        {
            // "three New People's Army (NPA) rebels": the short form in brackets belongs to the name before it.
            if (tokens[i].Text is "(" && i + 2 < tokens.Count && tokens[i + 2].Text is ")" && i > count.Last + 1 && tokens[i + 1].Text.All(char.IsUpper))
            {
                i += 3;
                continue;
            }

            // '19 "terrorists" had been killed': a source's word for them.
            if (i == count.Last + 1 && IsMark(tokens[i]) && i + 2 < tokens.Count && PeopleLexicon.Default.At(tokens, i + 1) is { Length: > 0 } marked && i + 1 + marked.Length < tokens.Count && IsMark(tokens[i + 1 + marked.Length]))
                return Of1(count, i + 1 + marked.Length, marked.Term!, part);
            var lower = tokens[i].Lower;
            var (term, length) = tokens[i - 1].Lower is "-" ? default : PeopleLexicon.Default.At(tokens, i);
            if (length > 0 && IsNameOwner(tokens, i, length))
            {
                i += length;
                continue;
            }

            if (length > 0 && !(length == 1 && IsModifierHere(tokens, i)))
                return Of1(count, i + length - 1, term!, part) is var group && group.Measure is null ? group with { Measure = AttributiveMeasure(tokens, count.Last + 1, i - 1) } : group with { Category = group.Category ?? AttributiveCategory(tokens, count.Last + 1, i - 1) };
            if (lower is "of" && i + 1 < tokens.Count)
            {
                var of = tokens[i + 1].Lower;
                if (of is "them" or "whom" or "those" or "these")
                {
                    part = true;
                    i += 2;
                    if (i < tokens.Count && (tokens[i].Lower is "were" or "are" or "was" or "is"))
                        i++;
                    if (i < tokens.Count && tokens[i].Lower is "a" or "an")
                        i++;
                    if (i < tokens.Count && PeopleLexicon.Default.At(tokens, i).Length == 0)
                        return Bare(tokens, count, i - 1, part);
                    continue;
                }

                // "dozens of men", "dozens of Fulani men".
                if (PeopleLexicon.Default.At(tokens, i + 1).Length > 0 || i + 2 < tokens.Count && tokens[i + 1].Tag is "JJ" or "NNP" or "NNPS" && PeopleLexicon.Default.At(tokens, i + 2) is { Length: > 0, Term.IsPlural: true })
                {
                    i++;
                    continue;
                }

                if (Of.Contains(of))
                {
                    owned = true;
                    i += 2;
                    continue;
                }

                return null;
            }

            if (lower is "more" or "other" or "further" or "of" || tokens[i].Tag is "JJ" or "VBN" or "VBG" or "JJR" or "JJS" or "CD" or "-" or "HYPH" or "NNP" or "NNPS" or "POS" or "NN" || lower is "-" or "'s" or "'")
            {
                // A participle right behind a bare number says what became of them: "12 wounded in …".
                if (i == count.Last + 1 && IsHarmState(tokens, i) && !IsBeforeNoun(tokens, i))
                    return Bare(tokens, count, count.Last, part);
                i++;
                continue;
            }

            break;
        }

        // "four VDP killed, two PKK wounded": people told by the short form of their body.
        if (count.Last + 2 < tokens.Count && IsShortForm(tokens[count.Last + 1]) && (IsHarmState(tokens, count.Last + 2) || tokens[count.Last + 2].Lower is "were" or "was" or "and" or "," && tokens.Skip(count.Last + 3).Take(6).Any(t => IsHarmState(tokens, t.Index))))
            return new PeopleGroup(count.First, count.Last + 1, count.Count) { IsPart = part, Increment = count.Increment };

        // "nine of the state's 17 townships": things, not people.
        if (owned && i < tokens.Count && tokens[i].Tag is "NNS" or "NNPS" && !IsHarmState(tokens, i))
            return null;

        // "two verifiers were wounded", "nine machinists killed": a noun for who does something, harmed as only people are.
        if (count.Counted is { Tag: "NNS" } doers && doers.Index > count.Last && doers.Index - count.Last <= 4 && IsAgentive(doers.Lower) && !HasBreak(tokens, count.Last + 1, doers.Index) && (HarmedBehind(tokens, doers.Index + 1) || count.First > 0 && tokens[count.First - 1].Lower is "killed" or "wounded" or "injured" or "detained" or "arrested" or "abducted" or "kidnapped"))
            return new PeopleGroup(count.First, doers.Index, count.Count) { IsPart = part, Increment = count.Increment };

        if (count.Counted is { } noun && noun.Index > count.Last && noun.Index - count.Last <= 5 && noun.Tag.StartsWith("NN", StringComparison.Ordinal) && !IsHarmState(tokens, noun.Index) && !HasBreak(tokens, count.Last + 1, noun.Index))
            return null;
        if (count.Last + 1 < tokens.Count)
        {
            var after = tokens[count.Last + 1];
            if (after.Tag.StartsWith("NN", StringComparison.Ordinal) || after.Lower is "%" or "per" or "percent" or "km" || (after.Tag is "JJ" && !IsHarmState(tokens, after.Index)))
                return null;
        }

        return Bare(tokens, count, count.Last, part);
    }

    private static bool IsAgentive(string lower) =>
        (lower.EndsWith("ers", StringComparison.Ordinal) || lower.EndsWith("ors", StringComparison.Ordinal) || lower.EndsWith("ists", StringComparison.Ordinal) || lower.EndsWith("ians", StringComparison.Ordinal) || lower.EndsWith("ees", StringComparison.Ordinal)) &&
        lower is not ("helicopters" or "tankers" or "launchers" or "trailers" or "containers" or "shelters" or "centers" or "quarters" or "numbers" or "computers" or "towers" or "rockets" or "tigers" or "trees" or "carriers" or "bulldozers" or "bombers" or "elevators" or "tractors" or "generators" or "transformers" or "fishers");

    private static bool HarmedBehind(TokenList tokens, int from)
    {
        for (var i = from; i < tokens.Count && i <= from + 3; i++)
        {
            if (tokens[i].Lower is "killed" or "wounded" or "injured" or "abducted" or "kidnapped" or "arrested" or "detained" or "died" or "missing")
                return true;
            if (!(tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) || tokens[i].Tag is "RB" or "MD"))
                return false;
        }

        return false;
    }

    // Units of measure in capitals are short too.
    private static bool IsShortForm(Token token) => token.Text.Length is >= 2 and <= 7 && token.Text.All(char.IsUpper) && token.Lower is not ("km" or "mm" or "kg" or "am" or "pm" or "gmt" or "utc" or "usd" or "eur" or "mw");

    private static bool IsMark(Token token) => token.Text is "\"" or "“" or "”" or "``" or "''" or "‘" or "’" or "'";

    private static bool HasBreak(TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Tag is "," or ":" or "IN" or "CC" || tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) && tokens[i].Tag is not ("VBN" or "VBG"))
                return true;
        }

        return false;
    }

    // "displaced people", "police officers", "two Sudanese towns": the word belongs to the longer noun behind it.
    private static bool IsModifierHere(TokenList tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].Tag is "JJ" && char.IsUpper(tokens[i].Text[0]) && tokens[i + 1].Tag is "NN" or "NNS" ||
        i + 1 < tokens.Count && tokens[i + 1].Tag is "NN" or "NNS" && !(tokens[i].Tag is "NNS" && tokens[i + 1].Lower is "hostage" or "captive" or "prisoner") && PeopleLexicon.Default.At(tokens, i + 1).Length > 0 && tokens[i].Lower is not ("others");

    // "three New People's Army rebels": a word for people inside a name in capitals.
    private static bool IsNameOwner(TokenList tokens, int i, int length) =>
        char.IsUpper(tokens[i].Text[0]) && i + length + 1 < tokens.Count && tokens[i + length].Tag is "POS" && char.IsUpper(tokens[i + length + 1].Text[0]) && tokens[i + length + 1].Tag.StartsWith("NN", StringComparison.Ordinal);

    private static bool IsHarmState(TokenList tokens, int i)
    {
        foreach (var (term, _) in HarmLexicon.Default.OthersAt(tokens, i))
        {
            if (term.Syntax is HarmSyntax.State)
                return true;
        }

        return HarmLexicon.Default.VerbAt(tokens, i) is { Length: > 0, Term.Syntax: HarmSyntax.Transitive } && tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal);
    }

    private static bool IsBeforeNoun(TokenList tokens, int i) => i + 1 < tokens.Count && tokens[i + 1].Tag is "NN" or "NNS";

    // "a family of four" opens with its article.
    private static int Opening(TokenList tokens, CountMention count) =>
        count.First >= 3 && tokens[count.First - 1].Lower is "of" && tokens[count.First - 2].Lower is "family" or "couple" && tokens[count.First - 3].Tag is "DT" ? count.First - 3 : count.First;

    private static PeopleGroup Bare(TokenList tokens, CountMention count, int last, bool part) => new(Opening(tokens, count), last, count.Count) { IsBare = true, IsPart = part, Increment = count.Increment };

    // "40 members of India's paramilitary police".
    private static PeopleGroup WithMembership(TokenList tokens, PeopleGroup group)
    {
        if (group.Category is not null || tokens[group.Last].Lower is not ("members" or "member" or "personnel" or "employees") || group.Last + 2 >= tokens.Count || tokens[group.Last + 1].Lower is not "of")
            return group;
        for (var i = group.Last + 2; i <= group.Last + 7 && i < tokens.Count; i++)
        {
            if (tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) || tokens[i].Tag is "," or "IN")
                return group;
            if (PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { Category: not null } term } && Shared.Contains(term.Category))
                return group with { Category = term.Category };
        }

        return group;
    }

    // "1,366 civilian deaths".
    private static string? AttributiveCategory(TokenList tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (PeopleLexicon.Default.At(tokens, i) is { Length: > 0, Term: { Category: not null } term })
                return CategoryOf(term);
        }

        return null;
    }

    // "six wounded children had been admitted".
    private static HarmMeasure? AttributiveMeasure(TokenList tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Lower is "wounded" or "injured")
                return HarmMeasure.Injured;
            if (tokens[i].Lower is "dead")
                return HarmMeasure.Killed;
        }

        return null;
    }

    private static PeopleGroup Of1(CountMention count, int last, PeopleTerm term, bool part) => new(count.First, last, count.Count)
    {
        Category = CategoryOf(term),
        Measure = MeasureOf(term.Word),
        IsPart = part,
        Increment = count.Increment,
    };

    private static HarmMeasure? MeasureOf(string word) => word switch
    {
        "bodies" or "body" or "corpses" or "corpse" or "dead" or "deaths" or "fatalities" or "remains" or "human remains" or "dead body" => HarmMeasure.Killed,
        "wounded" or "injured" or "wounded person" or "injuries" => HarmMeasure.Injured,
        "arrests" or "detentions" => HarmMeasure.Detained,
        "abductions" or "kidnappings" => HarmMeasure.Abducted,
        "disappearances" or "enforced disappearances" or "forced disappearances" => HarmMeasure.Missing,
        _ => null,
    };

    private static readonly CountRange Nobody = CountRange.Exactly(0);

    private static PeopleGroup? Zero(TokenList tokens, int i)
    {
        var lower = tokens[i].Lower;
        var zero = Nobody;
        if (lower is "nobody" or "noone" or "no-one" or "none")
            return new PeopleGroup(i, i, zero);
        if (lower is not ("no" or "without" or "zero") || i + 1 >= tokens.Count)
            return null;
        // "it knew of no deaths" says that it does not know.
        if (i > 1 && tokens[i - 1].Lower is "of" && tokens[i - 2].Lower is "knew" or "know" or "knows" or "aware" or "heard" or "unaware")
            return null;
        var at = i + 1;
        if (tokens[at].Lower is "one")
            return new PeopleGroup(i, at, zero);
        if (tokens[at].Lower is "causing" or "inflicting" && at + 1 < tokens.Count)
            at++;
        if (tokens[at].Lower is "any" or "reported" or "civilian" or "immediate" or "other" or "human" or "further" && at + 1 < tokens.Count)
            at++;
        if (tokens[at].Lower is "further" or "other")
            return null;
        if (tokens[at].Lower is "casualties" or "casualty" or "victims")
            return new PeopleGroup(i, at, zero) { IsAnyHarm = true };
        if (tokens[at].Lower is "injuries" or "injury")
            return new PeopleGroup(i, at, zero) { Measure = HarmMeasure.Injured };
        if (tokens[at].Lower is "deaths" or "fatalities")
            return new PeopleGroup(i, at, zero) { Measure = HarmMeasure.Killed };
        var (term, length) = PeopleLexicon.Default.At(tokens, at);
        return length > 0 && lower is "no" ? new PeopleGroup(i, at + length - 1, zero) { Category = CategoryOf(term!) } : null;
    }

    private static bool IsPartBefore(TokenList tokens, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 5; k--)
        {
            switch (tokens[k].Lower)
            {
                case "including" or "among" or "incl." or "includes" or "included" or "comprising":
                    return true;
                case "them" or "whom" or "those" or "of" or "at" or "least" or "the" or "," or "most":
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
