using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Tests;

/// <summary>Invented incidents, with everything in them that makes trouble: commas, quotes, formulas, Arabic, lines, empty slots.</summary>
internal static class Invented
{
    private static readonly string[] Types = [.. VocabularyTable.Load("event-types").Rows.Select(static r => r["code"])];
    private static readonly string[] Awkward = ["Harbour, the old one", "the \"Quarter\"", "=cmd|' /C calc'!A0", "+1", "-2+3", "@sum(A1)", "\tTab", "سراقب", "two\nlines", " space around ", "a;b", "pipe|sign", "<b>&amp;</b>", "'quoted"];

    public static Gen<string> Word { get; } = Gen.Frequency((2, Choose("Northbridge", "Old Harbour", "Saltmarsh", "Lower Weir")), (1, Choose(Awkward)));

    public static Gen<string> Actor { get; } = Gen.Frequency((2, Choose("Syrian government", "Hayat Tahrir al-Sham", "Houthis", "civilians", "medics")), (1, Word));

    private static Gen<FigureRange?> Range { get; } = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20], Gen.Bool, Gen.Int[0, 3], static (min, more, open, none) => none == 0 ? null : new FigureRange(min, min + more, open));

    private static Gen<DateWindow> Date { get; } = Gen.Select(Gen.Int[0, 5000], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 50])), Gen.Enum<DatePrecision>(), Gen.Enum<DateBasis>(), Gen.Int[0, 2], static (day, more, precision, basis, lasted) =>
        new DateWindow(new DateOnly(2012, 1, 1).AddDays(day), new DateOnly(2012, 1, 1).AddDays(day + more), precision, basis, lasted switch { 0 => null, 1 => false, _ => true }));

    // In a country that is known, points lie about Syria: swapped ones are refused.
    private static Gen<Place?> Place { get; } = Gen.Select(Word, Gen.Double[-80, 80], Gen.Double[-170, 170], Gen.Int[0, 9], Gen.Enum<PlacePrecision>(), Choose("SY", "YE", "PS", "ZZ"), static (name, lat, lon, shape, precision, country) => shape == 0 ? null : new Place
    {
        Name = name, Relation = shape % 3 == 0 ? "near" : null, Country = shape == 1 ? null : country, Admin1 = shape > 3 ? "Idlib" : null, Admin2 = shape > 6 ? "Ariha" : null,
        Lat = shape == 2 ? null : Math.Round(country == "ZZ" ? lat : 35 + (lat / 40), 6), Lon = shape == 2 ? null : Math.Round(country == "ZZ" ? lon : 39 + (lon / 60), 6), Geonames = shape > 4 ? 1000 + shape : null, Precision = shape == 1 ? null : precision, RadiusKm = shape > 7 ? 4.5 : null,
    });

    private static Gen<ValueList<T>> Several<T>(Gen<T> one, int most) => one.Array[0, most].Select(static a => a.Distinct().ToValueList());

    public static Gen<Incident> Incident { get; } =
        from number in Gen.Int[0, 0xffffff]
        from type in Choose(Types)
        from date in Date
        from place in Place
        from perpetrators in Several(Actor, 3)
        from targets in Several(Actor, 2)
        from killed in Range
        from civilians in Range
        from injured in Range
        from facilities in Several(Gen.Select(Choose("hospital", "ambulance", "school", "market"), Choose("hit", "destroyed", "looted"), static (t, e) => new FacilityHit { Type = t, Effect = e }), 2)
        from medics in Range
        from publisher in Word
        from grade in Gen.Enum<Grade>()
        from status in Gen.Enum<ReviewStatus>()
        select new Incident
        {
            Id = $"SY-{date.From:yyyyMMdd}-{number:x6}",
            Type = type,
            Date = date,
            Place = place,
            Perpetrator = perpetrators.Select(static n => new AllegedActor(n, ["Harbour Wire", "residents"])).ToValueList(),
            Target = targets,
            Killed = killed,
            KilledCivilians = killed is null ? null : civilians,
            Injured = injured,
            Casualties = medics is null ? [] : [new IncidentFigure { Measure = HarmMeasure.Killed, Category = "medics", Range = medics }],
            Facilities = facilities,
            Reports = [new IncidentReport { Document = ContentHash.Of("x"u8), Publisher = publisher, Published = new PublicationTime(date.To), Path = "reports/1.txt" }],
            Claims = ["c1"],
            Sources = 2,
            IndependentSources = 1,
            Grade = grade,
            Status = status,
            Confidence = 0.5,
        };

    public static Gen<Incident[]> Some { get; } = Incident.Array[0, 8];

    public static ExportMark Mark { get; } = new() { Made = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) };

    public static ExportContent Content(params IEnumerable<Incident> incidents) => new() { Incidents = incidents, Mark = Mark };

    private static Gen<T> Choose<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A plain incident.</summary>
    public static Incident Plain { get; } = new()
    {
        Id = "SY-20190831-1f3c2a", Type = "air-strike", Date = new DateWindow(new DateOnly(2019, 8, 31), new DateOnly(2019, 8, 31), DatePrecision.Day, DateBasis.Stated),
        Place = new Place { Name = "Saltmarsh", Country = "SY", Admin1 = "Idlib", Lat = 35.93, Lon = 36.63, Precision = PlacePrecision.Town },
        Perpetrator = [new AllegedActor("Syrian government", ["Harbour Wire"])], Target = ["civilians"],
        Killed = new FigureRange(4, 7), KilledCivilians = new FigureRange(4, 4), Injured = new FigureRange(2, 2),
        Reports = [], Claims = [], Sources = 2, IndependentSources = 2, Grade = Grade.Fair, Confidence = 0.9,
    };

    /// <summary>What a format writes, as bytes.</summary>
    public static (byte[] Bytes, Losses.LossReport Losses) Written(string format, ExportContent content)
    {
        var losses = new Losses.LossReport();
        using var stream = new MemoryStream();
        ExportFormats.Find(format)!.Write(stream, content, losses);
        return (stream.ToArray(), losses);
    }
}
