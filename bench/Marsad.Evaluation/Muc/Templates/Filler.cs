namespace Marsad.Evaluation.Muc.Templates;

/// <summary>
/// One filler of a slot: the values that are equally right, and the cross-references (tags) that are equally right.
/// A response has one value; a key may have several, divided by strokes. An optional filler need not be given.
/// </summary>
internal sealed record Filler(IReadOnlyList<string> Values, IReadOnlyList<string> Tags, bool Optional = false)
{
    public static Filler Of(string value, string? tag = null) => new([value], tag is null ? [] : [tag]);

    public bool SharesValue(Filler other) => Shares(Values, other.Values);

    public bool SharesTag(Filler other) => Shares(Tags, other.Tags);

    private static bool Shares(IReadOnlyList<string> left, IReadOnlyList<string> right) => left.Any(v => right.Contains(v, StringComparer.Ordinal));
}
