using Marsad.Domain.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Register.Tests.Linkage;

/// <summary>Short hand for decisions about claims of invented reports; sides of several claims are parted by blanks.</summary>
internal static class Decided
{
    public static Decision Same(string by, string first, string second) => new(DecisionKind.Same, by, Claims(first), Claims(second));

    public static Decision NotSame(string by, string first, string second) => new(DecisionKind.NotSame, by, Claims(first), Claims(second));

    public static Decision Edit(string by, string claims, string slot, string value) => new(DecisionKind.Edit, by, Claims(claims), slot: slot, value: value);

    public static Decision Grade(string by, string claims, string grade) => new(DecisionKind.Grade, by, Claims(claims), value: grade);

    public static Decision Status(string by, string claims, string status) => new(DecisionKind.Status, by, Claims(claims), value: status);

    public static Decision AcceptZero(string by, string claims) => new(DecisionKind.AcceptZero, by, Claims(claims));

    public static Decision Undo(string by, long number) => new(DecisionKind.Undo, by, undoes: number);

    private static ValueList<ClaimAnchor> Claims(string ids) => ids.Split(' ').Select(static id => new ClaimAnchor(id, default, new Span(0, 1))).ToValueList();
}
