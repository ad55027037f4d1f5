using System.Globalization;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Ingest;

/// <summary>One line on a terminal that is written over: a bar, how many of how many, the rate, the time left. Nothing where the messages go to a file.</summary>
internal sealed class ProgressLine(Session session, long expected, string unit) : IDisposable
{
    private const int BarCells = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly long started = session.Clock.GetTimestamp();
    private long drawn;
    private bool shown;

    /// <summary>So many are done.</summary>
    public void Done(long count)
    {
        if (!session.ErrorIsTerminal || (shown && session.Clock.GetElapsedTime(drawn) < Interval))
            return;
        (shown, drawn) = (true, session.Clock.GetTimestamp());
        Write(Line(count, expected, unit, session.Clock.GetElapsedTime(started)));
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (!shown)
            return;
        Write("");
        session.Error.Write('\r');
    }

    private void Write(string line)
    {
        session.Error.Write('\r');
        session.Error.Write(line.PadRight(78));
    }

    /// <summary>The line's words.</summary>
    internal static string Line(long count, long expected, string unit, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? count / elapsed.TotalSeconds : 0;
        var speed = string.Create(CultureInfo.InvariantCulture, $"{rate:#,0.#} {unit}/s");
        if (expected <= 0 || count > expected)
            return string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {unit}  {speed}");
        var filled = (int)(BarCells * count / expected);
        var left = rate > 0 ? Span(TimeSpan.FromSeconds((expected - count) / rate)) + " left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('-', BarCells - filled)}] {count:#,0} of {expected:#,0}  {speed}  {left}");
    }

    /// <summary>A span of time in two units at most: "1 h 5 min", "42 s".</summary>
    internal static string Span(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h {span.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min {span.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalSeconds):0} s"),
    };
}
