namespace Marsad.Evaluation.Muc.Learning;

/// <summary>For each message and type: does a key template of the type stand in its key?</summary>
internal static class MessageTraining
{
    public static IReadOnlyDictionary<string, LinearModel> Of(IReadOnlyList<MarkedMessage> messages, double[][][] scores)
    {
        var models = new Dictionary<string, LinearModel>(StringComparer.Ordinal);
        for (var t = 0; t < Roles.Types.Count; t++)
        {
            var type = Roles.Types[t];
            var data = new List<(int[], IReadOnlySet<string>)>();
            for (var i = 0; i < messages.Count; i++)
            {
                var gold = new HashSet<string>(StringComparer.Ordinal);
                if (messages[i].Keys.Any(k => MarkedMessage.TypeOf(k) == type))
                    gold.Add(type);
                data.Add((MessageFeatures.Of(messages[i].Reading, type, [.. scores[i].Select(s => s[t])]), gold));
            }

            models[type] = LinearModel.Train([type], data);
        }

        return models;
    }
}
