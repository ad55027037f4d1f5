using Marsad.Extraction.Mentions;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Actors;

/// <summary>Finds the actors of a report: who fights, who speaks, who is fought. One pass over the sentences in order, linear in the text; the same text gives the same mentions. Safe to use from several threads.</summary>
internal static class ActorFinder
{
    /// <summary>The actors in order, pronouns and definite descriptions resolved. Reads the dates and places found before where there are any.</summary>
    public static IReadOnlyList<ActorMention> Find(AnnotatedText text)
    {
        var pieces = text.Sentences.Select(NamePieces.Of).ToList();
        var country = DocumentCountry.Of(text, pieces);
        var memory = new ActorMemory();
        var places = text.Places.ToLookup(static p => p.Sentence.Index);
        var mentions = new List<ActorMention>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.Kind is BlockKind.Furniture or BlockKind.Dateline)
                continue;
            var placed = new bool[sentence.Tokens.Count];
            foreach (var place in places[sentence.Index])
                Array.Fill(placed, true, place.First, place.Last - place.First + 1);
            foreach (var draft in SentenceActors.Read(text, sentence, pieces[sentence.Index], country, memory, placed))
            {
                mentions.Add(new ActorMention(sentence, draft.First, draft.Last)
                {
                    Name = draft.Name,
                    Kind = draft.Kind,
                    Country = draft.Country,
                    Organisation = draft.Organisation,
                    IsAnaphor = draft.IsAnaphor,
                    IsModifier = draft.IsModifier,
                });
            }
        }

        return mentions;
    }
}
