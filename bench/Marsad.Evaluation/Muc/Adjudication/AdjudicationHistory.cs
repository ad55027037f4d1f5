using Marsad.Evaluation.Muc.Matching;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Adjudication;

/// <summary>The judges' rulings by message, key template and slot.</summary>
internal sealed class AdjudicationHistory
{
    private readonly Dictionary<(string Message, string Template, MucSlot Slot), List<Ruling>> rulings = [];

    public static AdjudicationHistory Empty { get; } = new();

    public int Count => rulings.Values.Sum(static r => r.Count);

    public static AdjudicationHistory Parse(string text)
    {
        var history = new AdjudicationHistory();
        foreach (var message in SExpression.Parse(text).Items.Where(static m => m.Items.Count > 1))
        {
            foreach (var template in message.Items.Skip(1).Where(static t => t.Items.Count > 1))
            {
                foreach (var slot in template.Items.Skip(1).Where(static s => s.Items.Count > 1))
                    history.Add(message.Head, template.Head, slot);
            }
        }

        return history;
    }

    /// <summary>The ruling on <paramref name="given"/>, or nothing when no judge has seen it; words that differ in premodifiers alone share a ruling.</summary>
    public Ruling? Find(Template key, MucSlot slot, Filler given, bool daysFallAway)
    {
        if (!rulings.TryGetValue((key.Message, key.Number, slot), out var list))
            return null;
        return list.FirstOrDefault(r => Same(r.Given, given, string.Equals))
            ?? (slot == MucSlot.Date
                ? daysFallAway ? list.FirstOrDefault(r => Same(r.Given, given, DateMatch.SameWithoutDays)) : null
                : list.FirstOrDefault(r => Same(r.Given, given, Premodifiers.Same)));
    }

    private static bool Same(Filler left, Filler right, Func<string, string, bool> same) => Same(left.Values, right.Values, same) && Same(left.Tags, right.Tags, same);

    private static bool Same(IReadOnlyList<string> left, IReadOnlyList<string> right, Func<string, string, bool> same) =>
        left.Count == right.Count && left.Zip(right).All(p => same(p.First, p.Second));

    private void Add(string message, string template, SExpression slotEntry)
    {
        if (MucSlots.Named(slotEntry.Head) is not { } slot)
            return;
        var list = new List<Ruling>();
        foreach (var entry in slotEntry.Items.Skip(1).Where(static e => e.Items.Count > 1))
        {
            var grade = entry.Items[1].Atom switch { "match" => Grade.Correct, "partial" => Grade.Partial, _ => Grade.Wrong };
            IReadOnlyList<Filler> keys = entry.Items.Count < 3 ? []
                : entry.Items[2].Head == "all-of" ? [.. entry.Items[2].Items.Skip(1).Select(e => FillerExpression.Read(slot, e))]
                : [FillerExpression.Read(slot, entry.Items[2])];
            list.Add(new Ruling(FillerExpression.Read(slot, entry.Items[0]), grade, keys));
        }

        rulings[(message, template, slot)] = list;
    }
}
