using System.Globalization;

namespace Marsad.Benchmarks.Marks;

/// <summary>The arguments of a measure: files, and options with a value each.</summary>
internal sealed class Choices(string[] arguments)
{
    /// <summary>The files named, in order.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            for (var i = 1; i < arguments.Length; i++)
            {
                if (arguments[i].StartsWith("--", StringComparison.Ordinal))
                    i++;
                else
                    yield return arguments[i];
            }
        }
    }

    /// <summary>An option's value; null where it is not given.</summary>
    public string? Word(string option) => Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;

    /// <summary>An option's number.</summary>
    public int Number(string option, int otherwise) => int.TryParse(Word(option), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
