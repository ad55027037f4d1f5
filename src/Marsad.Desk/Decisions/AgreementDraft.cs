using System.Text.Json;
using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>Makes a decision of what a person wants to decide about agreements; what cannot be decided is a reason.</summary>
public sealed class AgreementDraft(IRegisterReader register)
{
    private readonly ClaimSides sides = new(register);

    /// <summary>The slots that an edit may name; how far it was looked at is decided by itself.</summary>
    public static IEnumerable<AgreementSlot> Slots => AgreementSlot.All.Where(static s => s.Name != AgreementSlot.Review);

    /// <summary>The decision, not yet recorded, without its versions.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="about">The agreements: two for same and not-same, else one.</param>
    public Parsed<Decision> Of(DecisionWish wish, IReadOnlyList<Agreement> about)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(about);
        var wanted = wish.Kind is WishKind.Same or WishKind.NotSame ? 2 : 1;
        if (about.Count != wanted)
            return No($"{wish.Kind.Word()} is decided about {(wanted == 1 ? "one agreement" : "two agreements")}, not about {about.Count}");
        var draft = wish.Kind switch
        {
            WishKind.Same or WishKind.NotSame => Pair(wish, about[0], about[1]),
            WishKind.Split => Split(wish, about[0]),
            WishKind.Edit => Edit(wish, about[0]),
            WishKind.Status => OfStatus(wish, about[0]),
            _ => No($"{wish.Kind.Word()} is decided about incidents, and {about[0].Id} is an agreement"),
        };
        return draft.Success ? Parsed<Decision>.Of(draft.Value with { Reason = wish.Reason }) : draft;
    }

    private static Parsed<Decision> No(string reason) => Parsed<Decision>.Failed(reason);

    private Parsed<Decision> Pair(DecisionWish wish, Agreement one, Agreement other) => one.Id == other.Id
        ? No($"{one.Id} is named twice: name two agreements (to take one apart: split)")
        : Parsed<Decision>.Of(new Decision(wish.Kind == WishKind.Same ? DecisionKind.Same : DecisionKind.NotSame, wish.By, sides.Of(one.Claims), sides.Of(other.Claims)));

    private Parsed<Decision> Split(DecisionWish wish, Agreement agreement)
    {
        var parts = sides.Split(agreement.Id, agreement.Claims, wish.Claims, "If it is no agreement, decide its status: rejected");
        return parts.Success ? Parsed<Decision>.Of(new Decision(DecisionKind.NotSame, wish.By, parts.Value.Apart, parts.Value.Left)) : No(parts.Reason);
    }

    private Parsed<Decision> Edit(DecisionWish wish, Agreement agreement)
    {
        if (Slots.FirstOrDefault(s => s == AgreementSlot.Named(wish.Slot ?? "")) is not { } slot)
            return No($"'{wish.Slot}' is no slot of an agreement that can be edited: {string.Join(", ", Slots.Select(static s => s.Name))}");
        var words = (wish.Value ?? "").Trim();
        if (slot.Name == "area" && words != DecidedSlot.None && !words.StartsWith('['))
        {
            var places = words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(AreaName.Resolve).ToList();
            if (places.FindIndex(static p => !p.Success) is >= 0 and var fault)
                return No(places[fault].Reason!);
            if (places.Count == 0)
                return No("no place is given; write none to leave it empty");
            words = JsonSerializer.Serialize(places.ConvertAll(static p => p.Value).ToValueList(), DomainJson.Lines.ValueListPlace);
        }

        var read = slot.Read(words);
        return read.Success ? Parsed<Decision>.Of(new Decision(DecisionKind.Edit, wish.By, sides.Of(agreement.Claims), slot: slot.Name, value: words)) : No($"{slot.Name}: {read.Reason}");
    }

    private Parsed<Decision> OfStatus(DecisionWish wish, Agreement agreement)
    {
        if (KebabCase.TryParse<ReviewStatus>(wish.Value, out var status))
            return Parsed<Decision>.Of(new Decision(DecisionKind.Status, wish.By, sides.Of(agreement.Claims), value: status.Word()));
        var became = AgreementSlot.Named("status")!.Read(wish.Value ?? "").Success;
        return No($"'{wish.Value}' is no status: machine, in-review, reviewed or rejected" + (became ? $". What became of the agreement is a slot: marsad decide edit {agreement.Id} status {wish.Value}" : ""));
    }
}
