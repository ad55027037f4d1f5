namespace Marsad.Evaluation.Joining;

/// <summary>The best assignment of rows to columns, one to one, by the Hungarian method (Kuhn 1955; potentials and shortest paths after Jonker and Volgenant 1987).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of gains, none of which is negative; rows or columns that are left over gain nothing.</summary>
    public static double Best(double[,] gain)
    {
        var size = Math.Max(gain.GetLength(0), gain.GetLength(1));
        double Cost(int row, int column) => row < gain.GetLength(0) && column < gain.GetLength(1) ? -gain[row, column] : 0;

        // Rows and columns count from 1; column 0 stands for the row that is being placed.
        var (ofRow, ofColumn, rowAt, cameFrom) = (new double[size + 1], new double[size + 1], new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowAt[0] = row;
            var (column, least, used) = (0, Enumerable.Repeat(double.PositiveInfinity, size + 1).ToArray(), new bool[size + 1]);
            do
            {
                used[column] = true;
                var (current, delta, next) = (rowAt[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                        continue;
                    var reduced = Cost(current - 1, j - 1) - ofRow[current] - ofColumn[j];
                    if (reduced < least[j])
                        (least[j], cameFrom[j]) = (reduced, column);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        ofRow[rowAt[j]] += delta;
                        ofColumn[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowAt[column] != 0);

            while (column != 0)
            {
                rowAt[column] = rowAt[cameFrom[column]];
                column = cameFrom[column];
            }
        }

        var sum = 0.0;
        for (var j = 1; j <= size; j++)
            sum -= Cost(rowAt[j] - 1, j - 1);
        return sum;
    }
}
