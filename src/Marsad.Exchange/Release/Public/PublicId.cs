using System.Security.Cryptography;
using System.Text;

namespace Marsad.Exchange.Release.Public;

/// <summary>The key of a publisher, and the public ids it makes: the same for an incident in every release of that key, and of no use to anyone who lacks it (HMAC-SHA-256, RFC 2104).</summary>
public sealed class PublicId
{
    /// <summary>The length of a key.</summary>
    public const int KeyBytes = 32;

    // Without letters that are read for another (Crockford).
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 13;

    private readonly byte[] key;

    /// <summary>A key.</summary>
    /// <exception cref="ArgumentException">It has not 32 bytes.</exception>
    public PublicId(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        this.key = key.Length == KeyBytes ? [.. key] : throw new ArgumentException($"A key has {KeyBytes} bytes.", nameof(key));
    }

    /// <summary>A word that tells releases of one key from those of another; the key cannot be worked out from it.</summary>
    public string KeyMark => Word("key", "");

    /// <summary>The public id of an incident.</summary>
    public string Of(string incident) => "m" + Word("incident", incident);

    /// <summary>A word that changes when the rules change.</summary>
    public string RulesMark(string rules) => Word("rules", rules);

    /// <summary>The number that a public id writes; null where it is not written so.</summary>
    public static ulong? Number(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length != Length + 1 || id[0] != 'm')
            return null;
        var number = 0UL;
        for (var i = 1; i <= Length; i++)
        {
            var digit = Digits.IndexOf(id[i], StringComparison.Ordinal);
            if (digit < 0)
                return null;
            // Thirteen digits write sixty-four bits: the last one four of them.
            number = i < Length ? (number << 5) | (uint)digit : (number << 4) | (uint)(digit >> 1);
        }

        return number;
    }

    /// <summary>The public id of a number.</summary>
    public static string Text(ulong number) => "m" + Digit13(number);

    private string Word(string what, string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"marsad {what}\n{text}"), hash);
        return Digit13(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    private static string Digit13(ulong number) => string.Create(Length, number, static (word, bits) =>
    {
        for (var i = 0; i < word.Length; i++, bits <<= 5)
            word[i] = Digits[(int)(bits >> 59)];
    });
}
