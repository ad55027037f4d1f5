using System.Text.Json.Serialization;
using Marsad.Desk.Ingest;
using Marsad.Domain.Values;

namespace Marsad.Web.Adding;

/// <summary>How far a set of reports is.</summary>
[JsonConverter(typeof(KebabCase<AddingState>))]
public enum AddingState
{
    /// <summary>Files come in; nothing is read yet.</summary>
    Collecting,

    /// <summary>Another program (or another set) writes to the register.</summary>
    Waiting,

    /// <summary>It is read.</summary>
    Reading,

    /// <summary>All was dealt with.</summary>
    Done,

    /// <summary>A person stopped it; what was stored by then stays.</summary>
    Stopped,

    /// <summary>It failed; what was stored by then stays, and the files are kept.</summary>
    Failed,
}

/// <summary>What may be added, and what is under way.</summary>
public sealed record AddingList
{
    /// <summary>Bytes of one file at most.</summary>
    public required long MostBytes { get; init; }

    /// <summary>Files of one set at most.</summary>
    public required int MostFiles { get; init; }

    /// <summary>Bytes of one report at most; an archive or a file of many reports may be larger.</summary>
    public required long MostReportBytes { get; init; }

    /// <summary>True where nothing can be added: the register is only shown.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>The sets, the newest first.</summary>
    public required ValueList<AddingStatus> Items { get; init; }
}

/// <summary>A set of reports on its way into the register.</summary>
public sealed record AddingStatus
{
    /// <summary>Names it.</summary>
    public required string Id { get; init; }

    /// <summary>How far it is.</summary>
    public required AddingState State { get; init; }

    /// <summary>The files that are here whole.</summary>
    public required ValueList<AddedFile> Files { get; init; }

    /// <summary>About how many reports are in them; 0 where nothing can be said yet.</summary>
    public long Expected { get; init; }

    /// <summary>How many were read so far.</summary>
    public long Seen { get; init; }

    /// <summary>How many are stored, and safe.</summary>
    public int Stored { get; init; }

    /// <summary>How many were here already.</summary>
    public int Known { get; init; }

    /// <summary>How many were rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>How many claims were found.</summary>
    public int Claims { get; init; }

    /// <summary>What became of the inputs, of very many only the first.</summary>
    public ValueList<TakenReport> Reports { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }
}

/// <summary>A file that was taken in whole.</summary>
/// <param name="Name">Its name, with the folders in which it lay.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record AddedFile(string Name, long Bytes);

/// <summary>A text that somebody pasted, and what they say about it.</summary>
public sealed record PastedText
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published: 2019-09-01 or 2019-09-01T14:05Z.</summary>
    public string? Published { get; init; }

    /// <summary>Where it stood.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }
}
