namespace Marsad.Extraction.Models;

/// <summary>Matrices by name, row by row, in a fixed order.</summary>
internal abstract class MatrixSet
{
    private readonly Dictionary<string, float[]> byName = new(StringComparer.Ordinal);

    /// <summary>The matrices' names in the order of the file.</summary>
    public List<string> Names { get; } = [];

    /// <summary>A matrix, row by row.</summary>
    public float[] this[string name] => byName[name];

    /// <summary>Adds a layer of weights and bias.</summary>
    protected void Layer(string name, int input, int output)
    {
        Add(name + ".w", input * output);
        Add(name + ".b", output);
    }

    /// <summary>Adds a recurrent layer: forwards and backwards.</summary>
    protected void Recurrent(string name, int input, int hidden)
    {
        foreach (var direction in new[] { name + "f", name + "b" })
        {
            Add(direction + "x", input * 3 * hidden);
            Add(direction + "h", hidden * 3 * hidden);
            Add(direction + "b", 3 * hidden);
        }
    }

    /// <summary>Adds a matrix of zeros.</summary>
    protected void Add(string name, int length)
    {
        byName.Add(name, new float[length]);
        Names.Add(name);
    }
}
