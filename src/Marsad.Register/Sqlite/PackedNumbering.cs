using System.Text.Json;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;

namespace Marsad.Register.Sqlite;

/// <summary>The numbers by which packed records name places, words and names; a new one is given where there is none.</summary>
internal sealed class PackedNumbering(Sql sql)
{
    private readonly Recent<Place, int> places = new(6000);
    private readonly Recent<string, int> words = new(400);
    private readonly Recent<string, int> names = new(8000);

    /// <summary>The number of a place.</summary>
    public int Place(Place place)
    {
        if (places.TryGet(place, out var number))
            return number;
        number = Number("packed_place", "json", JsonSerializer.Serialize(place, DomainJson.Lines.Place));
        places.Set(place, number);
        return number;
    }

    /// <summary>The number of a word of a vocabulary: there are few.</summary>
    public int Word(string word) => Number("packed_word", "word", word, words);

    /// <summary>The number of a name of an actor or a source: there are many.</summary>
    public int Name(string name) => Number("packed_name", "name", name, names);

    /// <summary>Forgets all, after a transaction was rolled back.</summary>
    public void Forget()
    {
        places.Clear();
        words.Clear();
        names.Clear();
    }

    private int Number(string table, string column, string value, Recent<string, int> known)
    {
        if (known.TryGet(value, out var number))
            return number;
        number = Number(table, column, value);
        known.Set(value, number);
        return number;
    }

    private int Number(string table, string column, string value) => checked((int)(sql.Number($"SELECT id FROM {table} WHERE {column} = $1", value)
        ?? sql.Insert($"INSERT INTO {table} ({column}) VALUES ($1)", value)));
}
