using System.Text;
using Marsad.Domain.Reports;
using Marsad.Evaluation.Attribution;
using Marsad.Extraction.Text;

namespace Marsad.Training.Attribution;

/// <summary>A text, parsed, with the marks of its words.</summary>
internal sealed class PolNearText
{
    /// <summary>The marks that count, in the order of the network's outputs.</summary>
    public static IReadOnlyList<string> Roles => PolNearArticle.Roles;

    /// <summary>Its file's name without ending.</summary>
    public required string Name { get; init; }

    /// <summary>Its sentences.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>For each word of the article in order, a bit for each role it plays.</summary>
    public required byte[] Marks { get; init; }

    /// <summary>The articles of a part, by name.</summary>
    public static List<PolNearText> Read(string folder, Func<Report, AnnotatedText> annotate) => [.. PolNearArticle.Read(folder).Select(a => Of(a.Name, a.Text, Units(a), annotate))];

    /// <summary>A text whose units bear marks.</summary>
    public static PolNearText Of(string name, string raw, byte[] units, Func<Report, AnnotatedText> annotate)
    {
        var text = annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(raw)), Text = new ReadingText(raw.Replace('\r', ' ')), Language = "en" });
        return new PolNearText { Name = name, Sentences = text.Sentences, Marks = [.. text.Sentences.SelectMany(static s => s.Tokens).Select(t => units[t.Start])] };
    }

    private static byte[] Units(PolNearArticle article)
    {
        var units = new byte[article.Text.Length + 1];
        for (var role = 0; role < article.Marked.Length; role++)
        {
            foreach (var span in article.Marked[role])
            {
                for (var i = span.Start; i < span.End; i++)
                    units[i] |= (byte)(1 << role);
            }
        }

        return units;
    }
}
