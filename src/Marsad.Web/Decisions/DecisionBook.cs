using Marsad.Analysis.Decisions;
using Marsad.Web.Registers;

namespace Marsad.Web.Decisions;

/// <summary>The decisions of the register with what became of each, worked out once for each state of the register.</summary>
public sealed class DecisionBook(RegisterMemory memory)
{
    /// <summary>All decisions, by number.</summary>
    public Task<IReadOnlyList<LoggedDecision>> All(CancellationToken cancellation) => memory.Of<IReadOnlyList<LoggedDecision>>("decisions", static reader => [.. DecisionLog.Of(reader)], cancellation);
}
