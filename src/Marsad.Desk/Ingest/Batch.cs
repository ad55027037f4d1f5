using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>Reports that are stored and joined in one transaction: all of them or none.</summary>
public sealed class Batch(IRegisterWriter register, long run, IngestSummary summary)
{
    // One transaction: long enough that the disk is not waited for, short enough that a kill loses seconds.
    private const int MostReports = 1000;
    private const long MostBytes = 8L << 20;

    private readonly List<ReadItem> items = [];

    /// <summary>How many inputs wait.</summary>
    public int Count => items.Count;

    /// <summary>How many captured bytes wait.</summary>
    public long Bytes { get; private set; }

    /// <summary>True when it is long enough to be stored.</summary>
    public bool IsFull => Count >= MostReports || Bytes >= MostBytes;

    /// <summary>Adds an input.</summary>
    public void Add(ReadItem item)
    {
        if (item is KnownItem known)
        {
            summary.Known++;
            summary.Taken?.Invoke(new TakenReport { Path = item.Path, As = TakenAs.Known, Document = known.Document });
            return;
        }

        items.Add(item);
        Bytes += item is StorableItem storable ? storable.Reading.Bytes.Length : 0;
    }

    /// <summary>Stores and joins what waits.</summary>
    public void Flush()
    {
        if (items.Count == 0)
            return;
        var outcomes = register.Atomically(() =>
        {
            var stored = items.ConvertAll(Store);
            Join(stored);
            return stored;
        });

        // Counted only once it is safe on the disk.
        foreach (var (item, result) in items.Zip(outcomes))
            Note(item, result);
        items.Clear();
        Bytes = 0;
    }

    private StoreResult Store(ReadItem item)
    {
        var result = item switch
        {
            StorableItem storable => register.Store(run, storable.Reading),
            RejectedItem rejected => new StoreResult(StoreOutcome.Refused, rejected.Reason),
            _ => throw new InvalidOperationException("a known report does not wait"),
        };
        if (result.Outcome == StoreOutcome.Refused)
            register.Reject(run, item.Path, result.Reason!);
        return result;
    }

    private void Join(List<StoreResult> results)
    {
        var read = new SortedDictionary<ContentHash, StorableItem>();
        var again = new SortedSet<ContentHash>();
        var anew = new SortedSet<ContentHash>();
        foreach (var (item, result) in items.Zip(results))
        {
            if (item is not StorableItem storable)
                continue;
            var document = storable.Reading.Report.Document;
            if (result.Outcome is StoreOutcome.Stored or StoreOutcome.ReadAnew)
                read[document] = storable;
            if (result.Outcome == StoreOutcome.ReadAnew)
                anew.Add(document);
            if (result.Outcome == StoreOutcome.CapturedAgain)
                again.Add(document);
        }

        if (read.Count == 0 && again.Count == 0)
            return;
        foreach (var item in read.Values)
            FindCopies(item.Reading, again);
        again.ExceptWith(read.Keys);
        var heads = register.Shelf.Heads(read.Keys);
        register.Save(run, register.Meanwhile(() => Joiner.Apply(
            new JoinRequest
            {
                Add = heads.Select(head => new ReadReport(head, read[head.Document].Accounts, read[head.Document].Reading.Claims)).ToValueList(),
                Remove = anew.ToValueList(),
                Touch = again.Count == 0 ? [] : register.Shelf.OfDocuments(again).SelectMany(static a => a.Account.Claims).Order(StringComparer.Ordinal).ToValueList(),
            },
            register.Shelf)));
    }

    // A copy changes how the other report's sources count, so that report's groups are joined anew too.
    private void FindCopies(ReadingToStore reading, SortedSet<ContentHash> touched)
    {
        var document = reading.Report.Document;
        var candidates = register.SharingBands(document, reading.Bands).Select(other => (Document: other, Text: register.Text(other)!)).Where(static c => c.Text is not null);
        foreach (var (other, link) in TextCopies.Among(reading.Report.Text.Value, candidates))
        {
            register.AddKin(document, other, link.Kind == CopyKind.Version ? Kinship.Version : Kinship.Copy);
            touched.Add(other);
        }
    }

    private void Note(ReadItem item, StoreResult result)
    {
        switch (result.Outcome)
        {
            case StoreOutcome.Refused:
                summary.Reject(item.Path, result.Reason!);
                summary.Taken?.Invoke(new TakenReport { Path = item.Path, As = TakenAs.Rejected, Remarks = [result.Reason!] });
                return;
            case StoreOutcome.Stored or StoreOutcome.ReadAnew:
                summary.Stored++;
                break;
            case StoreOutcome.CapturedAgain:
                summary.CapturedAgain++;
                break;
            default:
                summary.Known++;
                break;
        }

        summary.Taken?.Invoke(TakenReport.Of((StorableItem)item, result.Outcome switch { StoreOutcome.Stored or StoreOutcome.ReadAnew => TakenAs.Stored, StoreOutcome.CapturedAgain => TakenAs.CapturedAgain, _ => TakenAs.Known }));
        var reading = ((StorableItem)item).Reading;
        summary.Claims += reading.Claims.Count;
        foreach (var remark in reading.Report.Warnings.Concat(reading.Notes))
            summary.Keep(item.Path, remark);
    }
}
