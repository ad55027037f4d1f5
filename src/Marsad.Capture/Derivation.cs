using System.Buffers;
using Marsad.Capture.Dates;
using Marsad.Capture.Encodings;
using Marsad.Capture.Files;
using Marsad.Capture.Formats;
using Marsad.Capture.Html;
using Marsad.Capture.JsonLines;
using Marsad.Capture.Languages;
using Marsad.Capture.Markdown;
using Marsad.Capture.Texts;
using Marsad.Domain.Reports;

namespace Marsad.Capture;

/// <summary>Makes a report of captured bytes: the same bytes and details always give the same report.</summary>
internal static class Derivation
{
    private static readonly SearchValues<char> Nothing = SearchValues.Create(" \t\n\f\u00A0\uFEFF\uFFFD\u200B");

    /// <summary>The report, or why the bytes are none.</summary>
    /// <param name="bytes">The bytes as captured.</param>
    /// <param name="path">The path to show.</param>
    /// <param name="format">What they are read as; null: by their look.</param>
    /// <param name="told">What is told about them from outside; stands before what they say themselves.</param>
    /// <param name="options">The limits.</param>
    public static CaptureResult Report(byte[] bytes, string path, ReportFormat? format, ReportDetails told, CaptureOptions options)
    {
        if (bytes.Length == 0)
            return new Rejection(path, "is empty", "save the report's text in it or leave it out");
        if (bytes.LongLength > options.MaxReportBytes)
            return FileReading.TooLarge(path, bytes.LongLength, options.MaxReportBytes);
        if (FileSignatures.Find(bytes) is var (kind, whatToDo))
            return new Rejection(path, $"looks like {kind}, not text", whatToDo);
        if (FileSignatures.IsZip(bytes) && format == ReportFormat.Archive)
            return new Rejection(path, "is an archive of reports where one report is asked for", "use ingest, or unpack it");
        if (FileSignatures.IsZip(bytes))
            return new Rejection(path, "looks like a zip archive, not text", "name it .zip to have the reports in it captured");
        var read = format ?? FormatGuess.Of(bytes);
        if (read == ReportFormat.JsonLines)
            return SingleLine(bytes, path, told);
        var content = read switch
        {
            ReportFormat.Html => HtmlReport.Read(bytes),
            ReportFormat.Markdown => MarkdownReport.Read(bytes),
            _ => Plain(bytes),
        };
        return Finish(bytes, path, read, content, told);
    }

    /// <summary>Puts the parts together.</summary>
    public static CaptureResult Finish(byte[] bytes, string path, ReportFormat format, ReadContent content, ReportDetails told)
    {
        if (TextLikeness.IsBinary(content.Source))
            return new Rejection(path, "looks like binary data, not text", "save it as text, Markdown or HTML");
        if (content.Text.Value.AsSpan().IndexOfAnyExcept(Nothing) < 0)
            return new Rejection(path, "holds no text that could be read", "save the report's words in it or leave it out");
        var details = told.Or(content.Details);
        var warnings = new List<string>(content.Warnings);
        PublicationTime? published = null;
        if (details.Published is { } written)
        {
            var date = PublicationDates.Read(written);
            if (date.Success)
                published = date.Value;
            else
                warnings.Add(date.Reason);
        }

        var language = LanguageGuess.Of(content.Text.Value, details.Language, warnings);
        var report = new Report
        {
            Document = ContentHash.Of(bytes),
            Text = content.Text,
            Title = details.Title,
            Published = published,
            Publisher = details.Publisher,
            Url = details.Url,
            Language = language,
            Path = path,
            Warnings = [.. warnings],
        };
        return new Captured(path, report, bytes, MediaTypes.Of(format), content.Encoding);
    }

    // Where one report is asked for, JSON Lines may hold one.
    private static CaptureResult SingleLine(byte[] bytes, string path, ReportDetails told)
    {
        var line = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0).Trim(" \t\r\n"u8).ToArray();
        return Array.IndexOf(line, (byte)'\n') >= 0
            ? new Rejection(path, "holds several reports, one a line, where one is asked for", "use ingest, or save the line in a file of its own")
            : JsonLineReports.One(line, path, told, toldFirst: true);
    }

    private static ReadContent Plain(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        return new ReadContent(PlainText.Of(decoded.Text), decoded.Text, decoded.Encoding, ReportDetails.None, decoded.Warning is { } warning ? [warning] : []);
    }
}
