using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Acled;

/// <summary>Incidents as rows like ACLED's.</summary>
internal sealed class AcledLayout(IEnumerable<TableColumn<AcledRow>> columns, LossSet keeps) : IncidentLayout<AcledRow>(columns, keeps)
{
    /// <summary>What ACLED keeps of an incident; the sentence in its notes is no field.</summary>
    public static LossSet Kept { get; } = LossSet.Of(Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.PlacePrecision, Loss.Id);

    /// <summary>The format.</summary>
    public static CsvFormat Format { get; } = new("acled", "Rows like ACLED's (31 columns), one conservative number of deaths.", new AcledLayout(AcledColumns.Bare, Kept), Kept, FigurePolicy.Conservative);

    protected override AcledRow Row(Incident incident, ExportContent content, LossReport losses) => AcledRow.Of(incident, content.Mark, losses);
}
