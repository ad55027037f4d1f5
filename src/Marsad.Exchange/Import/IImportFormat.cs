namespace Marsad.Exchange;

/// <summary>A format that can be read.</summary>
public interface IImportFormat
{
    /// <summary>The word by which the command line knows it.</summary>
    string Name { get; }

    /// <summary>What it is, in a line for a person.</summary>
    string Says { get; }

    /// <summary>The folder of the register under which the records of the file's source are kept, each by its id.</summary>
    string Folder(ImportSettings settings);

    /// <summary>Reads a file, row by row.</summary>
    /// <exception cref="ImportException">The file is none of this format; the message says what is missing.</exception>
    IEnumerable<ImportItem> Read(Stream from, ImportSettings settings);
}
