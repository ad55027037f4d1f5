using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>The rows of a split tally, numbered as they are met; for one thread.</summary>
internal sealed class RowNumbers(TallyQuestion question, IIncidentColumns columns)
{
    private readonly NumberMap single = new();
    private readonly Dictionary<long, int> pairs = [];
    private readonly List<(string Key, string? Across)> labels = [];

    /// <summary>The labels of a row of the tally.</summary>
    public RowLabels By { get; } = new(question.By, columns);

    /// <summary>Those of its columns.</summary>
    public RowLabels Across { get; } = new(question.Across, columns);

    /// <summary>The labels of the rows.</summary>
    public IReadOnlyList<(string Key, string? Across)> Labels => labels;

    /// <summary>The number of the row in which an incident stands; -1: the tally is not split.</summary>
    public int Of(in IncidentRow row) => question.By == TallyGrouping.None ? -1 : Of(By.Of(row), Across.Of(row));

    /// <summary>The number of a row and column, each by the number of its label.</summary>
    public int Of(int by, int across)
    {
        if (across < 0)
            return single.Of(by) is >= 0 and var known ? known : single.Set(by, Add(by, across));
        var key = ((long)by << 32) | (uint)across;
        return pairs.TryGetValue(key, out var number) ? number : pairs[key] = Add(by, across);
    }

    private int Add(int by, int across)
    {
        labels.Add((By.Text(by)!, Across.Text(across)));
        return labels.Count - 1;
    }
}
