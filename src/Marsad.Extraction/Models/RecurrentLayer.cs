using System.Runtime.Intrinsics;

namespace Marsad.Extraction.Models;

/// <summary>One direction of a recurrent layer: a long short-term memory whose forget gate is one minus its input gate (Greff et al. 2017), a quarter cheaper and no worse.</summary>
internal static class RecurrentLayer
{
    /// <summary>Runs over sentences that stand one behind another, longest first, all in step, so that the recurrent matrix is read once for all.</summary>
    /// <param name="gates">Input·x + b, a row a word: input gate, output gate, candidate.</param>
    /// <param name="recurrent">The recurrent matrix.</param>
    /// <param name="lengths">The sentences' lengths, falling.</param>
    /// <param name="hidden">Units.</param>
    /// <param name="output">Where the outputs go, with a stride.</param>
    /// <param name="stride">The stride.</param>
    /// <param name="backwards">True to run from the last word to the first.</param>
    public static void Run(ReadOnlySpan<float> gates, ReadOnlySpan<float> recurrent, ReadOnlySpan<int> lengths, int hidden, Span<float> output, int stride, bool backwards)
    {
        var width = 3 * hidden;
        var active = lengths.Length;
        var starts = new int[active];
        for (var s = 1; s < active; s++)
            starts[s] = starts[s - 1] + lengths[s - 1];
        var cells = new float[active * hidden];
        var states = new float[active * hidden];
        var rows = new float[active * width];
        for (var k = 0; active > 0; k++)
        {
            while (active > 0 && lengths[active - 1] <= k)
                active--;
            for (var s = 0; s < active; s++)
                gates.Slice((starts[s] + (backwards ? lengths[s] - 1 - k : k)) * width, width).CopyTo(rows.AsSpan(s * width));
            if (k > 0)
                Kernels.MultiplyAdd(states, hidden, recurrent, rows, width, active, hidden, width);
            for (var s = 0; s < active; s++)
            {
                var state = states.AsSpan(s * hidden, hidden);
                Step(rows.AsSpan(s * width, width), cells.AsSpan(s * hidden, hidden), state, hidden);
                state.CopyTo(output[((starts[s] + (backwards ? lengths[s] - 1 - k : k)) * stride)..]);
            }
        }
    }

    /// <summary>One step: gates to cell and output. The gates' values replace their sums; the squashed cell is not kept.</summary>
    public static void Step(Span<float> row, Span<float> cell, Span<float> output, int hidden)
    {
        for (var i = 0; i < hidden; i += Vector256<float>.Count)
        {
            var open = Kernels.Sigmoid(Vector256.Create<float>(row[i..]));
            var show = Kernels.Sigmoid(Vector256.Create<float>(row[(hidden + i)..]));
            var candidate = Kernels.Tanh(Vector256.Create<float>(row[((2 * hidden) + i)..]));
            var before = Vector256.Create<float>(cell[i..]);
            var after = Vector256.FusedMultiplyAdd(open, candidate - before, before);
            after.CopyTo(cell[i..]);
            (show * Kernels.Tanh(after)).CopyTo(output[i..]);
            open.CopyTo(row[i..]);
            show.CopyTo(row[(hidden + i)..]);
            candidate.CopyTo(row[((2 * hidden) + i)..]);
        }
    }
}
