using Marsad.Domain.Reports;
using Marsad.Evaluation.Muc.Corpus;
using Marsad.Extraction.Text;
using System.Text;

namespace Marsad.Evaluation.Muc.Reading;

/// <summary>A message as the reader's own pipeline sees it, and the candidates for fillers in it.</summary>
internal sealed class MucReading
{
    public required MucMessage Message { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<NounPhrase> Phrases { get; init; }

    public static MucReading Of(MucMessage message)
    {
        var text = message.Body.Length == 0 ? "-" : message.Body;
        var annotated = Pipeline.Default.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text) });
        var phrases = new List<NounPhrase>();
        foreach (var sentence in annotated.Sentences)
        {
            phrases.AddRange(NounPhrases.Find(sentence));
            phrases.AddRange(PersonNames(sentence));
        }

        return new MucReading { Message = message, Sentences = annotated.Sentences, Phrases = phrases };
    }

    private static IEnumerable<NounPhrase> PersonNames(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Name != NameKind.Person)
                continue;
            var last = i;
            while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Name == NameKind.Person && !sentence.Tokens[last + 1].NameStarts)
                last++;
            if (NounPhrases.Make(sentence, i, last, isName: true) is { } name)
                yield return name;
            i = last;
        }
    }
}
