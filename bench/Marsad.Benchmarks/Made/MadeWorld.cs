using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>What happens in the invented world, day by day: the same towns are hit again and again, some of them on the very next day in the same way.</summary>
internal sealed class MadeWorld(IReadOnlyList<Place> towns, int incidentsADay, ulong seed)
{
    private static readonly string[] Facilities = ["hospital", "school", "market", "place-of-worship", "clinic", "camp"];
    private const int Details = 14;
    private const int People = 4;
    private readonly Chance chance = new(seed);
    private readonly List<MadeIncident> yesterday = [];
    private long number;

    /// <summary>The incidents of a day; asked for in the order of the days.</summary>
    public IReadOnlyList<MadeIncident> On(DateOnly day)
    {
        var today = new List<MadeIncident>();
        var where = new HashSet<(string, string)>();
        for (var i = 0; i < incidentsADay; i++)
        {
            // One in eight looks like one of the day before: same town, same type.
            var twin = yesterday.Count > 0 && chance.In100(12) ? chance.Of(yesterday) : null;
            var (place, type) = (twin?.Place ?? chance.Skewed(towns, 40), twin?.Type ?? chance.Of(MadeSentences.Types));

            // Two of one type in one town on one day could be told apart by nobody.
            if (where.Add((place.Name + place.Admin1, type)))
                today.Add(One(day, place, type));
        }

        yesterday.Clear();
        yesterday.AddRange(today);
        return today;
    }

    private MadeIncident One(DateOnly day, Place place, string type)
    {
        var killed = (int)(1.6 / Math.Max(0.03, chance.Share()));
        return new MadeIncident
        {
            Number = ++number,
            Day = day,
            Place = place,
            Type = type,
            Killed = killed,
            Injured = killed + chance.Below(12),
            Perpetrator = chance.Of(MadeNames.Actors(place.Country!)),
            Facility = chance.In100(25) ? chance.Of(Facilities) : null,
            Details = [.. Enumerable.Range(0, Details).Select(_ => MadeNames.Common(chance))],
            People = [.. Enumerable.Range(0, People).Select(_ => MadeNames.Person(chance.Next() % 50_000))],
            Spot = MadeNames.Word(chance.Next() % 20_000),
        };
    }
}
