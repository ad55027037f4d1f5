using Marsad.Register.Contract;

namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Ids of the register, hashes and paths of documents, and the public ids of what is withheld, without regard to case and to signs between letters.</summary>
internal sealed class TokenBook
{
    /// <summary>So many digits of a hash are enough to know a document by.</summary>
    public const int HashDigits = 12;

    private readonly HashBook ids = new(24_000_000);
    private readonly HashBook documents = new(24_000_000);
    private readonly HashBook incidents = new(24_000_000);

    /// <summary>Adds an id of an incident, also as the number that it packs into.</summary>
    public void AddIncident(string id)
    {
        ids.Add(Key(id));
        if (PackedId.Of(id) is > 0 and var packed)
            ids.Add(Key(packed.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Adds the id of a claim.</summary>
    public void AddClaim(string id) => ids.Add(Key(id));

    /// <summary>Adds a document's hash (64 hexadecimal digits).</summary>
    public void AddHash(string digits) => documents.Add(Key(digits.AsSpan(0, Math.Min(digits.Length, HashDigits)).ToString()));

    /// <summary>Adds a document's path, and its file's name where it tells more than a number.</summary>
    public void AddPath(string path)
    {
        documents.Add(Key(path));
        var file = path[(path.LastIndexOf('/') + 1)..];
        if (Path.GetFileNameWithoutExtension(file).Length >= 6)
            documents.Add(Key(file));
    }

    /// <summary>Adds the public id of an incident that is withheld.</summary>
    public void AddWithheld(string id) => incidents.Add(Key(id));

    /// <summary>Ends the adding.</summary>
    public void Close()
    {
        ids.Close();
        documents.Close();
        incidents.Close();
    }

    /// <summary>What a token is; null where it is nothing of the register.</summary>
    public LeakKind? Of(ReadOnlySpan<char> token)
    {
        var key = Key(token);
        if (ids.Holds(key))
            return LeakKind.Id;
        if (documents.Holds(key))
            return LeakKind.Document;
        if (incidents.Holds(key))
            return LeakKind.Incident;
        return null;
    }

    /// <summary>True where hexadecimal digits begin as a document's hash does.</summary>
    public bool IsHash(ReadOnlySpan<char> digits) => digits.Length >= HashDigits && documents.Holds(Key(digits[..HashDigits]));

    private static ulong Key(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 200)];
        var length = 0;
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit) && length < plain.Length)
                plain[length++] = char.ToLowerInvariant(unit);
        }

        return Sieve.Hash(plain[..length]);
    }
}
