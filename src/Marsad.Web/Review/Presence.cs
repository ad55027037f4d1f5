namespace Marsad.Web.Review;

/// <summary>Who has which item open; kept in memory for a moment, for a friendly word only: what keeps people from overwriting each other is the version that a decision names.</summary>
public sealed class Presence(TimeProvider clock)
{
    private const int Most = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string By, string Key, long At)> open = new(StringComparer.Ordinal);

    /// <summary>Notes that a tab has an item open; who else has it.</summary>
    public IReadOnlyList<string> Note(string tab, string by, string key)
    {
        lock (gate)
        {
            foreach (var (old, entry) in open.ToList())
            {
                if (clock.GetElapsedTime(entry.At) > Fresh)
                    open.Remove(old);
            }

            if (open.Count < Most)
                open[tab] = (by, key, clock.GetTimestamp());
            return [.. open.Where(o => o.Key != tab && o.Value.Key == key && key.Length > 0 && o.Value.By.Length > 0).Select(static o => o.Value.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }
}
