using System.Globalization;

namespace Marsad.Evaluation.Fuzz;

/// <summary>What a run of <c>fuzz</c> has seen so far; kept in a file, a line a stage, so that a run that was cut off goes on.</summary>
internal sealed record FuzzCount(int Inputs, long Signs, long Claims, int Faults, int Slow, double Processor, double Slowest, int SlowestInput)
{
    /// <summary>Where the last run with this seed stopped.</summary>
    public static FuzzCount Resume(string? record, int seed)
    {
        var last = record is not null && File.Exists(record) ? File.ReadLines(record).Select(static l => l.Split('\t')).LastOrDefault(f => f.Length == 9 && Whole(f[0]) == seed) : null;
        return last is null ? new FuzzCount(0, 0, 0, 0, 0, 0, 0, 0) : new FuzzCount((int)Whole(last[1]), Whole(last[2]), Whole(last[3]), (int)Whole(last[4]), (int)Whole(last[5]), Real(last[6]), Real(last[7]), (int)Whole(last[8]));
    }

    /// <summary>With one more input.</summary>
    public FuzzCount With(int signs, int claims, TimeSpan processor, double perSign, bool slow) => this with
    {
        Inputs = Inputs + 1,
        Signs = Signs + signs,
        Claims = Claims + claims,
        Processor = Processor + processor.TotalSeconds,
        Slow = Slow + (slow ? 1 : 0),
        Slowest = Math.Max(Slowest, perSign),
        SlowestInput = perSign > Slowest ? Inputs : SlowestInput,
    };

    /// <summary>Adds a line to the record.</summary>
    public void Keep(string record, int seed) => File.AppendAllText(record, string.Create(CultureInfo.InvariantCulture, $"{seed}\t{Inputs}\t{Signs}\t{Claims}\t{Faults}\t{Slow}\t{Processor:F1}\t{Slowest:F1}\t{SlowestInput}\n"));

    /// <summary>The result for people.</summary>
    public string Sentence(int seed) => string.Create(CultureInfo.InvariantCulture, $"inputs {Inputs}, seed {seed}: {Signs} signs, {Claims} claims, {Processor:F0} s of processor time ({Signs / Math.Max(0.001, Processor):F0} signs a second); faults {Faults}; out of proportion {Slow}; slowest input {SlowestInput} with {Slowest:F0} µs a sign");

    private static long Whole(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private static double Real(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
