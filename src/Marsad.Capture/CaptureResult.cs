using Marsad.Domain.Reports;

namespace Marsad.Capture;

/// <summary>What became of one thing that was given to the capturer: a captured report, or the reason why there is none.</summary>
/// <param name="Path">Relative to the folder or archive given: <c>reports/r01.txt</c>, <c>a.zip/r01.txt</c>, <c>day.jsonl:7</c> for line 7.</param>
public abstract record CaptureResult(string Path);

/// <summary>A report and the bytes that it was derived from, exactly as they were found.</summary>
/// <param name="Path">As in <see cref="CaptureResult"/>.</param>
/// <param name="Report">The report; <see cref="Report.Document"/> is the hash of <paramref name="Bytes"/>. The same bytes found twice give two results with the same hash.</param>
/// <param name="Bytes">The bytes as captured; of a line of a JSON Lines file, that line without its line end.</param>
/// <param name="MediaType">What the bytes were read as: <c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c> or <c>application/json</c>.</param>
/// <param name="Encoding">The encoding that they were read in: <c>utf-8</c>, <c>windows-1256</c> …</param>
public sealed record Captured(string Path, Report Report, ReadOnlyMemory<byte> Bytes, string MediaType, string Encoding) : CaptureResult(Path);

/// <summary>Something that was not captured, or a row of a table that could not be used.</summary>
/// <param name="Path">As in <see cref="CaptureResult"/>.</param>
/// <param name="Reason">Why, without the path: "is empty".</param>
/// <param name="WhatToDo">The way out: "save the report's text in it".</param>
public sealed record Rejection(string Path, string Reason, string WhatToDo) : CaptureResult(Path)
{
    /// <summary>One sentence with the path, the reason and the way out.</summary>
    public override string ToString() => $"{Printable.Name(Path)}: {Reason}; {WhatToDo}.";
}
