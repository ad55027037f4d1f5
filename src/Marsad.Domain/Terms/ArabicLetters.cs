namespace Marsad.Domain.Terms;

/// <summary>Arabic letters brought to one form: hamza carriers, ta marbuta and alif maqsura are written in several ways for one name.</summary>
internal static class ArabicLetters
{
    /// <summary>The form used in keys; empty for vowel signs and the stretching stroke.</summary>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' => default,
        >= '\u06D6' and <= '\u06ED' => default,
        >= '\u0610' and <= '\u061A' => default,
        'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
        'ؤ' => "و",
        'ئ' or 'ى' or 'ی' => "ي",
        'ة' or 'ۀ' or 'ە' => "ه",
        'ک' or 'ڪ' => "ك",
        'ھ' or 'ہ' => "ه",
        'ء' => default,
        >= '٠' and <= '٩' => Digits.AsSpan(text[index] - '٠', 1),
        >= '۰' and <= '۹' => Digits.AsSpan(text[index] - '۰', 1),
        var c when char.IsLetter(c) => text.Slice(index, 1),
        _ => " ",
    };

    private const string Digits = "0123456789";
}
