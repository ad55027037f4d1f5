using Marsad.Register.Contract;

namespace Marsad.Web.Registers;

/// <summary>Keeps what was worked out over the whole register until the register changes, so that it is worked out once however many ask. What is kept is bounded in number; the least lately asked for goes first.</summary>
public sealed class RegisterMemory(RegisterPool registers)
{
    private const int Most = 48;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private long clock;

    /// <summary>The answer to a question.</summary>
    /// <param name="question">What is asked, with everything that the answer depends on but the register.</param>
    /// <param name="work">Works it out; runs to its end even where the one who asked goes away, since others may wait for it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<T> Of<T>(string question, Func<IRegisterReader, T> work, CancellationToken cancellation)
        where T : class
    {
        long entry;
        using (var loan = await registers.Lend(cancellation))
            entry = loan.Reader.LastEntry;
        Task<object> answer;
        lock (gate)
        {
            if (!kept.TryGetValue(question, out var known) || known.Entry != entry || known.Answer.IsFaulted || known.Answer.IsCanceled)
                known = new Kept(entry, Task.Run(() => Work(work), CancellationToken.None), 0);
            kept[question] = known with { Used = ++clock };
            if (kept.Count > Most)
                kept.Remove(kept.MinBy(static k => k.Value.Used).Key);
            answer = known.Answer;
        }

        return (T)await answer.WaitAsync(cancellation);
    }

    private async Task<object> Work<T>(Func<IRegisterReader, T> work)
        where T : class
    {
        using var loan = await registers.Lend(CancellationToken.None);
        return work(loan.Reader);
    }

    private sealed record Kept(long Entry, Task<object> Answer, long Used);
}
