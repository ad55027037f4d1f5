using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Victims;

/// <summary>A column that a list of victims may have.</summary>
/// <param name="Name">Its name here; a list may call it otherwise and be mapped.</param>
/// <param name="Required">True: a row without it is rejected.</param>
/// <param name="Meaning">What it holds, for a person.</param>
public sealed record VictimField(string Name, bool Required, string Meaning)
{
    /// <summary>All columns.</summary>
    public static IReadOnlyList<VictimField> All { get; } =
    [
        new("name", true, "the person's name, in any script"),
        new("number", false, "the list's own number of the entry; without it the row counts from 1"),
        new("variants", false, "other spellings of the name, parted by ;"),
        new("father", false, "the father's name"),
        new("sex", false, "female or male, also f, m, woman, man, girl, boy"),
        new("age", false, "years at death, 0 to 125"),
        new("born", false, "date of birth: 1990, 1990-05 or 1990-05-21"),
        new("died", false, "date of death: 2019, 2019-08 or 2019-08-31"),
        new("place", false, "where the person died"),
        new("status", false, "civilian, fighter … in the list's words"),
        new("fate", false, "killed, missing, detained … in the list's words"),
        new("source", false, "what the list gives as its source"),
        new("consent", false, "what the family consented to"),
    ];

    /// <summary>Makes an entry of a row; the reason of a failure names the column, never the person.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="row">The row, from 1.</param>
    /// <param name="cell">The cell of a column by its name here; null or blank where the list has none.</param>
    public static Parsed<VictimEntry> Entry(string list, long row, Func<string, string?> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string? Cell(string name) => cell(name)?.Trim() is { Length: > 0 } text ? text : null;
        if (Cell("name") is not { } personName)
            return Failed("name", "is empty");
        if (!personName.Any(char.IsLetter))
            return Failed("name", "has no letter");
        if (!Sexes(Cell("sex"), out var sex))
            return Failed("sex", "is not female or male");
        int? age = null;
        if (Cell("age") is { } years)
        {
            if (!int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > VictimEntry.MostYears)
                return Failed("age", $"is not a number from 0 to {VictimEntry.MostYears}");
            age = number;
        }

        var (born, died) = (Date(Cell("born")), Date(Cell("died")));
        if (born is { Success: false })
            return Failed("born", "is not a date such as 1990, 1990-05 or 1990-05-21");
        if (died is { Success: false })
            return Failed("died", "is not a date such as 2019, 2019-08 or 2019-08-31");
        if (born is not null && died is not null && died.Value.Value.Last < born.Value.Value.First)
            return Failed("died", "lies before the date of birth");
        return Parsed<VictimEntry>.Of(new VictimEntry
        {
            List = list,
            Row = Cell("number") ?? row.ToString(CultureInfo.InvariantCulture),
            Name = personName,
            Variants = (Cell("variants") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList(),
            Father = Cell("father"),
            Sex = sex,
            Age = age,
            Born = born?.Value,
            Died = died?.Value,
            Place = Cell("place"),
            Status = Cell("status"),
            Fate = Cell("fate"),
            Source = Cell("source"),
            Consent = Cell("consent"),
        });
    }

    private static Parsed<VictimEntry> Failed(string column, string what) => Parsed<VictimEntry>.Failed($"column {column} {what}");

    private static Parsed<PartialDate>? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static bool Sexes(string? text, out VictimSex? sex)
    {
        sex = text?.ToLowerInvariant() switch
        {
            "f" or "female" or "woman" or "girl" or "أنثى" or "انثى" => VictimSex.Female,
            "m" or "male" or "man" or "boy" or "ذكر" => VictimSex.Male,
            _ => null,
        };
        return sex is not null || text is null || text.ToLowerInvariant() is "unknown" or "not known" or "u" or "-" or "?";
    }
}
