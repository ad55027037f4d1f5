using Marsad.Capture.Files;
using Marsad.Capture.Formats;
using Marsad.Capture.JsonLines;

namespace Marsad.Capture;

/// <summary>Captures a stream whose kind is told by its first bytes.</summary>
internal static class StreamCapture
{
    private const int HeadBytes = 2048;

    public static IEnumerable<CaptureResult> Read(Stream stream, string name, ReportDetails told, FileCapture files, CaptureOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (head, refusal) = Head(stream, name);
        if (refusal is not null)
            return [refusal];
        var whole = new Preceded(head!, stream);
        var format = FormatGuess.Of(head);
        if (format == ReportFormat.JsonLines)
            return JsonLineReports.Read(whole, name, told, options, cancellation);
        var (bytes, failed) = Bytes(whole, name, format == ReportFormat.Archive ? int.MaxValue / 8 : options.MaxReportBytes);
        if (failed is not null)
            return [failed];
        return format == ReportFormat.Archive && FileSignatures.Find(bytes) is null
            ? files.Archive(new MemoryStream(bytes!, writable: false), name, told, Nest.Outside, cancellation)
            : [Derivation.Report(bytes!, name, format, told, options)];
    }

    private static (byte[]? Head, Rejection? Refusal) Head(Stream stream, string name)
    {
        try
        {
            var head = new byte[HeadBytes];
            return (head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, FileReading.Failed(e, name));
        }
    }

    private static (byte[]? Bytes, Rejection? Refusal) Bytes(Stream stream, string name, long limit)
    {
        try
        {
            var bytes = FileReading.ToEnd(stream, 0, limit);
            return bytes is null ? (null, FileReading.TooLarge(name, limit + 1, limit)) : (bytes, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, FileReading.Failed(e, name));
        }
    }
}
