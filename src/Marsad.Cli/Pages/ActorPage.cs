using System.Globalization;
using Marsad.Analysis.Actors;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>An actor opened: what the tables know, what the sources say, and the sentences.</summary>
internal sealed class ActorPage(Page page, ActorHistory history, IRegisterReader reader)
{
    private const int MostIncidents = 30;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        Head();
        Relations();
        Profile();
        Incidents("Laid to it (alleged)", history.AsPerpetrator);
        Incidents("Aimed at it", history.AsTarget);
        Incidents("Laid to those it is said to back", history.AsBacker);
        Agreements();
        Control();
        if (history.Relations.IsEmpty && history.Profile.IsEmpty && history.AsPerpetrator.IsEmpty && history.AsTarget.IsEmpty && history.AsBacker.IsEmpty && history.Agreements.IsEmpty && history.Brokered.IsEmpty && history.Control.IsEmpty)
            page.Say("No report of this register says anything of it.", indent: 2);
        Words();
    }

    private void Head()
    {
        page.Heading(history.Actor);
        var known = string.Join(", ", new[] { history.Kind is { } kind ? Phrases.Words(kind) : null, history.Country, history.Definition }.Where(static k => k is not null));
        page.Say(known.Length > 0 ? known : "no table knows what it is", indent: 2, hanging: 4);
        if (!history.Aliases.IsEmpty)
            page.Say("also written: " + string.Join(" · ", history.Aliases), indent: 2, hanging: 4);
        if (!history.Spellings.IsEmpty)
            page.Say("in this register also: " + string.Join(" · ", history.Spellings), indent: 2, hanging: 4);
        if (history.Parent is { } parent)
            page.Say("stands under: " + parent, indent: 2);
        foreach (var flag in history.Flags)
            page.Say("flagged: " + flag, indent: 2, hanging: 4);
    }

    private void Relations()
    {
        if (history.Relations.IsEmpty)
            return;
        page.Heading("How it stands to others, according to the sources");
        foreach (var relation in history.Relations)
        {
            var said = relation.Said.Select(s => string.Concat(
                s.Source,
                s.Said is { } day ? " " + Phrases.Day(day) : "",
                s.Since is { } since ? $", since {since}" : "",
                s.Until is { } until ? $", until {until}" : "",
                s.Modality == Modality.Asserted ? "" : $" ({s.Modality.Word()})",
                " " + Reference(s.Claim)));
            page.Say($"{ActorHistories.Words(relation.Type, relation.Reversed)} {relation.Other}: {string.Join("; ", said)}", indent: 2, hanging: 4);
        }
    }

    private void Profile()
    {
        if (history.Profile.IsEmpty)
            return;
        page.Heading("What it is said to be");
        foreach (var saying in history.Profile)
            page.Say($"{ActorLine.Profile(saying)}: {saying.Source}{(saying.Said is { } day ? " " + Phrases.Day(day) : "")} {Reference(saying.Claim)}", indent: 2, hanging: 4);
    }

    private void Incidents(string heading, ValueList<ActorIncident> incidents)
    {
        if (incidents.IsEmpty)
            return;
        page.Heading(string.Create(CultureInfo.InvariantCulture, $"{heading}: {incidents.Count:#,0} {(incidents.Count == 1 ? "incident" : "incidents")}"));
        Column<ActorIncident> sources = new("according to", static i => string.Join(", ", i.AllegedBy)) { Wraps = true };
        Column<ActorIncident>[] columns =
        [
            new("date", static i => Phrases.From(i.Date)),
            new("what", static i => $"{Phrases.Words(i.Type)}{(Phrases.Near(i.Place) is { } where ? ", " + where : "")}") { Wraps = true },
            new("killed", static i => Phrases.Range(i.Killed)) { AtRight = true },
            .. incidents.Any(static i => !i.AllegedBy.IsEmpty) ? [sources] : Array.Empty<Column<ActorIncident>>(),
            new("id", static i => i.Incident),
        ];
        page.Table(incidents.Take(MostIncidents), columns);
        if (incidents.Count > MostIncidents)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {incidents.Count - MostIncidents:#,0} more: marsad incidents --actor '{history.Actor}'"), indent: 2);
    }

    private void Agreements()
    {
        if (history.Agreements.IsEmpty && history.Brokered.IsEmpty)
            return;
        page.Heading("Agreements");
        foreach (var (id, part) in history.Agreements.Select(static a => (a, "party to")).Concat(history.Brokered.Select(static a => (a, "broker or guarantor of"))))
        {
            if (reader.Agreement(id) is { } agreement)
                page.Say($"{part} {id}: {AgreementPage.Title(agreement)}{(agreement.Status is { } status ? ", last said: " + Phrases.Words(status.Word()) : "")}", indent: 2, hanging: 4);
        }
    }

    private void Control()
    {
        if (history.Control.IsEmpty)
            return;
        page.Heading("What it is said to hold, and who says otherwise (last words of each source)");
        foreach (var state in history.Control)
        {
            var views = state.Views.Select(v => $"{v.Actor} {ControlWords.Of(v)}{(v.Overtaken ? " (overtaken)" : "")}, {v.Source}{(v.LastSaid is { } day ? ", last said " + Phrases.Day(day) : "")} {string.Join(' ', v.Claims.Select(Reference))}");
            var standing = ControlWords.Of(state.Standing);
            page.Say($"{state.Area}{(standing.Length > 0 ? $" ({standing})" : "")}: {string.Join("; ", views)}", indent: 2, hanging: 4);
        }
    }

    private void Words()
    {
        if (numbers.Count == 0)
            return;
        page.Heading("The words (marsad show ID opens an incident)");
        foreach (var (claim, number) in numbers.OrderBy(static n => n.Value))
        {
            if (reader.Claim(claim) is { } stored)
                ClaimPage.Words(page, [stored], Shown(number));
        }
    }

    private string Reference(string claim)
    {
        if (!numbers.TryGetValue(claim, out var number))
            numbers[claim] = number = numbers.Count + 1;
        return Shown(number);
    }

    private static string Shown(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
