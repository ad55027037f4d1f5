namespace Marsad.Desk.Decisions;

/// <summary>What became of a wish to take an item or to hand it over.</summary>
public abstract record AssignmentResult
{
    private AssignmentResult()
    {
    }

    /// <summary>It is with them now.</summary>
    /// <param name="To">Who has it; null: nobody.</param>
    public sealed record Given(string? To) : AssignmentResult;

    /// <summary>Somebody was first.</summary>
    /// <param name="Holder">Who has it; null: nobody.</param>
    public sealed record TooLate(string? Holder) : AssignmentResult;

    /// <summary>It cannot be.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(string Reason) : AssignmentResult;
}
