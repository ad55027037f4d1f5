using Marsad.Capture;
using Marsad.Domain.Reports;
using Marsad.Extraction;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>The way of the data: captured one after the other, read, stored and joined.</summary>
/// <param name="register">Where the reports go.</param>
/// <param name="known">The same register, opened for reading: what is known already.</param>
/// <param name="jobs">How many reports are read at the same time, from 1.</param>
/// <param name="clock">The clock, for how often a batch is stored.</param>
/// <param name="standardInput">Opens what the path <c>-</c> stands for.</param>
/// <param name="taken">Is told of every input what became of it; of what is stored once it is safe on the disk.</param>
public sealed class Ingestion(IRegisterWriter register, IRegisterReader known, int jobs, TimeProvider clock, Func<Stream> standardInput, Action<TakenReport>? taken = null)
{
    /// <summary>Ingests everything under the paths. Stops cleanly after the batch in hand when cancelled.</summary>
    public IngestSummary Run(IReadOnlyList<string> paths, string command, Action<long> progress, CancellationToken stop) =>
        new ReadingRun<CaptureResult>(register, jobs, clock, Read, static result => result is Captured captured ? captured.Bytes.Length : 0, taken)
            .Run(command, cancellation => Capture(paths, cancellation), progress, stop);

    private IEnumerable<CaptureResult> Capture(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var capturer = new Capturer();
        return paths.SelectMany(path => Capture(capturer, path, cancellation))
            .Select(result => result is Captured captured && known.Knows(captured.Report, ReportReader.Version) ? new AlreadyKnown(result.Path, captured.Report.Document) : result);
    }

    private IEnumerable<CaptureResult> Capture(Capturer capturer, string path, CancellationToken cancellation)
    {
        if (!string.Equals(path, "-", StringComparison.Ordinal))
            return capturer.Capture(path, cancellation);
        return Piped(capturer, cancellation);
    }

    private IEnumerable<CaptureResult> Piped(Capturer capturer, CancellationToken cancellation)
    {
        using var input = standardInput();
        foreach (var result in capturer.CaptureStream(input, "standard input", cancellation: cancellation))
            yield return result;
    }

    private static ReadItem Read(CaptureResult result) => result switch
    {
        Captured captured => ReportReading.Of(captured.Path, captured.Report, captured.Bytes),
        Rejection rejection => new RejectedItem(rejection.Path, $"{rejection.Reason}; {rejection.WhatToDo}"),
        AlreadyKnown known => new KnownItem(known.Path, known.Document),
        _ => throw new InvalidOperationException("a capture is a report or a rejection"),
    };

    private sealed record AlreadyKnown(string Path, ContentHash Document) : CaptureResult(Path);
}
