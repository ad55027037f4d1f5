using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Corpus;

/// <summary>Messages with their keys: a folder holding files named <c>key-*</c> and files of messages named <c>*-muc3*</c> or <c>*-muc4*</c>, or one file of messages whose keys lie beside it.</summary>
internal sealed record MucPart(IReadOnlyList<MucMessage> Messages, TemplateFile Keys)
{
    public static MucPart Read(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var texts = Directory.Exists(path) ? Files(folder).Where(static f => !IsKey(f) && Path.GetFileName(f).Contains("-muc", StringComparison.OrdinalIgnoreCase)) : [path];
        var messages = texts.SelectMany(static f => MucMessages.Read(File.ReadLines(f))).ToList();
        var keys = TemplateReader.Read(Files(folder).Where(IsKey).SelectMany(static f => File.ReadLines(f).Append("")));
        return new MucPart([.. messages.Where(m => keys.Messages.Contains(m.Id, StringComparer.Ordinal))], keys);
    }

    public MucPart With(MucPart other)
    {
        var keys = new TemplateFile();
        foreach (var part in (ReadOnlySpan<MucPart>)[this, other])
        {
            foreach (var message in part.Keys.Messages)
            {
                keys.AddMessage(message);
                foreach (var template in part.Keys.Of(message))
                    keys.Add(template);
            }
        }

        return new MucPart([.. Messages, .. other.Messages], keys);
    }

    /// <summary>The judges' rulings that belong to a part of this name, where the corpus holds them.</summary>
    public static AdjudicationHistory HistoryOf(string corpus, string part)
    {
        var path = Path.Combine(corpus, "scoring", $"final-history-nrad.{Path.GetFileName(part.TrimEnd('/'))}");
        return File.Exists(path) ? AdjudicationHistory.Parse(File.ReadAllText(path)) : AdjudicationHistory.Empty;
    }

    private static bool IsKey(string file) => Path.GetFileName(file).StartsWith("key", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal);
}
