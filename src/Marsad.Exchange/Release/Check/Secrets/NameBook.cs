namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Names that must not stand in a release, found in any case, transliteration, script, order and spacing, by initials, and with one letter wrong.</summary>
internal sealed class NameBook
{
    private const int MostWords = 5;
    private const int LeastSkeleton = 4;
    private const int LeastNear = 6;

    private readonly NameWords forms = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SecretName>> singles = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<SecretName>> sets = [];
    private readonly Dictionary<ulong, List<SecretName>> joined = [];
    private readonly Dictionary<ulong, List<SecretName>> near = [];
    private readonly Dictionary<(char Initial, string Skeleton), List<SecretName>> initials = [];

    /// <summary>How many names.</summary>
    public int Count => known.Count;

    /// <summary>Adds a name; one that has no letters is passed over.</summary>
    public void Add(string name, LeakKind kind, Func<string[], string[][]>? phrases = null)
    {
        string[] words = [.. NameWords.Of(name)];
        if (words.Length == 0 || string.Concat(words).Length < 3 || !known.Add(kind + "|" + string.Join(' ', words)))
            return;
        var secret = new SecretName(name, kind, words, [.. words.Select(forms.SkeletonOf)], phrases?.Invoke(words) ?? []);
        var skeleton = Joined(secret.Skeletons);
        if (words.Length == 1)
        {
            Put(singles, words[0], secret);
            if (kind == LeakKind.Name && skeleton.Length >= LeastSkeleton)
                Put(joined, Sieve.Hash(skeleton), secret);
            return;
        }

        if (skeleton.Length < LeastSkeleton)
            Put(singles, secret.Joined, secret);
        if (words.Length <= MostWords)
            Put(sets, Set(secret.Skeletons), secret);
        if (kind != LeakKind.Name)
            return;
        Put(joined, Sieve.Hash(skeleton), secret);
        Put(joined, Sieve.Hash(Joined(secret.Skeletons.Reverse())), secret);
        if (words.Length > 2)
            Put(sets, Set([secret.Skeletons[0], secret.Skeletons[^1]]), secret);
        if (words[^1].Length >= 5 && secret.Skeletons[^1].Length >= 2)
            Put(initials, (words[0][0], secret.Skeletons[^1]), secret);
        for (var i = 0; skeleton.Length >= LeastNear && i < skeleton.Length; i++)
            Put(near, Sieve.Hash(skeleton.Remove(i, 1)), secret);
    }

    /// <summary>The names that stand in a text, given by its folded words.</summary>
    public IEnumerable<SecretName> In(List<string> folded)
    {
        if (known.Count == 0)
            yield break;
        var words = NameWords.Of(folded);
        var skeletons = words.ConvertAll(forms.Form);
        // Without names of people there is nothing to look for in one word, by initials or with a letter wrong.
        var people = joined.Count > 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (singles.TryGetValue(words[i], out var plain))
            {
                foreach (var secret in plain.Where(s => !Excused(s, words, i, 1)))
                    yield return secret;
            }

            var (set, run) = (0UL, "");
            for (var n = 1; n <= MostWords && i + n <= words.Count; n++)
            {
                set = unchecked(set + skeletons[i + n - 1].Hash);
                if (people && run.Length < 40)
                    run = Joined(run, skeletons[i + n - 1].Skeleton);
                if (!people && !(n > 1 && sets.ContainsKey(set)))
                    continue;
                foreach (var secret in At(words, i, n, set, run))
                    yield return secret;
            }
        }
    }

    private IEnumerable<SecretName> At(List<string> words, int i, int n, ulong set, string run)
    {
        if (n > 1 && sets.TryGetValue(set, out var found))
        {
            foreach (var secret in found.Where(s => Alike(s, words, i, n) && !Excused(s, words, i, n)))
                yield return secret;
        }

        if (run.Length >= LeastSkeleton && joined.TryGetValue(Sieve.Hash(run), out found))
        {
            foreach (var secret in found.Where(s => (s.Words.Length > 1 || n == 1) && Alike(s, words, i, n)))
                yield return secret;
        }

        if (n == 2 && (words[i].Length == 1) != (words[i + 1].Length == 1) && initials.TryGetValue(words[i].Length == 1 ? (words[i][0], forms.SkeletonOf(words[i + 1])) : (words[i + 1][0], forms.SkeletonOf(words[i])), out found))
        {
            var family = words[i].Length == 1 ? words[i + 1] : words[i];
            foreach (var secret in found.Where(s => Distance.Between(s.Words[^1], family) <= 1))
                yield return secret;
        }

        if (n is 2 or 3 && near.Count > 0 && run.Length >= LeastNear - 1 && run.Length < 24)
        {
            foreach (var secret in Wrong(run).Where(s => s.Words.Length == n && One(s, words, i, n)))
                yield return secret;
        }
    }

    // One letter left out, put in, or taken for another: both sides lose one.
    private IEnumerable<SecretName> Wrong(string run)
    {
        if (near.TryGetValue(Sieve.Hash(run), out var found))
        {
            foreach (var secret in found)
                yield return secret;
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (!near.TryGetValue(Sieve.Hash(run.Remove(i, 1)), out found))
                continue;
            foreach (var secret in found)
                yield return secret;
        }
    }

    private static bool One(SecretName secret, List<string> words, int i, int n)
    {
        var text = string.Concat(words.Skip(i).Take(n));
        return Math.Abs(text.Length - secret.Joined.Length) <= 1 && Distance.Between(secret.Joined, text) <= 2;
    }

    // One skeleton may stand for words that have little to do with each other; across scripts it is all there is.
    private static bool Alike(SecretName secret, List<string> words, int i, int n)
    {
        var text = string.Concat(words.Skip(i).Take(n));
        if (text[0] is >= '\u0600' and <= '\u06ff' != secret.IsArabic)
            return secret.Skeletons.Sum(static s => s.Length) > LeastSkeleton;
        // A place and a source are looked for by their words, a person in every spelling.
        if (secret.Kind != LeakKind.Name)
            return Match(secret.Words, words.GetRange(i, n));
        var most = Math.Max(2, text.Length / 3);
        if (Distance.Between(secret.Joined, text) <= most || Distance.Between(secret.Reversed, text) <= most)
            return true;
        var sorted = string.Concat(words.Skip(i).Take(n).Order(StringComparer.Ordinal));
        string[] own = n == 2 && secret.Words.Length > 2 ? [secret.Words[0], secret.Words[^1]] : secret.Words;
        return Distance.Between(string.Concat(own.Order(StringComparer.Ordinal)), sorted) <= most;
    }

    private static bool Match(string[] wanted, List<string> words)
    {
        foreach (var word in wanted)
        {
            var at = words.FindIndex(w => Distance.Between(w, word) <= (word.Length > 5 ? 1 : 0));
            if (at < 0)
                return false;
            words.RemoveAt(at);
        }

        return true;
    }

    // As the skeleton of the words written in one: an opening vowel, y or w is heard in the first alone.
    private static string Joined(IEnumerable<string> skeletons) => skeletons.Aggregate("", Joined);

    private static string Joined(string before, string next)
    {
        if (before.Length == 0)
            return next;
        var inner = next.Length > 0 && next[0] is 'a' or 'y' or 'w' ? next.AsSpan(1) : next;
        return inner.Length == 0 ? before : string.Concat(before, inner[0] == before[^1] ? inner[1..] : inner);
    }

    private static bool Excused(SecretName secret, List<string> words, int i, int n)
    {
        foreach (var phrase in secret.Phrases)
        {
            for (var start = Math.Max(0, i + n - phrase.Length); start <= i && start + phrase.Length <= words.Count; start++)
            {
                var all = true;
                for (var k = 0; all && k < phrase.Length; k++)
                    all = words[start + k] == phrase[k];
                if (all)
                    return true;
            }
        }

        return false;
    }

    private static ulong Set(IEnumerable<string> skeletons) => skeletons.Aggregate(0UL, static (sum, s) => unchecked(sum + Sieve.Hash(s)));

    private static void Put<TKey>(Dictionary<TKey, List<SecretName>> to, TKey key, SecretName secret)
        where TKey : notnull
    {
        if (!to.TryGetValue(key, out var list))
            to[key] = list = [];
        list.Add(secret);
    }
}
