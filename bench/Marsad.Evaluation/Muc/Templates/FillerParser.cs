namespace Marsad.Evaluation.Muc.Templates;

/// <summary>Reads one line of a slot: <c>? VALUE / VALUE: "TAG" / "TAG"</c>.</summary>
internal static class FillerParser
{
    /// <summary>The filler, or nothing for a blank (<c>-</c>), an inapplicable (<c>*</c>) or an empty line.</summary>
    public static Filler? Parse(MucSlot slot, string line)
    {
        var text = line.Trim();
        var optional = text.StartsWith('?');
        text = text.TrimStart('?').Trim();
        if (text.Length == 0 || text is "-" || text.All(static c => c is '*' or ' '))
            return null;
        var kind = MucSlots.KindOf(slot);
        var tags = new List<string>();
        if (MucSlots.TagsOf(slot).Count > 0)
        {
            var halves = FillerText.Split(text, ':', brackets: false);
            text = halves[0];
            foreach (var tag in halves.Skip(1).SelectMany(static h => FillerText.Split(h, '/', brackets: false)))
            {
                // "-" points at nothing: the slot may be filled though nothing names the thing.
                if (CanonicalValue.Of(SlotKind.Words, tag) is { Length: > 0 } name && name != "-")
                    tags.Add(name);
            }
        }

        var values = new List<string>();
        foreach (var alternative in FillerText.Split(text, '/', brackets: kind is SlotKind.Location or SlotKind.Date))
        {
            var value = CanonicalValue.Of(kind, alternative);
            if (value.Length == 0 || value is "-" or "*")
                optional = true;
            else
                values.Add(value);
        }

        // "-: TAG" is a filler that says nothing about the thing it names; it can meet no key.
        if (values.Count == 0 && tags.Count > 0)
            values.Add("-");
        return values.Count == 0 ? null : new Filler(values, tags, optional);
    }
}
