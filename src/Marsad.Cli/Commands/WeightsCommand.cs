using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad weights</c>: estimates the weights of joining from the register at hand and prints them beside those shipped.</summary>
internal sealed class WeightsCommand : MarsadCommand
{
    private const int MostReports = 20_000;
    private const int AtOnce = 500;
    private readonly Option<string> register = CommonOptions.Register();
    private readonly Option<string?> output = new("--out", "-o") { Description = "Writes the weights to this file, for 'ingest --weights'", HelpName = "FILE" };
    private readonly Option<OutputFormat> format = CommonOptions.Format();

    public WeightsCommand(Session session)
        : base(
            session,
            "weights",
            "Estimates from a register how much each level of agreement between two accounts speaks for one incident, beside the weights shipped",
            new("marsad weights", "each level with its weight as shipped, as estimated from marsad.db, and how many pairs show it"),
            new("marsad weights --out weights.tsv", "writes them to a file"),
            new("marsad ingest reports/ --register new.db --weights weights.tsv", "joins a new register by them"))
    {
        Add(register);
        Add(output);
        Add(format);
    }

    protected override int Run(ParseResult line, Session session)
    {
        var (path, printing) = (line.GetValue(register)!, line.GetValue(format));
        using var reader = RegisterUse.Open(path, printing, session);
        var documents = reader.Claims(new ClaimFilter()).Select(static c => c.Claim.Document).Distinct().Take(MostReports + 1).ToList();
        if (documents.Count > MostReports)
            session.Say(string.Create(CultureInfo.InvariantCulture, $"the first {MostReports:#,0} reports are looked at"));
        var accounts = documents.Take(MostReports).Chunk(AtOnce).SelectMany(chunk => Accounts(reader.Shelf, chunk)).ToList();
        var estimate = RegisterEstimate.Of(accounts, reader.Shelf.DecisionsOn([.. accounts.SelectMany(static a => a.Account.Claims)]));
        Records.Write(session.Out, printing, estimate.Levels, Json, Columns, TerminalShape.Of(session));
        if (printing == OutputFormat.Text)
            session.Out.WriteLine(Sentence(estimate, reader.Shelf.Weights is not null, path));
        if (line.GetValue(output) is { } file)
        {
            if (estimate.Levels.IsEmpty)
            {
                session.Say("no two accounts here share a block: nothing to estimate from, and no file is written");
                return ExitCode.Failed;
            }

            File.WriteAllText(file, WeightFile.Write(estimate));
            session.Say($"written to {file}; 'marsad ingest PATH --register NEW --weights {file}' joins a new register by them");
        }

        return ExitCode.Done;
    }

    private static readonly IReadOnlyList<Column<EstimatedLevel>> Columns =
    [
        new("comparison", static l => l.Comparison) { InTable = false },
        new("level", static l => l.Level) { InTable = false },
        new("level", static l => l.Comparison + " " + l.Level) { InCsv = false },
        new("between", static l => l.Crime ? "crime" : "events"),
        new("shipped", static l => Bits(l.Shipped)) { AtRight = true },
        new("estimated", static l => Bits(l.Estimated)) { AtRight = true },
        new("weight", static l => Bits(l.Weight)) { AtRight = true },
        new("true", static l => Pairs(l.TruePairs)) { AtRight = true, InCsv = false },
        new("other", static l => Pairs(l.OtherPairs)) { AtRight = true, InCsv = false },
        new("true_pairs", static l => Pairs(l.TruePairs)) { InTable = false },
        new("other_pairs", static l => Pairs(l.OtherPairs)) { InTable = false },
        new("words", static l => l.Words) { Wraps = true, FromWidth = 110 },
    ];

    private static List<(Account Account, ReportHead? Head)> Accounts(IAccountShelf shelf, IReadOnlyCollection<ContentHash> documents)
    {
        var heads = shelf.Heads(documents).ToDictionary(static h => h.Document);
        return [.. shelf.OfDocuments(documents).Select(a => (a.Account, heads.GetValueOrDefault(a.Account.Document)))];
    }

    private static string Sentence(RegisterEstimate estimate, bool own, string path) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {estimate.Accounts:#,0} accounts; {estimate.Pairs:#,0} pairs of events and {estimate.CrimePairs:#,0} pairs of reports of crime share a block and can be one; people decided {estimate.Decided:#,0} of them.
        'true' and 'other' are pairs that are one incident and pairs that are two, each by its chance.
        Weights are in bits: above 0 a level speaks for one incident, below 0 against it. 'estimated' is what the pairs alone say; 'weight' lies between it and 'shipped', nearer to it the more pairs there are.
        Nobody says which pairs are one but people's decisions: with few of them an estimate can be worse than what is shipped. {path} is joined by {(own ? "weights of its own" : "the weights shipped")}.
        """);

    private static string Json(EstimatedLevel level)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("comparison", level.Comparison);
            json.WriteString("level", level.Level);
            json.WriteString("between", level.Crime ? "crime" : "events");
            json.WriteNumber("shipped", level.Shipped);
            json.WriteNumber("estimated", level.Estimated);
            json.WriteNumber("weight", level.Weight);
            json.WriteNumber("true_pairs", level.TruePairs);
            json.WriteNumber("other_pairs", level.OtherPairs);
            json.WriteString("words", level.Words);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Bits(double bits) => bits.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Pairs(double pairs) => pairs.ToString("0.#", CultureInfo.InvariantCulture);
}
