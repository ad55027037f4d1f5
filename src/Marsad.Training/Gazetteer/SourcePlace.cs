using Marsad.Places;

namespace Marsad.Training.Gazetteer;

/// <summary>A place as the packages give it, before ordinals are given.</summary>
internal sealed class SourcePlace
{
    public uint Id { get; init; }

    public required string Name { get; init; }

    public List<string> OtherNames { get; } = [];

    public required double Lat { get; init; }

    public required double Lon { get; init; }

    public required PlaceKind Kind { get; init; }

    public required string Country { get; init; }

    /// <summary>Code of the first-level area inside the country ("12"); empty where none.</summary>
    public string First { get; set; } = "";

    /// <summary>Code of the second-level area inside the first; empty where none.</summary>
    public string Second { get; set; } = "";

    public long Population { get; set; }

    public string FirstCode => First.Length == 0 ? "" : $"{Country}.{First}";

    public string SecondCode => First.Length == 0 || Second.Length == 0 ? "" : $"{Country}.{First}.{Second}";
}

/// <summary>An area of the administration as the packages give it.</summary>
internal sealed class SourceArea
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string Country => Code[..2];

    public uint Id { get; set; }

    public List<string> OtherNames { get; } = [];

    public double Lat { get; set; }

    public double Lon { get; set; }

    public double RadiusKm { get; set; }

    public bool HasPoint { get; set; }
}
