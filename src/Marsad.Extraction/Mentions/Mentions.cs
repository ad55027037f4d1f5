using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.Mentions;

/// <summary>A stretch of tokens of one sentence that names something.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
internal abstract record Mention(Sentence Sentence, int First, int Last)
{
    /// <summary>First UTF-16 unit in the reading text.</summary>
    public int Start => Sentence.Tokens[First].Start;

    /// <summary>Behind the last unit.</summary>
    public int End => Sentence.Tokens[Last].End;

    /// <summary>The token of the stretch whose governor lies outside it.</summary>
    public Token Head
    {
        get
        {
            for (var i = First; i <= Last; i++)
            {
                var head = Sentence.Tokens[i].Head;
                if (head < First || head > Last)
                    return Sentence.Tokens[i];
            }

            return Sentence.Tokens[Last];
        }
    }

    /// <summary>True when the token lies in the stretch.</summary>
    public bool Covers(Token token) => token.Index >= First && token.Index <= Last;
}

/// <summary>What a date does for its clause.</summary>
internal enum DateRole
{
    /// <summary>It happened then.</summary>
    At,

    /// <summary>From then on ("since April").</summary>
    Since,

    /// <summary>Until then.</summary>
    Until,

    /// <summary>From one day to another ("between 3 and 7 May", "over the past week").</summary>
    Over,

    /// <summary>Before then.</summary>
    Before,

    /// <summary>After then.</summary>
    After,
}

/// <summary>A date or a period in the words.</summary>
internal sealed record DateMention(Sentence Sentence, int First, int Last) : Mention(Sentence, First, Last)
{
    /// <summary>What it does.</summary>
    public required DateRole Role { get; init; }

    /// <summary>The days it can mean.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>The date cut to its precision ("2018-02"); for "end of April" the last day. Null for vague periods.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>True for a bare duration ("four months") that has no place in time of its own.</summary>
    public bool IsDuration { get; init; }

    /// <summary>The length of a duration in days.</summary>
    public int? DurationDays { get; init; }

    /// <summary>True for the date that heads a list entry ("4 March: …"): it dates the whole entry.</summary>
    public bool IsLabel { get; init; }
}

/// <summary>A number of people or things in the words.</summary>
internal sealed record CountMention(Sentence Sentence, int First, int Last) : Mention(Sentence, First, Last)
{
    /// <summary>The number, with its qualifier ("at least", "dozens").</summary>
    public required CountRange Count { get; init; }

    /// <summary>The token of the thing counted ("people" in "40 people"); null where the number stands alone.</summary>
    public Token? Counted { get; init; }

    /// <summary>"another three", "three more".</summary>
    public bool Increment { get; init; }

    /// <summary>True for an ordinal, an age, a time, a weight, money: no count of people or things.</summary>
    public bool IsOtherQuantity { get; init; }

    /// <summary>"three of them", "among them three": a part of a total said just before.</summary>
    public bool IsPart { get; init; }
}

/// <summary>How the words put an event to a place.</summary>
internal enum PlaceRole
{
    /// <summary>In it or close to it ("in", "near", "outside", no preposition).</summary>
    At,

    /// <summary>It came from there ("fired from", "fled").</summary>
    From,

    /// <summary>It went there ("to", "towards", "into").</summary>
    To,
}

/// <summary>A place in the words. The stretch holds type and compass words ("the Nuseirat refugee camp", "western countryside"), never the preposition.</summary>
internal sealed record PlaceMention(Sentence Sentence, int First, int Last) : Mention(Sentence, First, Last)
{
    /// <summary>The place as resolved, relation and all.</summary>
    public required Place Place { get; init; }

    /// <summary>How the words put an event to it.</summary>
    public PlaceRole Role { get; init; }

    /// <summary>True for "the town", "the district": stands for an earlier mention.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>True for the larger area that another mention is put in ("Borno" in "Chibok, in Borno state").</summary>
    public bool IsContainer { get; init; }

    /// <summary>True where the name is an attribute of another noun ("the Idlib ceasefire", "Hays shelling"), without a preposition.</summary>
    public bool IsModifier { get; init; }

    /// <summary>True for a name that the gazetteer does not have: the place's other fields are those of the area around it.</summary>
    public bool IsUnresolved { get; init; }
}

/// <summary>What an actor is.</summary>
internal enum ActorKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A state or its government.</summary>
    State,

    /// <summary>Armed forces, police or militia of a state.</summary>
    StateForce,

    /// <summary>An armed group.</summary>
    ArmedGroup,

    /// <summary>A coalition of states or groups.</summary>
    Coalition,

    /// <summary>A monitor or recorder.</summary>
    Monitor,

    /// <summary>A news agency or outlet.</summary>
    Media,

    /// <summary>A ministry, an agency of a state.</summary>
    Ministry,

    /// <summary>A body of the United Nations or another international body.</summary>
    International,

    /// <summary>An aid organisation.</summary>
    Aid,

    /// <summary>A hospital, a rescue service.</summary>
    Medical,

    /// <summary>A person.</summary>
    Person,

    /// <summary>People named by what they are ("gunmen", "residents").</summary>
    People,
}

/// <summary>An actor in the words, by a name, a description or a pronoun.</summary>
internal sealed record ActorMention(Sentence Sentence, int First, int Last) : Mention(Sentence, First, Last)
{
    /// <summary>The canonical name where known, else the words used (for a pronoun: those of what it stands for).</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>ISO code of its country where known.</summary>
    public string? Country { get; init; }

    /// <summary>For a person: the body it speaks for or leads.</summary>
    public string? Organisation { get; init; }

    /// <summary>True for "it", "he", "the group", "the monitor": resolved to an earlier mention.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>True where it qualifies the noun behind it ("Israeli" in "Israeli air strike").</summary>
    public bool IsModifier { get; init; }
}
