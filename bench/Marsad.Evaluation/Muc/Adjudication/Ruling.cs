using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Adjudication;

/// <summary>What a judge said of one response filler: how good it is, and which key fillers it meets (several when its credit is spread).</summary>
internal sealed record Ruling(Filler Given, Grade Grade, IReadOnlyList<Filler> Keys);
