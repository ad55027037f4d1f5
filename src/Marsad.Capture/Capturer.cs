using Marsad.Capture.Files;
using Marsad.Capture.Formats;
using Marsad.Capture.Sidecars;

namespace Marsad.Capture;

/// <summary>Captures reports: files, folders, archives and standard input become reports, or rejections with a reason. Holds one report in memory at a time; several may run beside each other.</summary>
public sealed class Capturer
{
    private readonly CaptureOptions options;
    private readonly IDisk disk;
    private readonly FileCapture files;

    /// <summary>A capturer with these limits.</summary>
    public Capturer(CaptureOptions? options = null)
        : this(options ?? CaptureOptions.Default, Disk.Instance)
    {
    }

    internal Capturer(CaptureOptions options, IDisk disk)
    {
        this.options = options;
        this.disk = disk;
        files = new FileCapture(options);
    }

    /// <summary>Captures what a path leads to: a report, a file of JSON Lines, a zip, or a folder with all that is in it. Lazy: a report is read when it is asked for.</summary>
    /// <param name="path">A path of this machine.</param>
    /// <param name="cancellation">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public IEnumerable<CaptureResult> Capture(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var kind = disk.Look(path).Kind;
        if (kind == EntryKind.Folder)
            return new TreeWalk(new DiskTree(disk, path), options, files, Nest.Outside, cancellation).Run(ReportDetails.None, MetaTable.Beside(disk, path, options.MaxTableBytes));
        if (FileReading.Refuse(kind, path) is { } refusal)
            return [refusal];
        return files.Capture(new SingleFile(disk, path), new TreeNode(Path.GetFileName(path), SingleFile.Shown(path), IsFolder: false), ReportDetails.None, Nest.Outside, cancellation);
    }

    /// <summary>Captures what a stream gives: one report of any format, JSON Lines or a zip, told by the first bytes. JSON Lines are read as they come.</summary>
    /// <param name="stream">Standard input, most often; not disposed.</param>
    /// <param name="name">The name to show: <c>standard input</c>.</param>
    /// <param name="overrides">What is told about the report; of JSON Lines, what is told where a line says nothing.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public IEnumerable<CaptureResult> CaptureStream(Stream stream, string name, ReportDetails? overrides = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return StreamCapture.Read(stream, name, overrides ?? ReportDetails.None, files, options, cancellation);
    }

    /// <summary>Captures one report from a file; a file of many reports is refused.</summary>
    /// <param name="path">A path of this machine.</param>
    /// <param name="overrides">What is told about the report; stands before what it says itself.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public CaptureResult CaptureFile(string path, ReportDetails? overrides = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var shown = SingleFile.Shown(path);
        var (bytes, refusal) = FileReading.Read(disk, path, shown, options.MaxReportBytes);
        return refusal ?? CaptureBytes(bytes!, shown, overrides);
    }

    /// <summary>Captures one report from its bytes.</summary>
    /// <param name="bytes">The bytes; they are kept, not copied.</param>
    /// <param name="name">A name to show; its ending names the format.</param>
    /// <param name="overrides">What is told about the report; stands before what it says itself.</param>
    public CaptureResult CaptureBytes(byte[] bytes, string name, ReportDetails? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Derivation.Report(bytes, name, FileName.Format(name), overrides ?? ReportDetails.None, options);
    }
}
