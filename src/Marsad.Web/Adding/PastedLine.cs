using System.Text.Json;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Web.Adding;

/// <summary>A pasted text as a line of JSON Lines, the form in which the program takes texts with what is told about them.</summary>
internal static class PastedLine
{
    private const int MostText = 4_000_000;
    private const int MostField = 2_000;

    /// <summary>The bytes, or why the text is not taken.</summary>
    public static Parsed<byte[]> Of(PastedText pasted)
    {
        if (string.IsNullOrWhiteSpace(pasted.Text) || pasted.Text.Length > MostText)
            return Parsed<byte[]>.Failed($"text: a text of 1 to {MostText:#,0} letters");
        if (IsLink(pasted.Text))
            return Parsed<byte[]>.Failed("text: this is an address, and Marsad fetches nothing from the network: open the page in your browser and save it, then add the file; or paste its text, with the address as where it stood");
        foreach (var (name, value) in new[] { ("title", pasted.Title), ("publisher", pasted.Publisher), ("url", pasted.Url), ("language", pasted.Language) })
        {
            if (value is { Length: > MostField })
                return Parsed<byte[]>.Failed($"{name}: at most {MostField:#,0} letters");
        }

        var published = string.IsNullOrWhiteSpace(pasted.Published) ? null : pasted.Published.Trim();
        if (published is not null && PublicationTime.Parse(published) is { Success: false } unread)
            return Parsed<byte[]>.Failed("published: " + unread.Reason);
        return Parsed<byte[]>.Of(JsonSerializer.SerializeToUtf8Bytes(pasted with { Title = Field(pasted.Title), Publisher = Field(pasted.Publisher), Published = published, Url = Field(pasted.Url), Language = Field(pasted.Language) }, WebJson.Default.PastedText));
    }

    private static string? Field(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>True where somebody pasted an address in place of a text.</summary>
    public static bool IsAddress(PastedText pasted) => !string.IsNullOrWhiteSpace(pasted.Text) && IsLink(pasted.Text);

    private static bool IsLink(string text) => text.Trim() is var link && !link.Any(char.IsWhiteSpace) && link.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(link, UriKind.Absolute, out _);
}
