using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Whether names mean one that is asked for, each judged once by its number; for one thread.</summary>
internal sealed class NameMarks(IIncidentColumns columns, Func<string, ulong> judge)
{
    private ulong[] marks = [];
    private bool[] known = [];

    /// <summary>What is said of a name.</summary>
    public ulong Of(int name)
    {
        if (name >= known.Length)
        {
            Array.Resize(ref known, Math.Max(name + 1, known.Length * 2));
            Array.Resize(ref marks, known.Length);
        }

        if (!known[name])
            (known[name], marks[name]) = (true, judge(columns.Name(name)));
        return marks[name];
    }

    /// <summary>True where something is said of a name.</summary>
    public bool Has(int name) => Of(name) != 0;
}
