using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Exchange.Release.Check;
using Marsad.Exchange.Release.Folder;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;
using Marsad.Register.Contract;

namespace Marsad.Exchange.Tests.Release;

/// <summary>An invented register full of things that must not come out, and releases of it.</summary>
internal static class Secret
{
    public static readonly DateOnly Day = new(2026, 3, 1);
    public const string Person = "Mariam Yusuf Haddad";
    public const string Victim = "Omar al-Zarqani";
    public const string Hidden = "Saltmarsh Relief Circle";
    public const string Village = "Qaryat Bellmoor";
    public const string Quote = "Two men in grey coats dragged the baker out of his kitchen before dawn and nobody dared to follow them";
    public const double Lat = 35.934217;
    public const double Lon = 36.637845;
    public static readonly ContentHash Document = ContentHash.Of("a captured page"u8);
    public static readonly PublicId Key = new([.. Enumerable.Range(1, PublicId.KeyBytes).Select(static i => (byte)i)]);

    public static Incident Published { get; } = Invented.Plain with
    {
        Id = "SY-20190831-1f3c2a", Status = ReviewStatus.Reviewed,
        Place = new Place { Name = Village, Country = "SY", Admin1 = "Idlib", Admin2 = "Ariha", Lat = Lat, Lon = Lon, Precision = PlacePrecision.Town },
        Perpetrator = [new AllegedActor("Syrian government", [Hidden, "Syrian Observatory for Human Rights"])],
        Killed = new FigureRange(3, 3), KilledCivilians = new FigureRange(3, 3), Injured = new FigureRange(12, 14, open: true),
        SourceFigures = [new SourceFigure { Source = Person, Figure = new CasualtyFigure(HarmMeasure.Killed, CountRange.AtLeast(3)), Claim = "c7f3a91b20d4e6581" }],
        Reports = [new IncidentReport { Document = Document, Path = "field/bellmoor-kitchen.txt", Publisher = "Harbour Wire" }], Claims = ["c7f3a91b20d4e6581"], Sources = 2, IndependentSources = 2,
    };

    /// <summary>Young, and so withheld.</summary>
    public static Incident Young { get; } = Published with { Id = "SY-20260226-9d01ee", Date = new DateWindow(new DateOnly(2026, 2, 26), new DateOnly(2026, 2, 26), DatePrecision.Day, DateBasis.Stated), Claims = [], Reports = [], SourceFigures = [] };

    public static Incident Other { get; } = Published with { Id = "SY-20190714-77aa01", Type = "shelling", Date = new DateWindow(new DateOnly(2019, 7, 14), new DateOnly(2019, 7, 14), DatePrecision.Day, DateBasis.Stated), Killed = new FigureRange(21, 30), KilledCivilians = null, Claims = [], Reports = [], SourceFigures = [], Perpetrator = [] };

    public static IRegisterReader Register { get; } = InventedRegister.Of(
        [Published, Other, Young],
        [InventedRegister.Claim("c7f3a91b20d4e6581", Quote, Person, "Saltmarsh council", "field/bellmoor-kitchen.txt", Document)],
        new Dictionary<ContentHash, string> { [Document] = "Bellmoor, Saturday. " + Quote + ". The well behind the mill was left open all night long." });

    public static ReleaseRules Rules { get; } = ReleaseRules.Default with { PrivateNames = ["Selim Karam"], Formats = ["csv", "geojson", "xlsx", "geoparquet", "ged", "hxl", "kml"] };

    public static ReleaseRequest Request(IRegisterReader? register = null, ReleaseRules? rules = null, string? previous = null) => new()
    {
        Register = register ?? Register, Rules = rules ?? Rules, Ids = Key, Day = Day, Centres = new Middles(), Previous = previous, Version = "0.0.0",
    };

    /// <summary>A folder with a release in it; the folder is dropped afterwards.</summary>
    public static void In(Action<string> work, ReleaseRequest? request = null)
    {
        var folder = Directory.CreateTempSubdirectory("marsad-release-").FullName;
        try
        {
            var release = Path.Combine(folder, "release");
            ReleaseFolder.Write(request ?? Request(), release);
            work(release);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static LeakReport Check(string folder, ReleaseRequest? request = null) => LeakCheck.Run(request ?? Request(), folder, [Victim]);

    private sealed class Middles : IAreaCentres
    {
        public AreaCentre? Of(string? country, string admin1, string? admin2) => new AreaCentre(35.5, 36.25, 60);
    }
}
