using Marsad.Desk.Ingest;
using Marsad.Domain.Values;

namespace Marsad.Web.Adding;

/// <summary>A set of reports on its way into the register, as it is watched.</summary>
internal sealed class AddingSet(string id, AddingState state)
{
    private const int Shown = 500;
    private readonly Lock gate = new();
    private readonly List<TakenReport> reports = [];
    private AddingState state = state;
    private string? error;
    private long expected, seen;
    private int stored, known, rejected, claims;

    /// <summary>Names it.</summary>
    public string Id => id;

    /// <summary>Ends its reading.</summary>
    public CancellationTokenSource Stop { get; private set; } = new();

    /// <summary>How far it is.</summary>
    public AddingState State
    {
        get
        {
            lock (gate)
                return state;
        }
    }

    /// <summary>Its files, once they are gone from the inbox.</summary>
    public ValueList<AddedFile> Files { get; set; }

    /// <summary>Goes on to another state.</summary>
    public void Become(AddingState next, string? because = null)
    {
        lock (gate)
            (state, error) = (next, because);
    }

    /// <summary>Begins anew: the counts start at zero.</summary>
    public bool Begin()
    {
        lock (gate)
        {
            if (state is not (AddingState.Collecting or AddingState.Failed or AddingState.Stopped))
                return false;
            (state, error, expected, seen, stored, known, rejected, claims) = (AddingState.Waiting, null, 0, 0, 0, 0, 0, 0);
            reports.Clear();
            Stop = new CancellationTokenSource();
            return true;
        }
    }

    /// <summary>Notes about how many reports there are.</summary>
    public void Expect(long count)
    {
        lock (gate)
            expected = count;
    }

    /// <summary>Notes how many were read.</summary>
    public void See(long count)
    {
        lock (gate)
            seen = count;
    }

    /// <summary>Notes what became of an input.</summary>
    public void Take(TakenReport report)
    {
        lock (gate)
        {
            (stored, known, rejected, claims) = report.As switch
            {
                TakenAs.Stored => (stored + 1, known, rejected, claims + report.Claims),
                TakenAs.Rejected => (stored, known, rejected + 1, claims),
                _ => (stored, known + 1, rejected, claims),
            };
            if (reports.Count < Shown)
                reports.Add(report);
        }
    }

    /// <summary>What is to be said of it now.</summary>
    public AddingStatus Status(ValueList<AddedFile> files)
    {
        lock (gate)
            return new AddingStatus { Id = id, State = state, Files = files, Expected = expected, Seen = seen, Stored = stored, Known = known, Rejected = rejected, Claims = claims, Reports = reports.ToValueList(), Error = error };
    }
}
