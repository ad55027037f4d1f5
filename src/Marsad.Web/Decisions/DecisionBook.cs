using Marsad.Analysis.Decisions;
using Marsad.Register.Contract;

namespace Marsad.Web.Decisions;

/// <summary>The decisions of the register with what became of each, worked out once for each state of the register.</summary>
public sealed class DecisionBook
{
    private readonly Lock gate = new();
    private (long Stamp, IReadOnlyList<LoggedDecision> Log)? known;

    /// <summary>All decisions, by number.</summary>
    public IReadOnlyList<LoggedDecision> Of(IRegisterReader register)
    {
        ArgumentNullException.ThrowIfNull(register);
        lock (gate)
        {
            var stamp = register.Stamp();
            if (known is not { } log || log.Stamp != stamp)
                known = log = (stamp, [.. DecisionLog.Of(register)]);
            return log.Log;
        }
    }
}
