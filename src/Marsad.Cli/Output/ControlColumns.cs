using System.Globalization;
using Marsad.Analysis.Control;
using Marsad.Cli.Commands;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Cli.Output;

/// <summary>A row of control: a place and one source's last words on it.</summary>
internal sealed record ControlRow(ControlState State, ControlView View);

/// <summary>Who is said to hold what, as columns.</summary>
internal static class ControlColumns
{
    /// <summary>The columns of CSV.</summary>
    public static IReadOnlyList<Column<ControlRow>> Views { get; } =
    [
        new("area", static r => r.State.Area),
        new("admin1", static r => r.State.Place?.Admin1),
        new("country", static r => r.State.Place?.Country),
        new("standing", static r => r.State.Standing.Word()),
        new("actor", static r => r.View.Actor),
        new("sense", static r => r.View.Sense.Word()),
        new("extent", static r => r.View.Extent?.Word()),
        new("share", static r => r.View.Share?.ToString("0.###", CultureInfo.InvariantCulture)),
        new("on", static r => r.View.On?.ToString()),
        new("last_said", static r => r.View.LastSaid is { } day ? Phrases.Day(day) : null),
        new("source", static r => r.View.Source),
        new("overtaken", static r => r.View.Overtaken ? "true" : "false"),
        new("claims", static r => string.Join("; ", r.View.Claims)),
    ];

    /// <summary>The columns of everything said over time.</summary>
    public static IReadOnlyList<Column<ControlSaying>> Sayings { get; } =
    [
        new("area", static s => s.Shown),
        new("admin1", static s => s.Place?.Admin1),
        new("country", static s => s.Place?.Country),
        new("actor", static s => s.Actor),
        new("sense", static s => s.Sense.Word()),
        new("extent", static s => s.Extent?.Word()),
        new("share", static s => s.Share?.ToString("0.###", CultureInfo.InvariantCulture)),
        new("on", static s => s.On?.ToString()),
        new("said", static s => s.Said is { } day ? Phrases.Day(day) : null),
        new("source", static s => s.Source),
        new("claim", static s => s.Claim),
    ];

    /// <summary>The rows in the order asked for.</summary>
    public static IEnumerable<ControlRow> Rows(IEnumerable<ControlState> states, ControlGrouping by)
    {
        var rows = states.SelectMany(static s => s.Views.Select(v => new ControlRow(s, v)));
        return by switch
        {
            ControlGrouping.Actor => rows.OrderBy(static r => r.View.Actor, StringComparer.Ordinal).ThenByDescending(static r => r.View.LastSaid).ThenBy(static r => r.State.Area, StringComparer.Ordinal),
            ControlGrouping.Source => rows.OrderBy(static r => r.View.Source, StringComparer.Ordinal).ThenByDescending(static r => r.View.LastSaid).ThenBy(static r => r.State.Area, StringComparer.Ordinal),
            _ => rows,
        };
    }
}
