namespace Marsad.Domain.Terms;

/// <summary>What scripts a name is written in.</summary>
[Flags]
public enum Scripts
{
    /// <summary>No letter.</summary>
    None = 0,

    /// <summary>Latin.</summary>
    Latin = 1,

    /// <summary>Arabic, Persian and Urdu with it.</summary>
    Arabic = 2,

    /// <summary>Cyrillic.</summary>
    Cyrillic = 4,

    /// <summary>Any other.</summary>
    Other = 8,
}
