using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Accounts;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Incidents;

/// <summary>Chooses an incident's own value of a slot from those of its accounts (given by publication, the first first).</summary>
internal static class SlotChoice
{
    /// <summary>The finest window, stated before worked out before the window of publication; among equals the most frequent, then the first published.</summary>
    public static DateWindow Date(IReadOnlyList<Account> accounts)
    {
        var windows = accounts.Select(static a => a.Date).OfType<DateWindow>().ToList();
        if (windows.Count == 0)
        {
            // Nothing is said and nobody knows when it was published: any day up to the publication, else any day at all.
            var published = accounts.Select(static a => a.Published).OfType<DateOnly>().FirstOrDefault(DateOnly.MaxValue);
            return new DateWindow(DateOnly.MinValue, published, DatePrecision.Unknown, DateBasis.Publication, lasted: false);
        }

        // The windows of publication narrow each other where they meet: it was known when the first report came out.
        if (windows.TrueForAll(static w => w.Basis == DateBasis.Publication))
        {
            var (from, to) = (windows.Max(static w => w.From), windows.Min(static w => w.To));
            var narrow = from <= to ? new DateWindow(from, to, DatePrecision.Unknown, DateBasis.Publication) : windows[0];
            return new DateWindow(narrow.From, narrow.To, narrow.Precision, narrow.Basis, lasted: false);
        }

        var best = windows.GroupBy(static w => (w.From, w.To)).OrderBy(static g => g.Min(Precedence.Coarseness)).ThenByDescending(static g => g.Count()).ThenBy(static g => g.Min(static w => w.Basis)).First();
        var chosen = best.OrderBy(static w => w.Basis).First();
        return new DateWindow(chosen.From, chosen.To, chosen.Precision, chosen.Basis, best.Any(static w => w.Lasted == true));
    }

    /// <summary>The finest place; among equals the most frequent, then the first published. Null where no report says.</summary>
    public static Place? Place(IReadOnlyList<Account> accounts)
    {
        var places = accounts.Select(static a => a.Place).OfType<Place>().ToList();
        return places.Select((place, i) => (place, i)).OrderBy(static p => Precedence.Coarseness(p.place))
            .ThenByDescending(p => places.Count(q => PlaceLevels.Of(p.place, q) is PlaceLevel.SameSpot or PlaceLevel.SameDistrict)).ThenBy(static p => p.i).Select(static p => p.place).FirstOrDefault();
    }

    /// <summary>The type that most accounts give, counting for each also its wider types; among equals the narrowest.</summary>
    public static string Type(IReadOnlyList<Account> accounts)
    {
        var given = accounts.Select(static a => a.Types.IsEmpty ? null : a.Types[0]).OfType<string>().ToList();
        return given.Distinct(StringComparer.Ordinal)
            .OrderByDescending(t => given.Count(g => TypeTree.IsWiderOrSame(g, t)))
            .ThenByDescending(t => given.Count(g => string.Equals(g, t, StringComparison.Ordinal))).ThenByDescending(TypeTree.Depth).ThenBy(static t => t, StringComparer.Ordinal).FirstOrDefault("attack");
    }

    /// <summary>Names of actors, each once, the most frequent first.</summary>
    public static ValueList<string> Names(IEnumerable<string> names) => names.GroupBy(ActorKin.Key, StringComparer.Ordinal)
        .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal)
        .Select(static g => g.GroupBy(static n => n, StringComparer.Ordinal).OrderByDescending(static n => n.Count()).ThenBy(static n => n.Key, StringComparer.Ordinal).First().Key).ToValueList();

    /// <summary>What was hit: each facility once, by type and name; one without a name is left out where one of its type has a name.</summary>
    public static ValueList<FacilityHit> Facilities(IEnumerable<Telling> told)
    {
        var all = told.SelectMany(static t => t.Claim.Facilities).ToList();
        return all.Where(f => f.Name is not null || !all.Exists(o => o.Name is not null && string.Equals(o.Type, f.Type, StringComparison.Ordinal)))
            .GroupBy(static f => (f.Type, Name: f.Name is null ? "" : SourceNames.Key(f.Name))).OrderBy(static g => g.Key.Type, StringComparer.Ordinal).ThenBy(static g => g.Key.Name, StringComparer.Ordinal)
            .Select(static g => g.OrderBy(static f => f.Effect is null ? 1 : 0).ThenBy(static f => f.Effect, StringComparer.Ordinal).First()).ToValueList();
    }

    /// <summary>The weapon that most claims name; where none does, that it is withheld or unknown.</summary>
    public static Instrument? Weapon(IEnumerable<Telling> told)
    {
        var weapons = told.Select(static t => t.Claim.Weapon).OfType<Instrument>().ToList();
        return weapons.Where(static w => w.Name is not null).GroupBy(static w => w.Name!.ToLowerInvariant(), StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => g.First()).FirstOrDefault() ?? weapons.OrderBy(static w => w.Status).FirstOrDefault();
    }
}
