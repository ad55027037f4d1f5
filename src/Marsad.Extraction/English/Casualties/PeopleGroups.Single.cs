using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <content>One person, or a couple, told by an article or a possessive.</content>
internal static partial class PeopleGroups
{
    private static PeopleGroup? Single(TokenList tokens, int i)
    {
        var lower = tokens[i].Lower;
        if (lower is "himself" or "herself")
            return new PeopleGroup(i, i, CountRange.Exactly(1)) { IsSingle = true };
        if (lower is "a" && i + 2 < tokens.Count && tokens[i + 1].Lower is "second" or "third" or "fourth" or "fifth" or "sixth" && (tokens[i + 2].Tag.StartsWith("VB", StringComparison.Ordinal) || tokens[i + 2].Tag is "MD"))
            return new PeopleGroup(i, i + 1, CountRange.Exactly(1)) { IsSingle = true };
        // "killed him, his wife and two children".
        if (lower is "him" or "her" && i > 0 && i + 1 < tokens.Count && tokens[i + 1].Lower is "," or "and" && HarmLexicon.Default.VerbAt(tokens, i - 1) is { Length: > 0, Term.Syntax: HarmSyntax.Transitive })
            return new PeopleGroup(i, i, CountRange.Exactly(1)) { IsSingle = true };
        if (!Articles.Contains(lower))
            return null;
        // "A couple in their forties", "an elderly couple", "a married couple": two people; "a couple of" is a number.
        if (lower is "a" or "an" or "the" or "another")
        {
            var pair = i + 1 < tokens.Count && tokens[i + 1].Tag is "JJ" or "VBN" ? i + 2 : i + 1;
            if (pair < tokens.Count && tokens[pair].Lower is "couple" && !(pair + 1 < tokens.Count && tokens[pair + 1].Lower is "of"))
                return new PeopleGroup(i, pair, CountRange.Exactly(2)) { IsPart = IsPartBefore(tokens, i) };
        }

        // "the wounding of a third".
        if (lower is "a" && i > 0 && tokens[i - 1].Lower is "of" && i + 1 < tokens.Count && tokens[i + 1].Lower is "second" or "third" or "fourth" or "fifth" && (i + 2 >= tokens.Count || tokens[i + 2].Text is "." or "," or ";" or ")" || tokens[i + 2].Lower is "in" or "on" or "near" or "at" or "when" or "and"))
            return new PeopleGroup(i, i + 1, CountRange.Exactly(1)) { IsSingle = true };
        // "A 12-year-old was shot": a child that no noun names.
        if (lower is "a" or "an" or "another" && i + 6 < tokens.Count && tokens[i + 2].Text is "-" && tokens[i + 3].Lower is "year" && tokens[i + 4].Text is "-" && tokens[i + 5].Lower is "old" && !(tokens[i + 6].Tag.StartsWith("NN", StringComparison.Ordinal) || tokens[i + 6].Tag is "JJ" or "HYPH" or "VBN" && PeopleLexicon.Default.At(tokens, i + 6).Length > 0))
            return new PeopleGroup(i, i + 5, CountRange.Exactly(1)) { Category = int.TryParse(tokens[i + 1].Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age) && age < 18 ? "children" : null, IsSingle = true, IsPart = IsPartBefore(tokens, i) };
        for (var at = i + 1; at < tokens.Count && at <= i + 7; at++)
        {
            // "a 91-year-old woman" is no "old woman".
            var (term, length) = tokens[at - 1].Lower is "-" ? default : PeopleLexicon.Default.At(tokens, at);
            if (length > 0 && !(length == 1 && IsModifierHere(tokens, at)))
            {
                // "an eight-member body", "the governing body": no dead.
                if (term!.Word is "body" && tokens[at - 1].Lower is "member" or "governing" or "ruling" or "advisory" or "legislative" or "world" or "regional" or "international" or "judicial" or "monitoring" or "umbrella")
                    return null;
                // "wrapped around her body", "wounds to his body": no dead.
                if (term.Word is "body" && lower is "her" or "his" or "their" or "my" && i > 0 && tokens[i - 1].Tag is "IN" or "TO")
                    return null;
                // "the woman's husband": go on behind the possessive.
                if (at + length < tokens.Count && tokens[at + length].Tag is "POS" && at + length + 1 < tokens.Count)
                {
                    at += length;
                    continue;
                }

                if (term!.IsPlural || (at + length < tokens.Count && tokens[at + length].Tag.StartsWith("NN", StringComparison.Ordinal) && tokens[at + length].Lower is not "aged") || (at + length < tokens.Count && tokens[at + length].Tag is "POS"))
                    return null;
                return new PeopleGroup(i, at + length - 1, CountRange.Exactly(1)) { Category = CategoryOf(term), Measure = MeasureOf(term.Word), IsSingle = true, IsPart = IsPartBefore(tokens, i), Increment = false };
            }

            var tag = tokens[at].Tag;
            if (!(tag is "JJ" or "CD" or "NN" or "NNP" or "HYPH" or "VBN" or "VBG" or "JJS" or "RB" || tokens[at].Lower is "-" || (tag is "," && at > i + 1 && tokens[at - 1].Tag is "JJ")))
                return null;
        }

        return null;
    }
}
