using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>The rows of a split tally, numbered as they are met; for one thread.</summary>
internal sealed class RowNumbers(TallyQuestion question, IIncidentColumns columns)
{
    private readonly Dictionary<(int Row, int Across), int> numbers = [];
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
        if (numbers.TryGetValue((by, across), out var number))
            return number;
        labels.Add((By.Text(by)!, Across.Text(across)));
        return numbers[(by, across)] = labels.Count - 1;
    }
}
