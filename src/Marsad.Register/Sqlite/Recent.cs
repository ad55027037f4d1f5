namespace Marsad.Register.Sqlite;

/// <summary>Remembers what was used last: between one and two times <paramref name="most"/> entries. What is looked at again stays; the rest goes all at once, so that nothing is kept in order.</summary>
/// <param name="most">How many entries fill it.</param>
/// <param name="mostBytes">So many bytes fill it too; what grew in place of an earlier value counts again.</param>
/// <param name="weigh">About how many bytes a value takes; null: they are not counted.</param>
internal sealed class Recent<TKey, TValue>(int most, long mostBytes = long.MaxValue, Func<TValue, long>? weigh = null)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> now = [];
    private Dictionary<TKey, TValue> before = [];
    private long bytes;

    /// <summary>Notes a value, in place of an earlier one.</summary>
    public void Set(TKey key, TValue value)
    {
        if (now.Count >= most || bytes >= mostBytes)
        {
            (now, before, bytes) = (before, now, 0);
            now.Clear();
        }

        bytes += weigh?.Invoke(value) ?? 0;

        now[key] = value;
        before.Remove(key);
    }

    /// <summary>The value, where it is remembered.</summary>
    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        if (now.TryGetValue(key, out value))
            return true;
        if (!before.TryGetValue(key, out value))
            return false;
        Set(key, value);
        return true;
    }

    /// <summary>Forgets one.</summary>
    public void Remove(TKey key)
    {
        now.Remove(key);
        before.Remove(key);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        now.Clear();
        before.Clear();
        bytes = 0;
    }
}
