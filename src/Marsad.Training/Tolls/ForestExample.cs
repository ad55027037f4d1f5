namespace Marsad.Training.Tolls;

/// <summary>A choice as the trees see it.</summary>
/// <param name="Rows">The likely candidates as bytes.</param>
/// <param name="Scores">Their scores before the first tree.</param>
/// <param name="Right">Which are right.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ForestExample(byte[][] Rows, double[] Scores, bool[] Right, float Weight);
