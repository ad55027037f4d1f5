using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Marsad.Domain.Values;

namespace Marsad.Evaluation.Joining;

/// <summary>A folder of reports with its own scorer (<c>score_register.py</c>, <c>expected.json</c>, <c>meta.csv</c>, <c>reports/</c>): ingested, joined and tallied by the program itself. The scorer needs python3.</summary>
internal sealed class ReportsTask : IEvaluationTask
{
    private const string Default = "acceptance-reports";
    private static readonly string[] Ratios = ["pair_f1", "killed_exact", "tallies_right", "link_f1", "bcubed_f1", "injured_exact", "date_right", "type_right", "place_right", "killed_open_right"];

    public string Name => "reports";

    public string What => "Incidents and tallies of a folder of reports, scored by the folder's own scorer";

    public IReadOnlyList<string> Parts { get; } = [Default];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var folder = Directory.Exists(part) ? part : Path.Combine(options.Corpora, part);
        foreach (var file in (ReadOnlySpan<string>)["score_register.py", "expected.json", "meta.csv"])
        {
            if (!File.Exists(Path.Combine(folder, file)))
                return Parsed<EvaluationResult>.Failed(CorpusPath.Missing(Path.Combine(folder, file)).Reason!);
        }

        if (Program() is not { } program)
            return Parsed<EvaluationResult>.Failed("this task runs the program 'marsad': start it as 'marsad evaluate reports', or from the folder that holds ./marsad");
        var work = Directory.CreateTempSubdirectory("marsad-reports");
        try
        {
            return Score(program, folder, part, work.FullName);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return Parsed<EvaluationResult>.Failed(e.Message);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static Parsed<EvaluationResult> Score(string program, string folder, string part, string work)
    {
        var (register, incidents, tallies) = (Path.Combine(work, "register.db"), Path.Combine(work, "incidents.jsonl"), Path.Combine(work, "tallies.jsonl"));
        Output(program, "ingest", folder, "--register", register);
        File.WriteAllText(incidents, Output(program, "incidents", "--register", register, "--format", "jsonl"));
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        var lines = expected.RootElement.GetProperty("queries").EnumerateArray().Select(query => Output(program,
            ["tally", .. query.GetProperty("ask").EnumerateObject().SelectMany(static o => new[] { "--" + o.Name, o.Value.ToString() }), "--register", register, "--format", "jsonl"]).Split('\n')[0]);
        File.WriteAllLines(tallies, lines);
        var scorer = Output("python3", Path.Combine(folder, "score_register.py"), folder, "--incidents", incidents, "--tallies", tallies);
        using var scores = JsonDocument.Parse(scorer);
        var figures = Ratios.Where(key => scores.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number).Select(key => Marked(Figure.Plain(key, scores.RootElement.GetProperty(key).GetDouble())));
        return Parsed<EvaluationResult>.Of(new EvaluationResult { Part = part, Role = EvaluationResult.Test, Documents = Directory.EnumerateFiles(Path.Combine(folder, "reports")).Count(), Figures = [.. figures] });
    }

    private static Figure Marked(Figure figure) => figure.Key switch
    {
        "pair_f1" => figure with { Pass = 0.95, Aim = 1, Note = "pairs of report and incident" },
        "killed_exact" => figure with { Pass = 0.9, Aim = 1 },
        "tallies_right" => figure with { Pass = 1, Aim = 1 },
        _ => figure,
    };

    // The program itself, where it is the one that runs; else the one beside which this is run.
    private static string? Program()
    {
        if (Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) is "marsad")
            return self;
        var beside = Path.Combine(Environment.CurrentDirectory, "marsad");
        return File.Exists(beside) ? beside : null;
    }

    private static string Output(string program, params string[] arguments)
    {
        Process? process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception e) when (program is "python3")
        {
            throw new InvalidOperationException("python3 is not there: the scorer of this folder needs it", e);
        }

        using (process)
        {
            var errors = process!.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} failed: {errors.Result.Trim()}");
        }
    }
}
