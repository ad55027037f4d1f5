namespace Marsad.Register;

/// <summary>A register cannot do what was asked; the message is one sentence for a person: what is wrong with which file, and the way out.</summary>
public sealed class RegisterException : Exception
{
    /// <summary>A failure without words; not to be used.</summary>
    public RegisterException()
    {
    }

    /// <summary>A failure and its sentence.</summary>
    public RegisterException(string message)
        : base(message)
    {
    }

    /// <summary>True where another writer holds the register: the same works a little later.</summary>
    public bool IsBusy { get; init; }

    /// <summary>A failure, its sentence, and what the database said.</summary>
    public RegisterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
