using System.CommandLine;
using Marsad.Analysis.Areas;
using Marsad.Cli.Areas;
using Marsad.Cli.Shell;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Figures;

/// <summary>The options by which a command line chooses incidents, alike in every command that lists or writes them.</summary>
internal sealed class IncidentOptions
{
    private readonly Option<string?> area = CommonOptions.Area();
    private readonly Option<PartialDate?> since = CommonOptions.Part("--since", "Only what can have happened on that day or later");
    private readonly Option<PartialDate?> until = CommonOptions.Part("--until", "Only what can have happened on that day or earlier");
    private readonly Option<string?> type = new("--type") { Description = "Only of this type (a code of the vocabulary, such as air-strike)", HelpName = "TYPE" };
    private readonly Option<string?> actor = new("--actor") { Description = "Only with this actor: alleged perpetrator, target or backer", HelpName = "NAME" };
    private readonly Option<long?> killed = new("--killed") { Description = "Only with at least so many deaths as the highest reported", HelpName = "N" };
    private readonly Option<string?> text = new("--text") { Description = "Only where a report holds these words", HelpName = "WORDS" };
    private readonly Option<DateOnly?> recordedBy = CommonOptions.Day("--recorded-by", "As this register stood at the end of that day");

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [area, since, until, type, actor, killed, text, recordedBy];

    /// <summary>The day by the end of which the register is asked for; null: now.</summary>
    public DateOnly? RecordedBy(ParseResult line) => line.GetValue(recordedBy);

    /// <summary>True where none restricts.</summary>
    public bool TakeAll(ParseResult line) => All.All(o => o == recordedBy || line.GetResult(o) is null or { Implicit: true });

    /// <summary>The incidents chosen, streamed.</summary>
    public IEnumerable<Incident> Choose(ParseResult line, IRegisterReader reader)
    {
        var filter = new IncidentFilter
        {
            Since = line.GetValue(since)?.First,
            Until = line.GetValue(until)?.Last,
            Type = line.GetValue(type),
            Actor = line.GetValue(actor) is { } named ? ActorBook.Canonical(named) : null,
            KilledAtLeast = line.GetValue(killed),
            Words = line.GetValue(text),
            RecordedBy = line.GetValue(recordedBy),
        };
        return line.GetValue(area) is { } name ? InArea(reader, filter, name) : reader.Incidents(filter);
    }

    /// <summary>The choice in words ("area Idlib, since 2019-04"); null where all are taken.</summary>
    public string? Words(ParseResult line)
    {
        var given = All.Select(o => (o.Name, Result: line.GetResult(o))).Where(static o => o.Result is { Implicit: false })
            .Select(static o => $"{o.Name.TrimStart('-').Replace('-', ' ')} {string.Join(' ', o.Result!.Tokens.Select(static t => t.Value))}");
        return string.Join(", ", given) is { Length: > 0 } words ? words : null;
    }

    private static IEnumerable<Incident> InArea(IRegisterReader reader, IncidentFilter filter, string name)
    {
        var chosen = AreaChoice.Of(name);
        var judge = chosen.Judge ?? new AdminAreas();
        return reader.Incidents(filter).Where(i => i.Place is { } where && judge.Judge(where, chosen.Place!) != Containment.Outside);
    }
}
