using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Mentions;

namespace Marsad.Extraction.English.Actors;

/// <summary>What a name of the tables stands for.</summary>
internal abstract record Term;

/// <summary>An actor of vocab/actors.tsv.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO code; null where several.</param>
/// <param name="IsShort">The words found are one word that other things may share, so the report's country must agree.</param>
internal sealed record ActorTerm(string Name, ActorKind Kind, string? Country, bool IsShort) : Term;

/// <summary>How a state is named.</summary>
internal enum StateForm
{
    /// <summary>"Syria".</summary>
    Name,

    /// <summary>"Syrian".</summary>
    Adjective,

    /// <summary>"Syrians".</summary>
    People,

    /// <summary>"Damascus".</summary>
    Capital,
}

/// <summary>A state of vocab/states.tsv.</summary>
internal sealed record State(string Name, string Code, string Adjective, string Government);

/// <summary>A state's name in one of its forms.</summary>
internal sealed record StateTerm(State State, StateForm Form) : Term;

/// <summary>What a force noun names.</summary>
internal enum ForceNames
{
    /// <summary>A body of its own.</summary>
    Own,

    /// <summary>The state.</summary>
    State,

    /// <summary>The government.</summary>
    Government,
}

/// <summary>A noun of vocab/force-nouns.tsv.</summary>
internal sealed record ForceTerm(ForceNames Names, string Canonical, ActorKind Kind, bool Bare) : Term;

/// <summary>A noun of vocab/actor-people.tsv.</summary>
internal sealed record PeopleTerm(string Kind, bool Speaks) : Term;

/// <summary>A title of vocab/titles.tsv.</summary>
internal sealed record TitleTerm(string Words, string Role) : Term;

/// <summary>A noun that stands for a body named before, by the kinds it can stand for (vocab/anaphors.tsv).</summary>
internal sealed record AnaphorTerm(ActorKind Kind) : Term;

/// <summary>All names of the tables in one tree.</summary>
internal static class ActorTerms
{
    /// <summary>The states by ISO code, the state itself before de facto authorities of the same code.</summary>
    public static IReadOnlyDictionary<string, State> States { get; }

    /// <summary>The tree.</summary>
    public static NameTrie<Term> Tree { get; } = new();

    /// <summary>The actors of the table by canonical name.</summary>
    public static IReadOnlyDictionary<string, ActorTerm> Actors { get; }

    private static readonly HashSet<string> Capitals = new(StringComparer.Ordinal);

    /// <summary>True for a city that stands for a government.</summary>
    public static bool IsCapital(string name) => Capitals.Contains(name);

    static ActorTerms()
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("states").Rows)
            AddState(row, states);
        States = states;
        var actors = new Dictionary<string, ActorTerm>(StringComparer.Ordinal);
        foreach (var row in VocabularyTable.Load("actors").Rows)
            AddActor(row, actors);
        Actors = actors;
        foreach (var row in VocabularyTable.Load("force-nouns").Rows)
        {
            var term = new ForceTerm(Enum.Parse<ForceNames>(row["names"], ignoreCase: true), row["canonical"], Kind(row["kind"]), row["bare"] is "yes");
            foreach (var words in row.List("words"))
                Tree.Add(words, term, Casing.Any);
        }

        foreach (var row in VocabularyTable.Load("actor-people").Rows)
        {
            foreach (var words in row.List("words"))
                Tree.Add(words, new PeopleTerm(row["kind"], row["speaker"] is "yes"), words.StartsWith("UN", StringComparison.Ordinal) || words.StartsWith("U.N", StringComparison.Ordinal) ? Casing.Capitals : Casing.Any);
        }

        foreach (var row in VocabularyTable.Load("titles").Rows)
        {
            foreach (var words in row.List("words"))
                Tree.Add(words, new TitleTerm(words, row["role"]), char.IsUpper(words[0]) ? Casing.Capitals : Casing.Any);
        }

        foreach (var row in VocabularyTable.Load("anaphors").Rows)
        {
            foreach (var kind in row.List("kinds"))
            {
                foreach (var words in row.List("words"))
                    Tree.Add(words, new AnaphorTerm(Kind(kind)), Casing.Any);
            }
        }
    }

    private static ActorKind Kind(string word) =>
        KebabCase.TryParse<ActorKind>(word, out var kind) ? kind : throw new InvalidDataException($"'{word}' is no kind of actor.");

    private static void AddState(VocabularyRow row, Dictionary<string, State> states)
    {
        var adjectives = row.List("adjectives");
        var adjective = adjectives.Length > 0 ? adjectives[0] : row["name"];
        var state = new State(row["name"], row["code"], adjective, row["government"].Length > 0 ? row["government"] : adjective + " government");
        states.TryAdd(state.Code, state);
        foreach (var name in row.List("aliases").Append(row["name"]))
            Tree.Add(name, new StateTerm(state, StateForm.Name), Single(name) ? Casing.Exact : Casing.Capitals);
        foreach (var name in adjectives)
            Tree.Add(name, new StateTerm(state, StateForm.Adjective), Single(name) ? Casing.Exact : Casing.Capitals);
        foreach (var name in row.List("people"))
            Tree.Add(name, new StateTerm(state, StateForm.People), Casing.Capitals);
        Capitals.UnionWith(row.List("capitals"));
        foreach (var name in row.List("capitals"))
            Tree.Add(name, new StateTerm(state, StateForm.Capital), Casing.Capitals);
    }

    private static void AddActor(VocabularyRow row, Dictionary<string, ActorTerm> actors)
    {
        var (name, kind) = (row["canonical"], Kind(row["kind"]));
        var country = row["country"].Length > 0 ? row["country"] : null;
        actors.TryAdd(name, new ActorTerm(name, kind, country, IsShort: false));
        foreach (var alias in row.List("aliases").Append(name))
        {
            var one = !alias.Contains(' ', StringComparison.Ordinal) && !alias.Contains('-', StringComparison.Ordinal);
            var isShort = one && country is not null && kind is ActorKind.Media or ActorKind.Monitor or ActorKind.Aid && one && country is not null;
            Tree.Add(alias, new ActorTerm(name, kind, country, isShort), Single(alias) ? Casing.Exact : Casing.Capitals);
        }

        foreach (var arabic in row.List("arabic"))
            Tree.Add(arabic, new ActorTerm(name, kind, country, IsShort: false), Casing.Any);
        foreach (var abbreviation in row.List("abbreviations"))
            Tree.Add(abbreviation, new ActorTerm(name, kind, country, IsShort: false), Casing.Exact);
    }

    // Abbreviations are matched with exact case: "US" is not "us".
    private static bool Single(string name) => name.Length <= 6 && name.All(static c => !char.IsLower(c)) && name.Any(char.IsUpper);
}
