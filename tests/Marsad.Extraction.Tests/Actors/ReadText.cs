using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.Tests.Actors;

/// <summary>Reads a text for a test, with a made-up outlet.</summary>
internal static class ReadText
{
    public const string Publisher = "Harbour Wire";

    public static Report Report(string text) => new()
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)),
        Text = new ReadingText(text),
        Published = PublicationTime.Parse("2024-03-15").Value,
        Publisher = Publisher,
        Language = "en",
    };

    public static AnnotatedText Annotate(string text) => ReportReader.Annotate(Report(text));

    public static IReadOnlyList<T> Claims<T>(string text)
        where T : Claim => [.. ReportReader.Read(Report(text)).Claims.OfType<T>()];

    /// <summary>The name of the actor at some words; null where none is.</summary>
    public static ActorMention? At(AnnotatedText text, string words)
    {
        var at = text.Report.Text.Value.LastIndexOf(words, StringComparison.Ordinal);
        return text.Actors.FirstOrDefault(a => a.Start <= at && a.End >= at + words.Length) ?? text.Actors.FirstOrDefault(a => a.Start >= at && a.End <= at + words.Length);
    }
}
