using System.Diagnostics.CodeAnalysis;

namespace Marsad.Domain.Values;

/// <summary>A value read from outside, or the reason why it could not be read. Bad input is a result, not an exception.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly record struct Parsed<T>
{
    private readonly T? value;

    private Parsed(T? value, string? reason) => (this.value, Reason) = (value, reason);

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool Success => Reason is null;

    /// <summary>Why there is no value, as a sentence for a person; null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => Reason is null ? value! : throw new InvalidOperationException(Reason);

    /// <summary>A value that was read.</summary>
    public static Parsed<T> Of(T value) => new(value, null);

    /// <summary>A failure and its reason.</summary>
    public static Parsed<T> Failed(string reason) => new(default, reason);
}
