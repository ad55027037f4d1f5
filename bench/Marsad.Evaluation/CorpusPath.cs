using Marsad.Domain.Values;

namespace Marsad.Evaluation;

/// <summary>Where a part of a corpus lies.</summary>
internal static class CorpusPath
{
    /// <summary>The file or folder of a part: a path as it stands, or one below the corpora (<c>polnear/test</c>), or one below the task's folder (<c>test</c>), with or without its ending. Where there is none the reason names the path that is missing.</summary>
    public static Parsed<string> Find(EvaluationOptions options, string folder, string part, string ending = "")
    {
        string[] tried = options.Corpora.Length == 0
            ? [part, part + ending]
            : [Path.Combine(options.Corpora, folder, part), Path.Combine(options.Corpora, folder, part + ending), Path.Combine(options.Corpora, part), part, part + ending, Path.Combine(options.Corpora, "..", part)];
        foreach (var path in tried)
        {
            if (ending.Length > 0 ? File.Exists(path) : File.Exists(path) || Directory.Exists(path))
                return Parsed<string>.Of(path);
        }

        return Missing(options.Corpora.Length == 0 ? Path.Combine(folder, part + ending) : tried[1]);
    }

    /// <summary>The refusal of a path that is not there.</summary>
    public static Parsed<string> Missing(string path) => Parsed<string>.Failed($"{path} is not there: give the folder of the unpacked corpora with --corpora, or a path with --part");
}
