using Marsad.Capture.Files;
using Marsad.Capture.Formats;

namespace Marsad.Capture;

/// <summary>Captures one file of a tree, whatever it holds: a report, lines of reports, an archive of reports.</summary>
internal sealed class FileCapture(CaptureOptions options)
{
    public IEnumerable<CaptureResult> Capture(IFileTree tree, TreeNode node, ReportDetails told, CancellationToken cancellation)
    {
        _ = cancellation;
        return [One(tree, node, FileName.Format(node.Name), told)];
    }

    private CaptureResult One(IFileTree tree, TreeNode node, ReportFormat? format, ReportDetails told)
    {
        var shown = tree.Prefix + node.Path;
        var (bytes, refusal) = tree.Read(node.Path, options.MaxReportBytes);
        return refusal ?? Derivation.Report(bytes!, shown, format, told, options);
    }
}
