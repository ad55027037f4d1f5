using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;

namespace Marsad.Cli.Figures;

/// <summary>The policy that a command line asks for.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="SourceOrder">For a hierarchy: the sources, the most trusted first.</param>
internal sealed record PolicyChoice(FigurePolicy Policy, ValueList<string> SourceOrder)
{
    /// <summary>Reads it; an order without a hierarchy, or a hierarchy without an order, is a mistake of the command line.</summary>
    public static PolicyChoice Of(ParseResult line, Option<FigurePolicy> policy, Option<string[]> sourceOrder)
    {
        var choice = new PolicyChoice(line.GetValue(policy), (line.GetValue(sourceOrder) ?? []).ToValueList());
        return (choice.Policy == FigurePolicy.Hierarchy, choice.SourceOrder.IsEmpty) switch
        {
            (true, true) => throw new WrongUsageException("--policy hierarchy needs --source-order: names of sources, the most trusted first, such as 'Civil Defence; Ministry of Health'"),
            (false, false) => throw new WrongUsageException("--source-order is for --policy hierarchy only"),
            _ => choice,
        };
    }

    /// <summary>The incident with its figures drawn so.</summary>
    public Incident Draw(Incident incident) => FigurePolicies.Under(incident, Policy, SourceOrder);
}
