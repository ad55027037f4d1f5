using System.Collections.Concurrent;
using System.Threading.Channels;
using Marsad.Desk.Ingest;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register;
using Marsad.Register.Contract;
using Microsoft.Extensions.Hosting;

namespace Marsad.Web.Adding;

/// <summary>Reads sets of uploaded reports into the register, one set after the other, while people watch. A set that was to be read is read in the end, also where the server is ended meanwhile.</summary>
internal sealed class AddingDesk(WebOptions options) : BackgroundService
{
    private const int Most = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly ConcurrentDictionary<string, AddingSet> sets = new(StringComparer.Ordinal);
    private readonly Channel<AddingSet> line = Channel.CreateUnbounded<AddingSet>();

    /// <summary>Where the files wait.</summary>
    public Inbox Inbox { get; } = new(options.Register);

    /// <summary>True while a set is read, so that nobody else can write.</summary>
    public bool IsReading => sets.Values.Any(static s => s.State == AddingState.Reading);

    /// <summary>The sets, those under way first.</summary>
    public IEnumerable<AddingStatus> List() => sets.Values.OrderBy(static s => s.State is AddingState.Done or AddingState.Stopped).ThenByDescending(static s => s.Id, StringComparer.Ordinal).Select(Status);

    /// <summary>A set by its name.</summary>
    public AddingSet? Find(string id) => sets.GetValueOrDefault(id);

    /// <summary>What is to be said of a set.</summary>
    public AddingStatus Status(AddingSet set) => set.Status(set.Files.IsEmpty ? Inbox.List(set.Id).ToValueList() : set.Files);

    /// <summary>Makes an empty set; null where too many are open.</summary>
    public AddingSet? Make()
    {
        foreach (var old in sets.Values.Where(static s => s.State is AddingState.Done or AddingState.Stopped).OrderBy(static s => s.Id, StringComparer.Ordinal).Take(Math.Max(0, sets.Count - (Most / 2))))
            sets.TryRemove(old.Id, out _);
        if (sets.Count >= Most)
            return null;
        var set = new AddingSet(Inbox.Make(), AddingState.Collecting);
        sets[set.Id] = set;
        return set;
    }

    /// <summary>Puts a set in the line of those to be read; false where it is there already.</summary>
    public bool Begin(AddingSet set)
    {
        if (!set.Begin())
            return false;
        Inbox.Start(set.Id);
        line.Writer.TryWrite(set);
        return true;
    }

    /// <summary>Stops a set that is read, or forgets one that is not.</summary>
    public void Drop(AddingSet set)
    {
        if (set.State is AddingState.Waiting or AddingState.Reading)
        {
            set.Stop.Cancel();
            return;
        }

        Inbox.Remove(set.Id);
        sets.TryRemove(set.Id, out _);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ReadOnly)
            return;
        foreach (var (id, started) in Inbox.Sets().ToList())
        {
            var set = sets[id] = new AddingSet(id, AddingState.Collecting);
            if (started)
                Begin(set);
        }

        try
        {
            await foreach (var set in line.Reader.ReadAllAsync(stoppingToken))
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(set.Stop.Token, stoppingToken);
                await Task.Factory.StartNew(() => Read(set, stop.Token, stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; what waits is read when it begins again.
        }
    }

    private void Read(AddingSet set, CancellationToken stop, CancellationToken serverEnds)
    {
        var files = Inbox.List(set.Id).ToValueList();
        try
        {
            using var writer = Writer(stop);
            var summary = writer is null ? null : Ingest(set, writer, files, stop);

            // A set that the end of the server stopped is read on when the server begins again.
            if (serverEnds.IsCancellationRequested)
                return;
            set.Files = files;
            Inbox.Remove(set.Id);
            set.Become(summary is null or { Stopped: true } ? AddingState.Stopped : AddingState.Done);
        }
        catch (Exception e)
        {
            set.Become(AddingState.Failed, e is RegisterException or IOException or UnauthorizedAccessException ? e.Message : $"the program failed ({e.GetType().Name}: {e.Message}); please report this");
        }
    }

    private IngestSummary Ingest(AddingSet set, IRegisterWriter writer, ValueList<AddedFile> files, CancellationToken stop)
    {
        using var known = RegisterStore.OpenForReading(options.Register);
        set.Expect(InputCount.Of(Inbox.Files(set.Id)));
        set.Become(AddingState.Reading);
        return new Ingestion(writer, known, Math.Max(1, Environment.ProcessorCount), options.Clock, static () => Stream.Null, set.Take)
            .Run([Inbox.Files(set.Id)], $"add in the browser: {string.Join(' ', files.Take(5).Select(static f => f.Name))}{(files.Count > 5 ? " …" : "")}", set.See, stop);
    }

    // Another program may write for minutes: the set waits its turn.
    private IRegisterWriter? Writer(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                return RegisterStore.OpenForWriting(options.Register, options.Clock, FigurePolicies.Numbers);
            }
            catch (RegisterException e) when (e.IsBusy)
            {
                stop.WaitHandle.WaitOne(Pause);
            }
        }

        return null;
    }
}
