using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs each transition loses.</summary>
internal static class Oracle
{
    public static (int Shift, int Left, int Right) Costs(ParserState state, int[] heads)
    {
        int s0 = state.S(0), s1 = state.S(1), b0 = state.B(0);
        int shift = int.MaxValue, left = int.MaxValue, right = int.MaxValue;
        var after = 0;
        if (s0 >= 0)
        {
            for (var i = state.Next; i < state.Length; i++)
            {
                if (heads[i] == s0)
                    after++;
            }
        }

        if (b0 >= 0)
        {
            shift = 0;
            foreach (var i in state.Stack)
            {
                if (heads[i] == b0)
                    shift++;
                if (i != s0 && heads[b0] == i)
                    shift++;
            }
        }

        if (s0 >= 0 && b0 >= 0)
            left = after + (heads[s0] == s1 && s1 >= 0 || heads[s0] > b0 || heads[s0] < 0 ? 1 : 0);
        if (s0 >= 0 && s1 >= 0)
            right = after + (heads[s0] >= state.Next || heads[s0] < 0 ? 1 : 0);
        return (shift, left, right);
    }
}
