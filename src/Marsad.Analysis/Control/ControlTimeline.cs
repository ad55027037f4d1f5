using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Control;

/// <summary>Who was said to hold what, over time and by source. The same sayings in any order, and any of them twice, give the same timeline.</summary>
public sealed class ControlTimeline
{
    private readonly List<(string Key, List<ControlSaying> Sayings)> places;

    /// <summary>A timeline of these sayings.</summary>
    public ControlTimeline(IEnumerable<ControlSaying> sayings)
    {
        ArgumentNullException.ThrowIfNull(sayings);
        Sayings = OnePlace([.. sayings.Distinct()]).OrderBy(static s => s.PlaceKey, StringComparer.Ordinal).ThenBy(static s => s.SpeaksOf).ThenBy(static s => s.Said).ThenBy(static s => s.Claim, StringComparer.Ordinal)
            .ThenBy(static s => s.Actor, StringComparer.Ordinal).ThenBy(static s => s.Sense).ThenBy(static s => s.Area, StringComparer.Ordinal).ThenBy(static s => s.Extent).ThenBy(static s => s.Share).ThenBy(static s => s.Source, StringComparer.Ordinal).ThenBy(static s => s.On).ToValueList();
        places = [.. Sayings.GroupBy(static s => s.PlaceKey, StringComparer.Ordinal).Select(static g => (g.Key, g.ToList()))];
    }

    // A name that was not found in the gazetteer ("it controls Tamanah") is the one place of that name of which others speak; where there are two such places it stays apart.
    private static IEnumerable<ControlSaying> OnePlace(List<ControlSaying> sayings)
    {
        var known = sayings.Where(static s => s.Place?.Geonames is not null && s.Place.Relation is null or "in" or "at").GroupBy(static s => SourceNames.Key(s.Place!.Name), StringComparer.Ordinal)
            .Select(static g => (g.Key, Places: g.Select(static s => (s.PlaceKey, s.Place)).DistinctBy(static p => p.PlaceKey, StringComparer.Ordinal).ToList())).Where(static g => g.Places.Count == 1).ToDictionary(static g => g.Key, static g => g.Places[0], StringComparer.Ordinal);
        return sayings.Select(s => s.Place is null or { Precision: null, Geonames: null } && known.TryGetValue(SourceNames.Key(s.Area), out var place) ? s with { PlaceKey = place.PlaceKey, Place = place.Place } : s);
    }

    /// <summary>All sayings, place by place, each in the order of the days of which they speak.</summary>
    public ValueList<ControlSaying> Sayings { get; }

    /// <summary>The state of every place by what was said of days until <paramref name="day"/> (inclusive; null: of all days), by name. Words that tell no day count only where no day is asked for.</summary>
    public ValueList<ControlState> On(DateOnly? day = null) => places
        .Select(p => State([.. p.Sayings.Where(s => day is null || s.SpeaksOf <= day)])).OfType<ControlState>()
        .OrderBy(static s => s.Place is null).ThenBy(static s => s.Place?.Country, StringComparer.Ordinal).ThenBy(static s => s.Area, StringComparer.Ordinal).ThenBy(static s => s.Place?.Geonames).ToValueList();

    private static ControlState? State(List<ControlSaying> sayings)
    {
        if (sayings.Count == 0)
            return null;
        var views = sayings.GroupBy(static s => SourceNames.Key(s.Source), StringComparer.Ordinal).SelectMany(Last)
            .Select(v => v with { Overtaken = IsOvertaken(v, sayings) })
            .OrderByDescending(static v => v.LastSaid).ThenBy(static v => v.Overtaken).ThenBy(static v => v.Source, StringComparer.Ordinal).ThenBy(static v => v.Sense).ThenBy(static v => v.Actor, StringComparer.Ordinal).ToList();
        var named = sayings.GroupBy(static s => s.Shown, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).First();
        return new ControlState
        {
            Area = named.Key,
            Place = sayings.Select(static s => s.Place).OfType<Place>().OrderBy(static p => p.Precision is null).ThenBy(static p => p.Name, StringComparer.Ordinal).FirstOrDefault(),
            Standing = Standing([.. views.Where(static v => !v.Overtaken)]),
            LastSaid = views.Max(static v => v.LastSaid),
            Views = views.ToValueList(),
        };
    }

    // What a source says of the last day of which it speaks replaces what it said of earlier days.
    private static IEnumerable<ControlView> Last(IGrouping<string, ControlSaying> source)
    {
        var day = source.Max(static s => s.SpeaksOf);
        return source.Where(s => s.SpeaksOf == day).GroupBy(static s => (ActorKin.Key(s.Actor), s.Sense)).Select(g => new ControlView
        {
            Actor = g.Select(static s => s.Actor).Order(StringComparer.Ordinal).First(),
            Sense = g.Key.Sense,
            Extent = g.Max(static s => s.Extent),
            Share = g.Max(static s => s.Share),
            On = g.Min(static s => s.On),
            LastSaid = g.Max(static s => s.Said),
            Source = source.Select(static s => s.Source).Order(StringComparer.Ordinal).First(),
            Claims = g.Select(static s => s.Claim).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
        });
    }

    // Somebody tells of a change on a later day than the one of which these words speak.
    private static bool IsOvertaken(ControlView view, List<ControlSaying> sayings)
    {
        if (view.Sense is not (ControlSense.Holds or ControlSense.Took))
            return false;
        var spoken = view.Sense == ControlSense.Took ? view.On?.Last ?? view.LastSaid : view.LastSaid ?? view.On?.Last;
        return sayings.Exists(s => s.SpeaksOf > spoken && s.Sense switch
        {
            ControlSense.Took => !AreOne(s.Actor, view.Actor) && view.Extent != ControlExtent.Parts,
            ControlSense.Lost => AreOne(s.Actor, view.Actor),
            _ => false,
        });
    }

    private static ControlStanding Standing(List<ControlView> views)
    {
        if (views.Exists(static v => v.Sense == ControlSense.Contested))
            return ControlStanding.Contested;
        var holds = views.Where(static v => v.Sense is ControlSense.Holds or ControlSense.Took).ToList();
        var whole = holds.Where(static v => v.Extent != ControlExtent.Parts && v.Share is null or > 0.5).ToList();
        var denied = views.Exists(v => v.Sense is ControlSense.HoldsNot or ControlSense.Lost && holds.Exists(h => AreOne(h.Actor, v.Actor) && !string.Equals(h.Source, v.Source, StringComparison.Ordinal)));
        if (denied || whole.Exists(a => whole.Exists(b => !AreOne(a.Actor, b.Actor))))
            return ControlStanding.Disputed;
        if (holds.Count == 0)
            return ControlStanding.NoHolder;
        return holds.Exists(a => holds.Exists(b => !AreOne(a.Actor, b.Actor))) ? ControlStanding.Parts : ControlStanding.OneHolder;
    }

    // A force holds for the body that commands it.
    private static bool AreOne(string first, string second) => ActorKin.AreKin(ActorKin.Key(first), ActorKin.Key(second));
}
