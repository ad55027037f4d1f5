namespace Marsad.Exchange;

/// <summary>A file cannot be imported at all; the message is a sentence for a person: what is wrong, where, and the way out. What is wrong with single rows is no exception but an item.</summary>
public sealed class ImportException : Exception
{
    /// <summary>A failure without words; not to be used.</summary>
    public ImportException()
    {
    }

    /// <summary>A failure and its sentence.</summary>
    public ImportException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, its sentence, and what lies under it.</summary>
    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
