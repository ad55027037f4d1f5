using Marsad.Domain.Values;
using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Passages;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Tallies;

/// <summary>What a passage says around its totals: over which time, where, by what, by whom.</summary>
internal sealed record TallyFrame
{
    /// <summary>From when.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Where, in the report's words.</summary>
    public string? Area { get; init; }

    /// <summary>The area's mention.</summary>
    public PlaceMention? AreaMention { get; init; }

    /// <summary>By what.</summary>
    public string? Means { get; init; }

    /// <summary>By whom.</summary>
    public ValueList<string> Perpetrator { get; init; }

    /// <summary>Reads the frame; "over the same period" takes the time and the area of the totals before.</summary>
    public static TallyFrame Of(Passage passage, TallyFrame? before)
    {
        var period = TallyReader.Period(passage);
        period ??= passage.Terms.Dates.FirstOrDefault(d => d.Role == DateRole.At && d.First >= 2 && passage.Sentence.Tokens[d.First - 1].Lower is "in" && passage.Sentence.Tokens[d.First - 2].Lower is "far");
        var (since, until) = period is null ? (null, null) : Bounds(passage, period);
        if (since is null && passage.Terms.Dates.FirstOrDefault(d => d.Role == DateRole.At && TallyReader.IsOnset(passage, d)) is { } onset)
            since = onset.Date ?? PartialDate.Of(onset.Window.From);
        var same = SaysSame(passage) || (period is null && passage.IsWhole && passage.First == 0 && passage.Figures.Count() == 1 && passage.Figures.First() is { First: 0 } only && only.Last == 0 && passage.Sentence.Tokens.Count <= 9) || (period is null && passage.Sentence.Tokens.Any(static t => t.Lower is "also" or "side"));
        var area = AreaOf(passage);
        var draft = new IncidentDraft { Passage = passage, Triggers = passage.Triggers.Where(t => t.Trigger.Kind is TriggerKind.Noun or TriggerKind.Verb or TriggerKind.Light).ToList() };
        ActSides.Fill(draft);
        return new TallyFrame
        {
            Since = since ?? (same ? before?.Since : null),
            Until = until ?? (same ? before?.Until : null),
            AreaMention = area,
            Area = area is null ? (same || SaysThere(passage) ? before?.Area ?? OfSource(passage) : WarOf(passage) ?? QuarterOf(passage)) : AreaName(passage.Sentence, area, passage),
            Means = MeansOf(passage),
            Perpetrator = [.. draft.Perpetrator],
        };
    }

    private static (PartialDate? Since, PartialDate? Until) Bounds(Passage passage, DateMention period)
    {
        PartialDate? since = null, until = null;
        foreach (var date in passage.Terms.Dates.Where(d => !d.IsDuration && !IsCompared(passage, d) && (passage.IsWhole || passage.Says(d.First) || d == period)))
        {
            switch (date.Role)
            {
                case DateRole.Since:
                    since ??= date.Date ?? PartialDate.Of(date.Window.From);
                    break;
                case DateRole.Until:
                    until ??= date.Date ?? PartialDate.Of(date.Window.To);
                    break;
                case DateRole.Over when date.Window.Days > 1:
                    since ??= PartialDate.Of(date.Window.From);
                    until ??= date.Window.To < (passage.Terms.Published ?? DateOnly.MaxValue) ? PartialDate.Of(date.Window.To) : null;
                    break;
                case DateRole.At when date == period || (date.First >= 3 && passage.Sentence.Tokens[date.First - 2].Lower is "far"):
                    since ??= date.Date ?? PartialDate.Of(date.Window.From);
                    break;
            }
        }

        // "a rise on the same period of 2020" compares; it bounds nothing.
        return until is { } end && since is { } start && end.Last < start.First ? (since, null) : (since, until);
    }

    // "compared with 65 in the same period of 2022".
    private static bool IsCompared(Passage passage, DateMention date)
    {
        for (var i = date.First - 1; i >= 0 && i >= date.First - 8; i--)
        {
            if (passage.Sentence.Tokens[i].Lower is "compared" or "versus" || (passage.Sentence.Tokens[i].Lower is "than" && passage.Sentence.Tokens[i + 1].Lower is "in" or "during"))
                return true;
        }

        return false;
    }

    private static bool SaysSame(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Lower is "same" && tokens[i + 1].Lower is "period" or "time" or "months" or "weeks" or "days" or "span")
                return true;
        }

        return false;
    }

    // "in the territory", "across the country", "there".
    private static bool SaysThere(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.First; i < passage.Last; i++)
        {
            if (tokens[i].Lower is "there" && tokens[i].Tag is "RB")
                return true;
            if (tokens[i].Lower is "the" && i > 0 && tokens[i - 1].Lower is "in" or "across" or "inside" or "within" or "throughout" && tokens[i + 1].Tag is "JJ" or "NN" && tokens[tokens[i + 1].Tag is "JJ" && i + 2 < tokens.Count ? i + 2 : i + 1].Lower is "territory" or "enclave" or "region" or "country" or "province" or "area" or "strip" or "city" or "state" or "governorate")
                return true;
        }

        return false;
    }

    // "Gaza's health ministry says … in the territory": the place of the speaker's name.
    private static string? OfSource(Passage passage) => passage.Terms.Places.Count > 0 ? passage.Terms.Places[0].Place.Name : null;

    // "The Syrian conflict has killed": the country of the war.
    private static string? WarOf(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.First + 1; i <= Math.Min(passage.Last, passage.First + 6); i++)
        {
            if (tokens[i].Lower is "war" or "conflict" or "crisis" or "uprising" or "insurgency" && Marsad.Places.Areas.Countries.Find(tokens[i - 1].Text) is { } name)
                return name.Country.Name;
        }

        return null;
    }

    // "in the northwest": a part of the country that needs no name.
    private static string? QuarterOf(Passage passage)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = Math.Max(passage.First, 2); i <= passage.Last; i++)
        {
            if (tokens[i - 1].Lower is "the" && tokens[i - 2].Lower is "in" or "across" && tokens[i].Lower is "north" or "south" or "east" or "west" or "northwest" or "northeast" or "southwest" or "southeast" or "north-west" or "north-east" or "south-west" or "south-east" && (i + 1 >= tokens.Count || tokens[i + 1].Lower is not "of"))
                return tokens[i].Lower;
        }

        return null;
    }

    private static PlaceMention? AreaOf(Passage passage)
    {
        PlaceMention? best = null;
        foreach (var place in passage.Terms.Places)
        {
            if (!passage.IsWhole && !passage.Says(place.First))
                continue;
            var lower = place.First > 0 ? passage.Sentence.Tokens[place.First - 1].Lower : "";
            if (lower is "into" or "to" or "from" or "of" && lower is not "of")
                continue;
            if (best is null || (!passage.Says(best.First) && passage.Says(place.First)))
                best = place;
        }

        if (best is not null)
            return best;
        return null;
    }

    // "Nasir and Ulang counties" is one area.
    private static string AreaName(Sentence sentence, PlaceMention area, Passage passage)
    {
        var next = passage.Terms.Places.FirstOrDefault(p => p.First == area.Last + 2 && sentence.Tokens[area.Last + 1].Lower is "and");
        return next is null ? area.Place.Relation is { } relation && relation.StartsWith("north", StringComparison.OrdinalIgnoreCase) ? $"{relation} {area.Place.Name}" : area.Place.Name : $"{area.Place.Name} and {next.Place.Name}";
    }

    private static string? MeansOf(Passage passage)
    {
        string? best = null;
        foreach (var hit in passage.Triggers.Where(static t => t.IsNoun))
        {
            if (hit.Trigger.Type is { } type && type is not ("attack" or "armed-clash" or "offensive" or "displacement" or "arrest" or "destruction" or "siege" or "withdrawal" or "protest" or "capture") && (best is null || TypeChoice.Weigh(type) > TypeChoice.Weigh(best)))
                best = type;
        }

        return best;
    }
}
