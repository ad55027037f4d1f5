using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Learning;

/// <summary>The set fills of the things in the keys (type, effect, confidence), and those of whole incidents (stage, category, instruments that no word names).</summary>
internal static class FillTraining
{
    /// <summary>What a slot holds where the key leaves it blank.</summary>
    public const string Blank = "-";

    private static readonly (MucSlot Fill, MucSlot[] Things)[] Slots =
    [
        (MucSlot.InstrumentType, [MucSlot.InstrumentId]),
        (MucSlot.PerpConfidence, [MucSlot.PerpOrganization]),
        (MucSlot.PhysType, [MucSlot.PhysId]),
        (MucSlot.PhysEffect, [MucSlot.PhysId]),
        (MucSlot.PhysNation, [MucSlot.PhysId]),
        (MucSlot.HumType, [MucSlot.HumName, MucSlot.HumDescription]),
        (MucSlot.HumEffect, [MucSlot.HumName, MucSlot.HumDescription]),
        (MucSlot.HumNation, [MucSlot.HumName, MucSlot.HumDescription]),
    ];

    public static IReadOnlyDictionary<MucSlot, LinearModel> Of(IReadOnlyList<MarkedMessage> messages, double[][][] scores)
    {
        var models = new Dictionary<MucSlot, LinearModel>();
        foreach (var (fill, things) in Slots)
        {
            var data = new List<(int[] Features, IReadOnlySet<string> Gold)>();
            for (var i = 0; i < messages.Count; i++)
            {
                var any = scores[i].Select(static s => s.Max()).ToArray();
                foreach (var key in messages[i].Keys)
                {
                    var type = MarkedMessage.TypeOf(key);
                    var t = IndexOf(type);
                    if (t < 0)
                        continue;
                    var speaks = scores[i].Select(s => s[t]).ToArray();
                    foreach (var (filler, candidate) in things.SelectMany(r => messages[i].Of(key, r)))
                    {
                        var values = key[fill].Where(f => f.Tags.Any(x => filler.Values.Contains(x, StringComparer.Ordinal))).SelectMany(static f => f.Values).ToHashSet(StringComparer.Ordinal);
                        if (values.Count == 0)
                            values.Add(Blank);
                        data.Add((CandidateFeatures.Of(candidate, type, speaks, any), values));
                    }
                }
            }

            var labels = data.SelectMany(static d => d.Gold).GroupBy(static g => g, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key).Order(StringComparer.Ordinal).ToArray();
            models[fill] = LinearModel.Train(labels, data);
        }

        return models;
    }

    public static LinearModel OfMessages(IReadOnlyList<MarkedMessage> messages, double[][][] scores)
    {
        var data = new List<(int[] Features, IReadOnlySet<string> Gold)>();
        for (var i = 0; i < messages.Count; i++)
        {
            foreach (var key in messages[i].Keys)
            {
                var t = IndexOf(MarkedMessage.TypeOf(key));
                if (t < 0)
                    continue;
                var gold = new HashSet<string>(StringComparer.Ordinal);
                gold.UnionWith(key[MucSlot.Stage].SelectMany(static f => f.Values).Select(static v => "stage " + v));
                gold.UnionWith(key[MucSlot.Category].SelectMany(static f => f.Values).Select(static v => "category " + v));
                gold.UnionWith(key[MucSlot.InstrumentType].Where(static f => f.Tags.Count == 0).SelectMany(static f => f.Values).Select(static v => "instrument " + v));
                data.Add((IncidentFeatures.Of(messages[i].Reading, Roles.Types[t], [.. scores[i].Select(s => s[t])]), gold));
            }
        }

        var labels = data.SelectMany(static d => d.Gold).GroupBy(static g => g, StringComparer.Ordinal).Where(static g => g.Count() > 4).Select(static g => g.Key).Order(StringComparer.Ordinal).ToArray();
        return LinearModel.Train(labels, data);
    }

    private static int IndexOf(string type)
    {
        for (var t = 0; t < Roles.Types.Count; t++)
        {
            if (Roles.Types[t] == type)
                return t;
        }

        return -1;
    }
}
