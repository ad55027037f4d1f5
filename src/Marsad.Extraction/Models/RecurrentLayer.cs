using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marsad.Extraction.Models;

/// <summary>Room for the recurrence over a few sentences in step.</summary>
internal sealed class RecurrentRoom(int hidden)
{
    /// <summary>Sentences that go in step at most.</summary>
    public const int Most = 8;

    /// <summary>Where each sentence begins.</summary>
    public int[] Starts { get; } = new int[Most];

    /// <summary>Cells, a row a sentence.</summary>
    public float[] Cells { get; } = new float[Most * hidden];

    /// <summary>Gates, a row a sentence.</summary>
    public float[] Rows { get; } = new float[Most * 3 * hidden];

    /// <summary>States, a row a sentence, as whole numbers.</summary>
    public short[] States { get; } = new short[Most * hidden];
}

/// <summary>One direction of a recurrent layer: a long short-term memory whose forget gate is one minus its input gate (Greff et al. 2017), a quarter cheaper and no worse.</summary>
internal static class RecurrentLayer
{
    /// <summary>Runs over sentences that stand one behind another, longest first, all in step, so that the recurrent matrix is read once for all.</summary>
    /// <param name="room">Room to compute in.</param>
    /// <param name="gates">Input·x + b, a row a word with the width of both directions: input gate, output gate, candidate.</param>
    /// <param name="recurrent">The recurrent matrix.</param>
    /// <param name="lengths">The sentences' lengths, falling.</param>
    /// <param name="hidden">Units.</param>
    /// <param name="output">Where the states go, a row a word with the width of both directions.</param>
    /// <param name="backwards">True to run from the last word to the first.</param>
    public static void Run(RecurrentRoom room, ReadOnlySpan<float> gates, PackedMatrix recurrent, ReadOnlySpan<int> lengths, int hidden, Span<short> output, bool backwards)
    {
        var width = 3 * hidden;
        var active = lengths.Length;
        var starts = room.Starts;
        starts[0] = 0;
        for (var s = 1; s < active; s++)
            starts[s] = starts[s - 1] + lengths[s - 1];
        Array.Clear(room.Cells);
        for (var k = 0; active > 0; k++)
        {
            while (active > 0 && lengths[active - 1] <= k)
                active--;
            for (var s = 0; s < active; s++)
                gates.Slice((starts[s] + (backwards ? lengths[s] - 1 - k : k)) * 2 * width, width).CopyTo(room.Rows.AsSpan(s * width));
            if (k > 0)
                recurrent.MultiplyAdd(room.States, hidden, room.Rows, width, active);
            for (var s = 0; s < active; s++)
            {
                var state = room.States.AsSpan(s * hidden, hidden);
                Step(room.Rows.AsSpan(s * width, width), room.Cells.AsSpan(s * hidden, hidden), state, hidden);
                state.CopyTo(output[((starts[s] + (backwards ? lengths[s] - 1 - k : k)) * 2 * hidden)..]);
            }
        }
    }

    /// <summary>One step in training: gates to cell and output. The gates' values replace their sums; the squashed cell is not kept.</summary>
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

    // One step in use: the same, but only the cell and the rounded state are kept.
    private static void Step(ReadOnlySpan<float> row, Span<float> cell, Span<short> state, int hidden)
    {
        if (row.Length < 3 * hidden || cell.Length < hidden || state.Length < hidden)
            throw new ArgumentException("The rows are shorter than the layer.", nameof(row));
        unchecked
        {
            ref var gates = ref MemoryMarshal.GetReference(row);
            ref var cells = ref MemoryMarshal.GetReference(cell);
            ref var states = ref MemoryMarshal.GetReference(state);
            for (var i = 0; i < hidden; i += 2 * Vector256<float>.Count)
            {
                var left = Half(ref Unsafe.Add(ref gates, i), ref Unsafe.Add(ref cells, i), hidden);
                var right = Half(ref Unsafe.Add(ref gates, i + Vector256<float>.Count), ref Unsafe.Add(ref cells, i + Vector256<float>.Count), hidden);
                Vector256.Narrow(PackedMatrix.Round(left), PackedMatrix.Round(right)).StoreUnsafe(ref states, (nuint)i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Half(ref float gates, ref float cell, int hidden)
    {
        unchecked
        {
            var open = Kernels.Sigmoid(Vector256.LoadUnsafe(ref gates));
            var show = Kernels.Sigmoid(Vector256.LoadUnsafe(ref gates, (nuint)hidden));
            var candidate = Kernels.Tanh(Vector256.LoadUnsafe(ref gates, (nuint)(2 * hidden)));
            var before = Vector256.LoadUnsafe(ref cell);
            var after = Vector256.FusedMultiplyAdd(open, candidate - before, before);
            after.StoreUnsafe(ref cell);
            return show * Kernels.Tanh(after);
        }
    }
}
