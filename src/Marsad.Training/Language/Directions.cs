namespace Marsad.Training.Language;

/// <summary>The two directions of a recurrent layer: side by side on the way up, parted on the way down. The mask of dropout holds a value for each unit of both.</summary>
internal static class Directions
{
    /// <summary>The states of both directions, word by word: first those of the forward one.</summary>
    public static float[] Join(float[] forwards, float[] backwards, int words, int hidden, float[] mask)
    {
        var wide = 2 * hidden;
        var joined = new float[words * wide];
        for (var i = 0; i < words; i++)
        {
            for (var k = 0; k < hidden; k++)
            {
                joined[(i * wide) + k] = forwards[(i * hidden) + k] * mask[k];
                joined[(i * wide) + hidden + k] = backwards[(i * hidden) + k] * mask[hidden + k];
            }
        }

        return joined;
    }

    /// <summary>Hands the derivative of joined states to each direction; adds what reaches the layer below.</summary>
    public static void Part(float[] derivative, int words, int hidden, float[] mask, Recurrence forwards, Recurrence backwards, IDerivatives gradients, float[] below)
    {
        var wide = 2 * hidden;
        float[] df = new float[words * hidden], db = new float[words * hidden];
        for (var i = 0; i < words; i++)
        {
            for (var k = 0; k < hidden; k++)
            {
                df[(i * hidden) + k] = derivative[(i * wide) + k] * mask[k];
                db[(i * hidden) + k] = derivative[(i * wide) + hidden + k] * mask[hidden + k];
            }
        }

        forwards.Backward(df, gradients.Matrices, below);
        backwards.Backward(db, gradients.Matrices, below);
    }
}
