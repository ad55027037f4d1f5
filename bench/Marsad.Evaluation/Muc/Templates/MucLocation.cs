namespace Marsad.Evaluation.Muc.Templates;

/// <summary>A location: names with their types from the country down, as written (<c>PERU: LIMA (CITY)</c>); a range has two ends.</summary>
internal sealed record MucLocation(IReadOnlyList<string> Parts)
{
    public string Country => Parts.Count > 0 ? Parts[0] : "";

    public static MucLocation Parse(string text) => new([.. text.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    public override string ToString() => string.Join(": ", Parts);
}
