using Marsad.Domain.Claims;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds what a source says that it does not know or will not say ("declined to say what munition had been used").</summary>
internal static class UnknownReader
{
    /// <summary>The slots with their status and the tokens that say so, within a stretch of tokens.</summary>
    public static List<(string Slot, GivenStatus Status, int First, int Last)> Read(Sentence sentence, int first, int last)
    {
        var found = new List<(string, GivenStatus, int, int)>();
        for (var i = first; i <= last; i++)
        {
            if (IsUnclaimed(sentence.Tokens, i, last))
            {
                found.Add(("perpetrator", GivenStatus.Unknown, i, Math.Min(last, i + 5)));
                break;
            }

            if (IsWhoUnknown(sentence.Tokens, i, last))
            {
                found.Add(("perpetrator", GivenStatus.Unknown, i, last));
                break;
            }

            if (StatusAt(sentence.Tokens, i, last) is not var (status, after))
                continue;
            var slots = SlotsIn(sentence.Tokens, after, Math.Min(last, after + 22));
            // "The type of aircraft was not given", "The weapon used is unknown": what is not said stands before.
            if (slots.Count == 0 && IsSubjectOfUnknown(sentence.Tokens, first, i))
                slots = SlotsIn(sentence.Tokens, first + 1, i - 1);
            foreach (var slot in slots)
                found.Add((slot, status, i, Math.Min(last, after + 22)));
            break;
        }

        return found;
    }

    private static bool IsSubjectOfUnknown(TokenList tokens, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "," && tokens[i].Lower is not "used")
                return false;
        }

        return verb - first <= 10;
    }

    // "Nobody knows who laid it", "Who was behind the murder, the prosecutor does not know", "Who the gunmen were has not been established".
    private static bool IsWhoUnknown(TokenList tokens, int i, int last)
    {
        if (tokens[i].Lower is "nobody" or "no-one" or "noone" && i + 2 <= last && tokens[i + 1].Lower is "knows" or "knew" && tokens[i + 2].Lower is "who")
            return true;
        if (i > 0 || tokens[i].Lower is not "who")
            return false;
        for (var k = i + 2; k < last; k++)
        {
            if (tokens[k].Lower is "not" or "n't" && tokens.Skip(k + 1).Take(3).Any(static t => t.Lower is "know" or "known" or "established" or "clear" or "determined" or "identified" or "say" or "tell"))
                return true;
            if (tokens[k].Lower is "unknown" or "unclear")
                return true;
        }

        return false;
    }

    // "No group has claimed the attack", "nobody claimed responsibility".
    private static bool IsUnclaimed(TokenList tokens, int i, int last)
    {
        if (tokens[i].Lower is not ("no" or "nobody" or "none"))
            return false;
        for (var k = i + 1; k <= Math.Min(last, i + 5); k++)
        {
            if (tokens[k].Lower is "claimed" or "claim")
                return true;
        }

        return false;
    }

    private static (GivenStatus Status, int After)? StatusAt(TokenList tokens, int i, int last)
    {
        string Word(int k) => k <= last ? tokens[k].Lower : "";
        var lower = tokens[i].Lower;
        bool Telling(int k) => Word(k) is "say" or "give" or "specify" or "disclose" or "name" or "identify" or "reveal" or "confirm" or "provide" or "elaborate" or "comment" or "release" or "discuss";
        bool Knowing(int k) => Word(k) is "identify" or "establish" or "tell" or "determine" or "say" or "know" or "verify" or "confirm" or "ascertain";
        switch (lower)
        {
            case "declined" or "refused" or "declines" or "refuses" when Word(i + 1) is "to" && Telling(i + 2):
                return Word(i + 2) is "comment" ? null : (GivenStatus.Withheld, i + 3);
            case "did" or "has" or "have" or "would" or "does" or "do" or "will" or "had" or "gave" or "without" or "could" or "was" or "were" or "is" or "not" or "unable" or "unclear" or "unknown" or "no":
                break;
            default:
                return null;
        }

        if (lower is "gave" && Word(i + 1) is "no")
            return (GivenStatus.Withheld, i + 1);
        if (lower is "without" && Word(i + 1) is "saying" or "giving" or "specifying" or "elaborating" or "naming")
            return (GivenStatus.Withheld, i + 2);
        if (lower is "unable" && Word(i + 1) is "to" && Knowing(i + 2))
            return (GivenStatus.Unknown, i + 3);
        // "Unknown gunmen killed an imam": who they were, told by the doer.
        if (lower is "unknown" && i + 1 <= last && tokens[i + 1].Tag is "NN" or "NNS" or "JJ" or "VBN")
            return null;
        if (lower is "unclear" or "unknown")
            return (GivenStatus.Unknown, i + 1);
        if (lower is "could" && Word(i + 1) is "not" or "n't" && Knowing(i + 2))
            return (GivenStatus.Unknown, i + 3);
        // "It could not be established who had placed the bomb".
        if (lower is "could" or "can" && Word(i + 1) is "not" or "n't" && Word(i + 2) is "be" && Word(i + 3) is "established" or "determined" or "ascertained" or "confirmed" or "identified" && Word(i + 4) is "who" or "what" or "which" or "by")
            return (GivenStatus.Unknown, i + 4);
        if (lower is "did" or "would" or "does" or "do" or "will" && Word(i + 1) is "not" or "n't" or "never")
        {
            if (Word(i + 2) is "know")
                return (GivenStatus.Unknown, i + 3);
            return Telling(i + 2) && Word(i + 2) is not ("confirm" or "comment" or "provide" or "elaborate") || Word(i + 2) is "provide" ? (GivenStatus.Withheld, i + 3) : null;
        }

        if (lower is "was" or "is" or "were" or "has" or "have" or "had" or "remains" && Word(i + 1) is "not" or "n't" or "unclear")
        {
            for (var k = i + 2; k <= i + 6 && k <= last; k++)
            {
                if (Word(k) is "clear" or "known")
                    return (GivenStatus.Unknown, k + 1);
                if (Word(k) is "able" && Word(k + 1) is "to" && Knowing(k + 2))
                    return (GivenStatus.Unknown, k + 3);
                if (Word(k) is "said" or "named" or "identified" or "disclosed" or "specified" or "given" && Word(k) is not "identified")
                    return (GivenStatus.Withheld, k + 1);
                if (Word(k) is "identified" or "established" or "determined")
                    return (GivenStatus.Unknown, k + 1);
            }
        }

        return null;
    }

    private static List<string> SlotsIn(TokenList tokens, int first, int last)
    {
        var slots = new List<string>();
        for (var i = Math.Max(0, first - 1); i <= last && i < tokens.Count; i++)
        {
            var slot = tokens[i].Lower switch
            {
                "weapon" or "weapons" or "weaponry" or "munition" or "munitions" or "warhead" or "ammunition" or "explosive" or "explosives" or "bomb" or "missile" or "projectile" or "projectiles" when i >= first => "weapon",
                "launched" or "warplanes" or "planes" or "aircraft" or "drone" or "drones" or "jets" when i >= first && !slots.Contains("weapon") => "platform",
                "responsible" or "who" or "perpetrators" or "behind" or "which" when i >= first && (tokens[i].Lower is not "which" || (i < last && tokens[i + 1].Lower is "side" or "group" or "party" or "of" or "force" or "forces")) => "perpetrator",
                "casualties" or "dead" or "killed" or "wounded" or "toll" or "injured" or "victims" or "deaths" when i >= first => "casualties",
                "target" or "targeted" when i >= first => "target",
                "where" or "location" when i >= first => "place",
                _ => null,
            };
            if (slot is not null && !slots.Contains(slot))
                slots.Add(slot);
        }

        // "if the missiles were launched from war planes or positions on the ground" asks from what, not with what.
        if (slots.Contains("platform") && slots.Contains("weapon") && Launched(tokens, first, last))
            slots.Remove("weapon");
        return slots;
    }

    private static bool Launched(TokenList tokens, int first, int last)
    {
        for (var i = first; i < last && i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Lower is "launched" or "fired" or "came" or "dropped" && tokens[i + 1].Lower is "from" or "by")
                return true;
        }

        return false;
    }
}
