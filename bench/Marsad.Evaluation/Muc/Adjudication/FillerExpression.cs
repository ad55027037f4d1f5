using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Adjudication;

/// <summary>Brings a filler of the judges' notation into the form of the template files.</summary>
internal static class FillerExpression
{
    public static Filler Read(MucSlot slot, SExpression expression)
    {
        if (expression.Atom is { } atom)
            return Filler.Of(CanonicalValue.Of(MucSlots.KindOf(slot), atom));
        switch (expression.Head)
        {
            case "optional" when expression.Items.Count > 1:
                return Read(slot, expression.Items[1]) with { Optional = true };
            case "xref" when expression.Items.Count > 2:
                return Read(slot, expression.Items[1]) with { Tags = [.. Strings(expression.Items[2]).Select(static t => CanonicalValue.Of(SlotKind.Words, t)).Where(static t => t != "-")] };
            case "or":
                var parts = expression.Items.Skip(1).Select(e => Read(slot, e)).ToArray();
                return new Filler([.. parts.SelectMany(static p => p.Values)], [.. parts.SelectMany(static p => p.Tags).Distinct(StringComparer.Ordinal)]);
            case "range" when expression.Items.Count > 2:
                var from = expression.Items[1].Atom is "nil" or null ? "" : expression.Items[1].Atom + " ";
                return Filler.Of(CanonicalValue.Of(MucSlots.KindOf(slot), $"{from}- {expression.Items[2].Atom}"));
            case "location":
                return Filler.Of(CanonicalValue.Of(SlotKind.Location, string.Join(": ", expression.Items.Skip(1).Select(Place))));
            default:
                return Filler.Of("");
        }
    }

    private static string Place(SExpression part) =>
        part.Atom ?? (part.Head == "qualified" && part.Items.Count > 2 ? $"{part.Items[1].Atom} ({part.Items[2].Atom})" : string.Join(" - ", part.Items.Skip(1).Select(Place)));

    private static IEnumerable<string> Strings(SExpression expression) =>
        expression.Atom is { } atom ? [atom] : expression.Items.Skip(1).SelectMany(Strings);
}
