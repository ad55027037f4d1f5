using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>A part that a word plays in an act of saying.</summary>
internal enum AttributionMark
{
    /// <summary>It names who says it.</summary>
    Source,

    /// <summary>It tells that something is said.</summary>
    Cue,

    /// <summary>It is what is said.</summary>
    Content,
}

/// <summary>The learnt marks of a text's words: sources, cues and contents. A word may bear several, since what is said may report what another said.</summary>
internal sealed class AttributionMarks
{
    private static readonly Lazy<AttributionModel?> Shipped = new(static () => Load(Path.Combine(AppContext.BaseDirectory, "models")));

    private readonly float[][] scores;
    private readonly float[] thresholds;

    internal AttributionMarks(float[][] scores, float[] thresholds) => (this.scores, this.thresholds) = (scores, thresholds);

    /// <summary>True where the model was there; without it no word is marked, and the rules read alone.</summary>
    public bool IsKnown => scores.Length > 0;

    /// <summary>The marks of a text by the shipped model.</summary>
    public static AttributionMarks Of(AnnotatedText text) => Shipped.Value is { } model ? Of(text, model, Pipeline.Default.Vectors) : new AttributionMarks([], []);

    /// <summary>The marks of a text by a model.</summary>
    public static AttributionMarks Of(AnnotatedText text, AttributionModel model, WordVectors vectors) => new(model.Score(text.Sentences, vectors), model.Thresholds);

    /// <summary>True where a word bears a mark.</summary>
    public bool Has(Sentence sentence, int token, AttributionMark mark) => IsKnown && Margin(sentence, token, mark) >= 0;

    /// <summary>How far above the threshold a word's score of a mark lies, in log-odds; below zero it is not marked.</summary>
    public float Margin(Sentence sentence, int token, AttributionMark mark) => scores[sentence.Index][(token * AttributionWeights.Outputs) + (int)mark] - thresholds[(int)mark];

    private static AttributionModel? Load(string folder)
    {
        var path = Path.Combine(folder, "attribution.bin");
        return File.Exists(path) ? AttributionModel.Read(path) : null;
    }
}
