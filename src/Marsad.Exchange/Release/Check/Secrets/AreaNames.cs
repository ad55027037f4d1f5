namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Names of areas that are published, by the skeletons of their words: a town that bears the name of its district cannot be told from it.</summary>
internal sealed class AreaNames
{
    private readonly NameWords forms = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> areas = new(StringComparer.Ordinal);

    /// <summary>Adds an area.</summary>
    public void Add(string? country, string name)
    {
        if (!known.Add(country + "/" + name))
            return;
        string[] skeletons = [.. NameWords.Of(name).Select(forms.SkeletonOf)];
        foreach (var skeleton in skeletons)
        {
            if (!areas.TryGetValue(country + "/" + skeleton, out var list))
                areas[country + "/" + skeleton] = list = [];
            list.Add(skeletons);
        }
    }

    /// <summary>True where all words of a place's name are words of an area of its country.</summary>
    public bool Hold(string? country, string place)
    {
        string[] skeletons = [.. NameWords.Of(place).Select(forms.SkeletonOf)];
        return skeletons.Length > 0 && areas.TryGetValue(country + "/" + skeletons[0], out var some) && some.Exists(a => Array.TrueForAll(skeletons, s => Array.IndexOf(a, s) >= 0));
    }
}
