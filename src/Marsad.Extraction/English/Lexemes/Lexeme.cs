namespace Marsad.Extraction.English.Lexemes;

/// <summary>What a lexeme is made of.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>One other character.</summary>
    Symbol,
}

/// <summary>The smallest piece that the grammars of dates and numbers read. Finer than a token: "four-month" is three lexemes, "17:30" three, "28th" two; coarser where a tokenizer cuts a number ("1,700").</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">First UTF-16 unit in the reading text.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Token">The index of the token it stands in.</param>
/// <param name="Text">The piece in lower case.</param>
/// <param name="Spaced">True where white space (or the sentence's start) stands before it.</param>
/// <param name="Capital">True where it starts with a capital.</param>
/// <param name="Value">The number that digits make; NaN for the rest and for numbers too long to mean a count.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, int Token, string Text, bool Spaced, bool Capital, double Value)
{
    /// <summary>The key of <see cref="Text"/>, by which tables tell at once that they do not have it.</summary>
    public ulong Key { get; init; }

    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>True for digits without a separator.</summary>
    public bool IsPlainDigits => Kind == LexemeKind.Number && !double.IsNaN(Value) && Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>True for a hyphen or a dash.</summary>
    public bool IsDash => Kind == LexemeKind.Symbol && (Text is "-" or "–" or "—" or "‐" or "‑" or "−");

    /// <summary>True for this word.</summary>
    public bool Is(string word) => string.Equals(Text, word, StringComparison.Ordinal);

    /// <summary>The whole number that plain digits make; −1 for the rest.</summary>
    public int Digits => IsPlainDigits && Value <= int.MaxValue ? (int)Value : -1;
}
