namespace Marsad.Extraction.English.Numbers;

/// <summary>A number as read, without the words that qualify it.</summary>
/// <param name="Start">The first lexeme.</param>
/// <param name="End">Behind the last lexeme.</param>
/// <param name="Value">The number; for a vague word its lower end.</param>
internal readonly record struct Numeral(int Start, int End, double Value)
{
    /// <summary>True for "dozens", "several": at least <see cref="Value"/>.</summary>
    public bool Vague { get; init; }

    /// <summary>The word that made it vague or paired ("dozens", "a couple"); null for plain numbers.</summary>
    public string? Word { get; init; }

    /// <summary>True for "third", "28th".</summary>
    public bool Ordinal { get; init; }

    /// <summary>True where it is written in digits.</summary>
    public bool Digits { get; init; }

    /// <summary>The scale word behind digits or words ("million"), 1 where none.</summary>
    public long Scale { get; init; }

    /// <summary>True when it can count things: whole, and not too long.</summary>
    public bool IsWhole => !double.IsNaN(Value) && Value < 1e15 && Value == Math.Floor(Value);
}
