using Marsad.Register.Contract;

namespace Marsad.Web.Registers;

/// <summary>Keeps what was worked out over the whole register until the register changes, so that it is worked out once however many ask. What is kept is bounded in number and in size; the least lately asked for goes first.</summary>
public sealed class RegisterMemory(RegisterPool registers)
{
    private const int Most = 256;
    private const long MostBytes = 384L << 20;
    private const long FewBytes = 64 << 10;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private long clock;

    /// <summary>The answer to a question.</summary>
    /// <param name="question">What is asked, with everything that the answer depends on but the register.</param>
    /// <param name="work">Works it out.</param>
    /// <param name="cancellation">Ends the waiting; the work goes on.</param>
    public Task<T> Of<T>(string question, Func<IRegisterReader, T> work, CancellationToken cancellation)
        where T : class => Of(question, (reader, _) => work(reader), static _ => FewBytes, cancellation);

    /// <summary>The answer to a question.</summary>
    /// <param name="question">What is asked, with everything that the answer depends on but the register.</param>
    /// <param name="work">Works it out; its token ends it when nobody waits for it any more.</param>
    /// <param name="bytes">About how many bytes the answer takes.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<T> Of<T>(string question, Func<IRegisterReader, CancellationToken, T> work, Func<T, long> bytes, CancellationToken cancellation)
        where T : class
    {
        string? head;
        using (var loan = await registers.Lend(cancellation))
            head = loan.Reader.Head;
        Kept one;
        lock (gate)
        {
            if (!kept.TryGetValue(question, out one!) || one.Head != head || one.HasFailed)
                kept[question] = one = new Kept(head, ended => Work(work, bytes, ended));
            one.Used = ++clock;
            one.Waiting++;
            MakeRoom();
        }

        try
        {
            return (T)(await one.Answer.WaitAsync(cancellation)).Value;
        }
        finally
        {
            lock (gate)
            {
                if (--one.Waiting == 0 && !one.Answer.IsCompleted)
                    one.End();
            }
        }
    }

    private void MakeRoom()
    {
        while (kept.Count > Most || (kept.Count > 1 && kept.Values.Sum(static k => k.Bytes) > MostBytes))
            kept.Remove(kept.MinBy(static k => k.Value.Used).Key);
    }

    private async Task<Answered> Work<T>(Func<IRegisterReader, CancellationToken, T> work, Func<T, long> bytes, CancellationToken ended)
        where T : class
    {
        using var loan = await registers.Lend(ended);
        var value = work(loan.Reader, ended);
        return new Answered(value, bytes(value));
    }

    private sealed record Answered(object Value, long Bytes);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "the source has no timer and no linked token: there is nothing to free, and the question may look at its token after the answer is dropped")]
    private sealed class Kept
    {
        private readonly CancellationTokenSource ending = new();

        public Kept(string? head, Func<CancellationToken, Task<Answered>> work)
        {
            Head = head;
            Answer = Task.Run(() => work(ending.Token), CancellationToken.None);
        }

        public string? Head { get; }

        public Task<Answered> Answer { get; }

        public long Used { get; set; }

        public int Waiting { get; set; }

        public long Bytes => Answer.IsCompletedSuccessfully ? Answer.Result.Bytes : 0;

        public bool HasFailed => Answer.IsFaulted || Answer.IsCanceled || ending.IsCancellationRequested;

        public void End() => ending.Cancel();
    }
}
