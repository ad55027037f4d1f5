using System.Text.Json;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;

namespace Marsad.Register.Sqlite;

/// <summary>What the packed records name by number: read once, then safe on any thread. A place is parsed when it is first asked for.</summary>
internal sealed class PackedNames
{
    private readonly string?[] json;
    private readonly Place?[] places;
    private readonly string?[] words;
    private readonly string?[] names;

    /// <summary>Reads all of them.</summary>
    /// <param name="sql">The connection.</param>
    /// <param name="withNames">Whether names of actors and sources are wanted too: there may be very many.</param>
    public PackedNames(Sql sql, bool withNames)
    {
        json = All(sql, "SELECT id, json FROM packed_place ORDER BY id");
        words = All(sql, "SELECT id, word FROM packed_word ORDER BY id");
        names = withNames ? All(sql, "SELECT id, name FROM packed_name ORDER BY id") : [];
        places = new Place?[json.Length];
    }

    /// <summary>How many numbers of places there are, 0 (none) with them.</summary>
    public int PlaceCount => json.Length;

    /// <summary>The place of a number.</summary>
    public Place Place(int number) => places[number] ??= JsonSerializer.Deserialize(Given(json, number), DomainJson.Lines.Place)!;

    /// <summary>The word of a number.</summary>
    public string Word(int number) => Given(words, number);

    /// <summary>The name of a number.</summary>
    public string Name(int number) => Given(names, number);

    private static string Given(string?[] names, int number) => (number < names.Length ? names[number] : null) ?? throw new RegisterException("the register's lists name what is not in them: run 'marsad verify'");

    private static string?[] All(Sql sql, string select)
    {
        var all = new List<string?> { null };
        sql.Each(select, r =>
        {
            while (all.Count < r.Number(0))
                all.Add(null);
            all.Add(r.Text(1));
        });
        return [.. all];
    }
}
