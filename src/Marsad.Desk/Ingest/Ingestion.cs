using Marsad.Capture;
using Marsad.Extraction;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>The way of the data: captured one after the other, read on several threads, stored and joined in batches by one writer. Only a few reports are in memory at any time.</summary>
/// <param name="register">Where the reports go.</param>
/// <param name="known">The same register, opened for reading: what is known already.</param>
/// <param name="jobs">How many reports are read at the same time, from 1.</param>
/// <param name="clock">The clock, for how often a batch is stored.</param>
/// <param name="standardInput">Opens what the path <c>-</c> stands for.</param>
public sealed class Ingestion(IRegisterWriter register, IRegisterReader known, int jobs, TimeProvider clock, Func<Stream> standardInput)
{
    // What may wait between the capturer and the writer.
    private const long LineBytes = 16L << 20;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(3);

    private readonly HeapBound heap = new();

    /// <summary>Ingests everything under the paths. Stops cleanly after the batch in hand when cancelled.</summary>
    public IngestSummary Run(IReadOnlyList<string> paths, string command, Action<long> progress, CancellationToken stop)
    {
        var run = register.Atomically(() => register.Begin(command, ReportReader.Version));
        var summary = new IngestSummary();
        var batch = new Batch(register, run, summary);
        var seen = 0L;
        var flushed = clock.GetTimestamp();
        foreach (var item in Read(paths, stop))
        {
            batch.Add(item);
            if (batch.IsFull || clock.GetElapsedTime(flushed) >= BatchTime)
            {
                batch.Flush();
                flushed = clock.GetTimestamp();
            }

            progress(++seen);
        }

        batch.Flush();
        summary.Stopped = stop.IsCancellationRequested;
        register.Atomically(() =>
        {
            register.End(run, summary.Stored, summary.Known, summary.Rejected);
            return 0;
        });
        return summary;
    }

    // In the order of the inputs, whatever thread is done first.
    private IEnumerable<ReadItem> Read(IReadOnlyList<string> paths, CancellationToken stop)
    {
        using var line = new ReadingLine<CaptureResult, ReadItem>(jobs, Read, static result => result is Captured captured ? captured.Bytes.Length : 0, LineBytes);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var producer = new Thread(() => Capture(paths, line, abandoned.Token)) { IsBackground = true, Name = "capture" };
        producer.Start();
        try
        {
            foreach (var item in line.Results())
                yield return item;
        }
        finally
        {
            abandoned.Cancel();
            line.Close();
            producer.Join();
        }
    }

    private void Capture(IReadOnlyList<string> paths, ReadingLine<CaptureResult, ReadItem> line, CancellationToken cancellation)
    {
        try
        {
            var capturer = new Capturer();
            foreach (var result in paths.SelectMany(path => Capture(capturer, path, cancellation)))
            {
                var here = result is Captured captured && known.Knows(captured.Report, ReportReader.Version);
                if (!line.Put(here ? new AlreadyKnown(result.Path) : result))
                    return;
            }

            line.Close();
        }
        catch (OperationCanceledException)
        {
            // What is in the line is still stored.
            line.Close();
        }
        catch (Exception e)
        {
            line.Close(e);
        }
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

    private ReadItem Read(CaptureResult result) => result switch
    {
        Captured captured => Read(captured),
        Rejection rejection => new RejectedItem(rejection.Path, $"{rejection.Reason}; {rejection.WhatToDo}"),
        AlreadyKnown known => new KnownItem(known.Path),
        _ => throw new InvalidOperationException("a capture is a report or a rejection"),
    };

    private ReadItem Read(Captured captured)
    {
        heap.Keep();
        return ReportReading.Of(captured.Path, captured.Report, captured.Bytes);
    }

    private sealed record AlreadyKnown(string Path) : CaptureResult(Path);
}
