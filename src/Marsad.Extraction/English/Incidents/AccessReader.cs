namespace Marsad.Extraction.English.Incidents;

/// <summary>Finds whether the place of an event could be reached ("closed off to journalists").</summary>
internal static class AccessReader
{
    /// <summary>Sets the access of a draft.</summary>
    public static void Fill(IncidentDraft draft)
    {
        var passage = draft.Passage;
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.First; i <= passage.Last; i++)
        {
            var lower = tokens[i].Lower;
            var next = i + 1 <= passage.Last ? tokens[i + 1].Lower : "";
            var closed = (lower is "closed" or "sealed" or "cordoned" or "blocked" or "fenced" && next is "off") || (lower is "closed" or "barred" && next is "to" or "for") || (lower is "denied" or "refused" or "no" && next is "access")
                || (lower is "prevented" or "barred" or "banned" or "stopped" or "blocked" && next is "from") || (lower is "kept" && next is "out") || (lower is "turned" && next is "away");
            if (!closed)
                continue;
            // "Journalists were prevented from entering the village": whom, before the verb.
            var whom = Whom(passage, i + 1) ?? (next is "from" or "out" or "away" ? Whom(passage, Math.Max(passage.First, i - 5)) : null);
            if (whom is null && next is "from" or "out" or "away")
                continue;
            if (whom is null && lower is "denied" or "refused" or "no" or "blocked" or "closed" && next is not "off")
                continue;
            if (whom is null && !Site(passage))
                continue;
            draft.Access = whom is null ? "closed" : $"closed to {whom}";
            draft.Spans.Add(("access", i, Math.Min(i + 3, passage.Last)));
            return;
        }
    }

    private static bool Site(Passages.Passage passage)
    {
        for (var i = passage.First; i <= passage.Last; i++)
        {
            if (passage.Sentence.Tokens[i].Lower is "site" or "scene" or "area" or "compound")
                return true;
        }

        return false;
    }

    private static string? Whom(Passages.Passage passage, int from)
    {
        for (var i = from; i <= passage.Last && i <= from + 6; i++)
        {
            if (passage.Sentence.Tokens[i].Lower is "journalists" or "reporters" or "media" or "observers" or "monitors" or "investigators" or "inspectors" or "public" or "residents")
                return passage.Sentence.Tokens[i].Lower is "media" or "public" ? "the " + passage.Sentence.Tokens[i].Lower : passage.Sentence.Tokens[i].Lower;
        }

        return null;
    }
}
