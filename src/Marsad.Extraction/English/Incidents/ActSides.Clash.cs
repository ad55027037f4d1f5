namespace Marsad.Extraction.English.Incidents;

/// <content>The two sides of a clash.</content>
internal static partial class ActSides
{
    private static void Between(IncidentDraft draft)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        foreach (var hit in draft.Triggers)
        {
            var clause = draft.Passage.ClauseAt(hit.First)!;
            for (var i = hit.Last + 1; i <= clause.Last && i <= hit.Last + 8; i++)
            {
                if (tokens[i].Lower is "between" or "with" or "pitting" or "involving")
                    AddOthers(draft, i + 1, clause.Last);
                if (tokens[i].Lower is "between")
                    NamedSides(draft, i + 1, clause.Last);
            }
        }
    }

    // "between the Nyang Chol and Twic sections": sides that no table knows, by their capitals.
    private static void NamedSides(IncidentDraft draft, int first, int last)
    {
        var tokens = draft.Passage.Sentence.Tokens;
        var and = first;
        while (and <= last && tokens[and].Lower is not "and" && (char.IsUpper(tokens[and].Text[0]) || tokens[and].Tag is "DT" or "NN" or "NNS" or "JJ" or "-" or "HYPH"))
            and++;
        if (and > last || tokens[and].Lower is not "and")
            return;
        foreach (var from in (ReadOnlySpan<int>)[first, and + 1])
        {
            var start = from;
            while (start <= last && tokens[start].Tag is "DT" or "JJ" && !char.IsUpper(tokens[start].Text[0]))
                start++;
            var end = start;
            while (end <= last && end != and && char.IsUpper(tokens[end].Text[0]))
                end++;
            if (end == start || draft.Passage.Terms.Actors.Any(a => a.First < end && a.Last >= start))
                continue;
            // Places between which one fights have no people behind them.
            if (draft.Passage.Terms.Places.Any(p => p.First <= start && p.Last >= end - 1) && !(end <= last && tokens[end].Tag is "NNS"))
                continue;
            var name = string.Join(' ', Enumerable.Range(start, end - start).Select(k => tokens[k].Text));
            if (draft.Perpetrator.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            draft.Perpetrator.Add(name);
            draft.Spans.Add(("perpetrator", start, end - 1));
        }
    }
}
