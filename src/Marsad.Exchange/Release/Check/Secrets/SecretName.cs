namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>A name that must not stand in a release.</summary>
/// <param name="Name">As it is recorded.</param>
/// <param name="Kind">What it is a name of.</param>
/// <param name="Words">Its folded words, without articles.</param>
/// <param name="Skeletons">Their skeletons.</param>
/// <param name="Phrases">Names that may be published and in which these words stand ("Douma" in "Douma Media Centre").</param>
internal sealed record SecretName(string Name, LeakKind Kind, string[] Words, string[] Skeletons, string[][] Phrases)
{
    /// <summary>The words in one, in their order.</summary>
    public string Joined { get; } = string.Concat(Words);

    /// <summary>The words in one, the last first.</summary>
    public string Reversed { get; } = string.Concat(Words.Reverse());

    /// <summary>True where it is written in Arabic letters.</summary>
    public bool IsArabic { get; } = Words.Length > 0 && Words[0][0] is >= '\u0600' and <= '\u06ff';
}
