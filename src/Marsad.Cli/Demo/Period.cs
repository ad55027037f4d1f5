namespace Marsad.Cli.Demo;

/// <summary>A period of the samples: its folder, its name, its first and last day.</summary>
internal sealed record Period(string Folder, string Title, DateOnly Since, DateOnly Until)
{
    /// <summary>The two periods that the samples cover.</summary>
    public static IReadOnlyList<Period> All { get; } =
    [
        new("yemen-2018", "Hodeidah and Taiz, Yemen, December 2018 to March 2019", new DateOnly(2018, 12, 1), new DateOnly(2019, 3, 31)),
        new("idlib-2019", "Northwest Syria, June to September 2019", new DateOnly(2019, 6, 1), new DateOnly(2019, 9, 30)),
    ];
}
