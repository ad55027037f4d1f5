using Marsad.Evaluation.Tables;

namespace Marsad.Evaluation.Types;

/// <summary>Reads CEHA's descriptions: whether an event of violence in the Horn of Africa is told, and of which kinds.</summary>
internal static class CehaRecords
{
    private const int Country = 4, Description = 8, Relevant = 9, FirstKind = 11;

    /// <summary>The kinds, in the order of the columns.</summary>
    public static readonly string[] Kinds = ["communal", "religious", "against women", "climate", "other"];

    public static IReadOnlyList<TypedText> Read(string path)
    {
        var texts = new List<TypedText>();
        foreach (var row in CsvRows.Read(File.ReadAllText(path)).Skip(1).Where(static r => r.Count > FirstKind + Kinds.Length - 1))
        {
            var classes = new List<string>();
            if (row[Relevant] is "Yes")
                classes.Add("relevant");
            for (var i = 0; i < Kinds.Length; i++)
            {
                if (row[FirstKind + i].Length > 0)
                    classes.Add(Kinds[i]);
            }

            texts.Add(new TypedText($"{texts.Count + 1} {row[Country]}", row[Description], classes));
        }

        return texts;
    }
}
