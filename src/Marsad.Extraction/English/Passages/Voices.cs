using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Passages;

/// <summary>Who says each token of a report.</summary>
internal sealed class Voices
{
    private readonly ValueList<Source> publisher;

    private Voices(AnnotatedText text) => publisher = [new Source { Name = text.Report.Publisher ?? "the report", Role = SourceRole.Channel }];

    /// <summary>The voices of a report.</summary>
    public static Voices Of(AnnotatedText text) => new(text);

    /// <summary>Who says a token.</summary>
    public Voice At(Sentence sentence, int token) => new(-1, publisher);
}
