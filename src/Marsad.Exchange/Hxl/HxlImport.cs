using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Hxl;

/// <summary>CSV with a row of HXL tags: columns are known by their tags, whatever their header says.</summary>
internal sealed class HxlImport : TableImport
{
    private static readonly RangeColumns Killed = new("#affected+killed", "#affected+killed+min", "#affected+killed+max", "");
    private static readonly RangeColumns Injured = new("#affected+injured", "#affected+injured+min", "#affected+injured+max", "");

    public override string Name => "hxl";

    public override string Says => "CSV with a row of HXL tags (either published mapping), whatever the language of its header.";

    protected override string Source => "HXL table";

    protected override IEnumerable<TableRow> Rows(Stream from, ImportSettings settings)
    {
        // The tags stand within the first rows; what stands above them is for people.
        var tagged = false;
        foreach (var row in base.Rows(from, settings))
        {
            if (!tagged && row.Line > 25)
                break;
            tagged |= row.Cells is { } cells && IsTags(cells);
            if (tagged)
                yield return row;
        }

        if (!tagged)
            throw new ImportException("there is no row of HXL tags (such as #date, #adm1+name) within the first 25 lines");
    }

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = true;
        var header = new TableHeader([.. first.Select(Tag)]);
        Need(header, "#event+code|#event+id", "#date+occurred|#date+start|#date");
        return header;
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var from = row.Day("#date+occurred", "#date+start", "#date");
        var to = row.Day("#date+end") ?? from;
        if (from is null)
            row.Wrong("#date", "is empty, and a record is nothing without it");
        else if (to < from)
            row.Wrong("#date+end", $"it ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})");
        return new ImportedEvent
        {
            Id = row.Needed("#event+code", "#event+id"),
            Type = Type(row),
            Date = row.Problem is null ? new DateWindow(from!.Value, to!.Value, from == to ? DatePrecision.Day : DatePrecision.Unknown, DateBasis.Stated) : GedImport.Whenever,
            Place = Place(row),
            Perpetrators = Actors(row, "#group+first+name", "#group+name+perp", "#group+perp", "#actor"),
            Targets = Actors(row, "#group+name+second"),
            Casualties = [.. Figure(row, Killed, HarmMeasure.Killed), .. Figure(row, Injured, HarmMeasure.Injured)],
            Weapon = row.Text("#weapon"),
            Cited = row.Text("#meta+source")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    // Attributes may stand in any order: they are put in the order of the alphabet.
    private static string Tag(string tag)
    {
        var parts = tag.Trim().ToLowerInvariant().Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "" : string.Join('+', parts.Skip(1).Order(StringComparer.Ordinal).Prepend(parts[0]));
    }

    private static bool IsTags(string[] cells)
    {
        var tags = cells.Count(static c => c.StartsWith('#'));
        return tags > 1 && Array.TrueForAll(cells, static c => c.Length == 0 || c.StartsWith('#'));
    }

    private static string Type(RowReading row)
    {
        if (row.Text("#event+marsad+type") is { } own && TypeTree.IsType(own))
            return own;
        var kind = row.Text("#event+type");
        return kind is null ? "attack" : TypeCodes.First(t => t.AcledSubEvent == kind) ?? TypeCodes.First(t => t.AcledEvent == kind) ?? (TypeTree.IsType(kind) ? kind : "attack");
    }

    private static Place? Place(RowReading row)
    {
        var country = CountryCodes.Find(row.Text("#country+code", "#country+iso", "#country+name"));
        var point = row.Point("#geo+lat", "#geo+lon", country);
        if ((row.Text("#loc+name", "#loc", "#adm2+name", "#adm1+name", "#adm1", "#country+name") ?? country?.Name) is not { } name)
            return null;
        return new Place { Name = name, Country = country?.Iso, Admin1 = row.Text("#adm1+name", "#adm1"), Admin2 = row.Text("#adm2+name", "#adm2"), Lat = point?.Lat, Lon = point?.Lon, Precision = row.Text("#geo+precision") switch { "1" => PlacePrecision.Town, "3" => PlacePrecision.Province, _ => null } };
    }

    private static IEnumerable<CasualtyFigure> Figure(RowReading row, RangeColumns columns, HarmMeasure harm)
    {
        var (one, min, max) = (row.Count(columns.One), row.Count(columns.Min), row.Count(columns.Max));
        if (min > max)
            row.Wrong(columns.Min, $"the least ({min}) is more than the most ({max})");
        // A 0 beside empty ends of a range stands for "no figure", as some formats have no empty one.
        else if ((min ?? max) is not null)
            yield return new CasualtyFigure(harm, new CountRange(min, max));
        else if (one is not null && !(one == 0 && row.Header[columns.Min] >= 0))
            yield return new CasualtyFigure(harm, CountRange.Exactly(one.Value));
    }

    private static IReadOnlyList<string> Actors(RowReading row, params ReadOnlySpan<string> columns) =>
        row.Text(columns) is { } names ? [.. names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static n => n == Sides.Civilians ? "civilians" : ActorBook.Canonical(n))] : [];
}
