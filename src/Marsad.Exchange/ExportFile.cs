using System.Text;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange;

/// <summary>Writes an export to disk: the file, and beside it what it does not say as a page and as JSON. A file that was not finished is not left behind.</summary>
public static class ExportFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>The page of losses beside a file.</summary>
    public static string LossPage(string path) => path + ".losses.md";

    /// <summary>The losses as JSON beside a file.</summary>
    public static string LossJson(string path) => path + ".losses.json";

    /// <summary>The description of a table beside its file.</summary>
    public static string DataPackage(string path) => path + ".datapackage.json";

    /// <summary>Writes it; what lay there before is replaced once all is written.</summary>
    /// <returns>What was lost.</returns>
    /// <exception cref="IOException">The disk.</exception>
    /// <exception cref="OperationCanceledException">The content's token was cancelled.</exception>
    public static LossReport Write(IExportFormat format, ExportContent content, string path)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(content);
        var losses = new LossReport();
        if (!format.CarriesMark)
            losses.Add(Loss.Mark);
        var unfinished = path + Unfinished;
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
                format.Write(stream, content, losses);
            var name = Path.GetFileName(path);
            File.WriteAllText(LossPage(path), losses.Page(format, content.Mark, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.WriteAllBytes(LossJson(path), losses.Json(format, content.Mark, name));
            if (format.Descriptor(name, content.Mark) is { } descriptor)
                File.WriteAllBytes(DataPackage(path), descriptor);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return losses;
    }
}
