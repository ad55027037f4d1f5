namespace Marsad.Analysis.Review;

/// <summary>The first of a queue: the weightiest that were offered.</summary>
/// <param name="most">How many are kept, from 1.</param>
internal sealed class ReviewQueue(int most)
{
    private readonly PriorityQueue<ReviewItem, ReviewItem> kept = new(Comparer<ReviewItem>.Create(static (a, b) => Order(b, a)));

    /// <summary>True where nothing of this weight or less can come among the kept any more.</summary>
    public bool IsAbove(double weight) => kept.Count == most && kept.Peek().Weight > weight;

    /// <summary>True where something was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The kept, the weightiest first.</summary>
    public IReadOnlyList<ReviewItem> Items => [.. kept.UnorderedItems.Select(static i => i.Element).Order(Comparer<ReviewItem>.Create(Order))];

    /// <summary>Notes that items were not even offered, since they could not come among the kept.</summary>
    public void LeaveRest() => IsCut = true;

    /// <summary>Offers an item.</summary>
    public void Offer(ReviewItem item)
    {
        kept.Enqueue(item, item);
        if (kept.Count <= most)
            return;
        kept.Dequeue();
        IsCut = true;
    }

    private static int Order(ReviewItem a, ReviewItem b)
    {
        var order = b.Weight.CompareTo(a.Weight);
        order = order != 0 ? order : string.CompareOrdinal(string.Join(' ', a.Incidents), string.Join(' ', b.Incidents));
        return order != 0 ? order : (a.Kind, a.What).CompareTo((b.Kind, b.What));
    }
}
