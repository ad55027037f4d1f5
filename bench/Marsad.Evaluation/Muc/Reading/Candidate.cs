namespace Marsad.Evaluation.Muc.Reading;

/// <summary>All mentions of one wording in a message; with the name it stands before, or the title before it.</summary>
internal sealed class Candidate(string words)
{
    public string Words { get; } = words;

    public List<NounPhrase> Mentions { get; } = [];

    /// <summary>For a title: the name behind it ("SENATOR" before "LUIS GALAN"); for a name: the title.</summary>
    public Candidate? Partner { get; set; }

    public bool IsName => Mentions.Any(static m => m.IsName);
}
