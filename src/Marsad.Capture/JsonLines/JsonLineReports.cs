using System.Globalization;
using Marsad.Capture.Files;
using Marsad.Capture.Formats;

namespace Marsad.Capture.JsonLines;

/// <summary>The reports of a JSON Lines file, one a line; a broken line is rejected by its number and the others go on.</summary>
internal static class JsonLineReports
{
    /// <summary>All reports of the stream.</summary>
    /// <param name="stream">The lines.</param>
    /// <param name="shown">The file's name, for messages and paths.</param>
    /// <param name="told">What is told about all of them; a line's own fields stand before it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public static IEnumerable<CaptureResult> Read(Stream stream, string shown, ReportDetails told, CaptureOptions options, CancellationToken cancellation)
    {
        var lines = new LineReader(stream, options.MaxReportBytes);
        var reports = 0;
        for (var number = 1; ; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = string.Create(CultureInfo.InvariantCulture, $"{shown}:{number}");
            var (line, tooLong, failure) = Next(lines, shown);
            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            if (tooLong)
            {
                yield return FileReading.TooLarge(path, options.MaxReportBytes + 1, options.MaxReportBytes);
                continue;
            }

            if (line is null)
                break;
            if (number == 1 && line is [0xEF, 0xBB, 0xBF, .. var rest])
                line = rest;
            if (line.AsSpan().IndexOfAnyExcept(" \t"u8) < 0)
                continue;
            reports++;
            yield return One(line, path, told);
        }

        if (reports == 0)
            yield return new Rejection(shown, "holds no line with a report", "write one JSON object a line, with the report in its field text");
    }

    /// <summary>The report of one line.</summary>
    public static CaptureResult One(byte[] line, string path, ReportDetails told, bool toldFirst = false)
    {
        if (Array.IndexOf(line, (byte)0) >= 0)
            return new Rejection(path, "looks like binary data, not a JSON object", "save the file as JSON Lines in UTF-8");
        var (content, reason) = JsonReport.Read(line);
        if (content is null)
            return new Rejection(path, reason!, "correct the line; the other lines were captured");
        return Derivation.Finish(line, path, ReportFormat.JsonLines, content, toldFirst ? told : content.Details.Or(told));
    }

    private static (byte[]? Line, bool TooLong, Rejection? Failure) Next(LineReader lines, string shown)
    {
        try
        {
            return lines.Next() is var (line, tooLong) ? (line, tooLong, null) : (null, false, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, false, FileReading.Failed(e, shown));
        }
    }
}
