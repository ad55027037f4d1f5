using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange;

/// <summary>A format that incidents can be written in. Writing streams: of the incidents one is in memory at a time.</summary>
public interface IExportFormat
{
    /// <summary>The word by which the command line and the API know it.</summary>
    string Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>What it is, in a line for a person.</summary>
    string Says { get; }

    /// <summary>Its columns in their order, by their exact names; of a format without columns the names of its fields.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The policy by which its figures are drawn where the person names none.</summary>
    FigurePolicy Policy => FigurePolicy.Range;

    /// <summary>What it can say of an incident; the rest is counted as lost.</summary>
    LossSet Keeps { get; }

    /// <summary>True where the file itself can carry the mark that it is internal.</summary>
    bool CarriesMark { get; }

    /// <summary>What its files are, as a media type (RFC 6838).</summary>
    string MediaType => MediaTypes.Of(Extension);

    /// <summary>True where it is written from the first byte to the last and can go over a network as it is made; false where it must be written to a disk first.</summary>
    bool IsSequential => true;

    /// <summary>A description of the file for programs (a Data Package), written beside it; null where the format describes itself.</summary>
    byte[]? Descriptor(string file, ExportMark mark) => null;

    /// <summary>Writes the content; what the format cannot say is counted in <paramref name="losses"/>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="content">What.</param>
    /// <param name="losses">Takes what gets lost and every code that had to be chosen.</param>
    /// <exception cref="OperationCanceledException">The content's token was cancelled.</exception>
    void Write(Stream to, ExportContent content, LossReport losses);
}
