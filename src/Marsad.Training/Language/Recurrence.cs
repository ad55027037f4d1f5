using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>Forward and backward pass of one direction of a recurrent layer, for training.</summary>
internal sealed class Recurrence(MatrixSet weights, MatrixSet transposed, string name, int inner, int hidden, bool backwards)
{
    private float[] input = [];
    private float[] gates = [];
    private float[] cells = [];
    private float[] outputs = [];
    private int rows;

    /// <summary>Outputs, a row a word.</summary>
    public float[] Forward(float[] x, int words)
    {
        (input, rows) = (x, words);
        var width = 3 * hidden;
        gates = new float[rows * width];
        cells = new float[rows * hidden];
        outputs = new float[rows * hidden];
        Kernels.Fill(gates, rows, weights[name + "b"]);
        Kernels.MultiplyAdd(input, inner, weights[name + "x"], gates, width, rows, inner, width);
        var cell = new float[hidden];
        for (var k = 0; k < rows; k++)
        {
            var t = backwards ? rows - 1 - k : k;
            var row = gates.AsSpan(t * width, width);
            if (k > 0)
                Kernels.MultiplyAdd(outputs.AsSpan((backwards ? t + 1 : t - 1) * hidden, hidden), hidden, weights[name + "h"], row, width, 1, hidden, width);
            RecurrentLayer.Step(row, cell, outputs.AsSpan(t * hidden, hidden), hidden);
            cell.CopyTo(cells, t * hidden);
        }

        return outputs;
    }

    /// <summary>Adds derivatives to the matrices and to those of the input.</summary>
    public void Backward(float[] outputDerivative, MatrixSet gradient, float[] inputDerivative)
    {
        var width = 3 * hidden;
        var sums = new float[rows * width];
        var cell = new float[hidden];
        var carry = new float[hidden];
        var previous = new float[rows * hidden];
        for (var k = rows - 1; k >= 0; k--)
        {
            var t = backwards ? rows - 1 - k : k;
            var before = backwards ? t + 1 : t - 1;
            var gate = gates.AsSpan(t * width, width);
            var sum = sums.AsSpan(t * width, width);
            for (var i = 0; i < hidden; i++)
            {
                float open = gate[i], show = gate[hidden + i], candidate = gate[(2 * hidden) + i];
                var old = k > 0 ? cells[(before * hidden) + i] : 0;
                var squashed = show == 0 ? 0 : outputs[(t * hidden) + i] / show;
                var d = outputDerivative[(t * hidden) + i] + carry[i];
                var dc = cell[i] + (d * show * (1 - (squashed * squashed)));
                sum[i] = dc * (candidate - old) * open * (1 - open);
                sum[hidden + i] = d * squashed * show * (1 - show);
                sum[(2 * hidden) + i] = dc * open * (1 - (candidate * candidate));
                cell[i] = dc * (1 - open);
            }

            Array.Clear(carry);
            if (k > 0)
            {
                Kernels.MultiplyAdd(sum, width, transposed[name + "h"], carry, hidden, 1, width, hidden);
                outputs.AsSpan(before * hidden, hidden).CopyTo(previous.AsSpan(t * hidden));
            }
        }

        Matrices.AddOuter(previous, rows, hidden, sums, width, gradient[name + "h"]);
        Matrices.AddOuter(input, rows, inner, sums, width, gradient[name + "x"]);
        Matrices.AddRows(sums, rows, width, gradient[name + "b"]);
        Kernels.MultiplyAdd(sums, width, transposed[name + "x"], inputDerivative, inner, rows, width, inner);
    }
}

/// <summary>Products that only training needs.</summary>
internal static class Matrices
{
    /// <summary>Adds xᵀ·y to the gradient of a matrix.</summary>
    public static void AddOuter(float[] x, int rows, int inner, float[] y, int columns, float[] gradient)
    {
        var turned = new float[inner * rows];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < inner; i++)
                turned[(i * rows) + r] = x[(r * inner) + i];
        }

        Kernels.MultiplyAdd(turned, rows, y, gradient, columns, inner, rows, columns);
    }

    /// <summary>Adds the sum of the rows.</summary>
    public static void AddRows(float[] y, int rows, int columns, float[] gradient)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                gradient[c] += y[(r * columns) + c];
        }
    }

    /// <summary>Writes the transposed matrix.</summary>
    public static void Transpose(float[] w, float[] turned, int columns)
    {
        var rows = w.Length / columns;
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                turned[(c * rows) + r] = w[(r * columns) + c];
        }
    }
}
