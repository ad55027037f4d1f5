using Marsad.Extraction.English.Dates;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Dates;

/// <summary>Parses written by hand: a token a line, "word tag head relation", heads counted from 1.</summary>
public sealed class DateIndexTests
{
    [Fact]
    public void a_date_belongs_to_the_verb_of_its_clause_and_not_to_who_said_it()
    {
        var (text, sentence) = Parsed("Gunmen NNS 2 nsubj|stormed VBD 0 root|it PRP 2 obj|on IN 5 case|Monday NNP 2 obl|, , 7 punct|killing VBG 2 advcl|12 CD 9 nummod|people NNS 7 obj|, , 2 punct|residents NNS 12 nsubj|said VBD 2 parataxis|on IN 14 case|Tuesday NNP 12 obl|. . 2 punct");
        var index = new DateIndex(text);
        Assert.Equal("2019-08-26", index.DateOf(sentence, sentence.Tokens[1])?.Date?.ToString());
        Assert.Equal("2019-08-26", index.DateOf(sentence, sentence.Tokens[6])?.Date?.ToString());
        Assert.Equal("2019-08-27", index.DateOf(sentence, sentence.Tokens[11])?.Date?.ToString());
    }

    [Fact]
    public void a_since_date_is_never_the_date_of_an_event()
    {
        var (text, sentence) = Parsed("Shelling NN 3 nsubj|has VBZ 3 aux|killed VBN 0 root|19 CD 5 nummod|civilians NNS 3 obj|since IN 8 case|1 CD 8 nummod|August NNP 3 obl|. . 3 punct");
        var index = new DateIndex(text);
        Assert.Null(index.DateOf(sentence, sentence.Tokens[2]));
        Assert.Equal("2019-08-01", index.SinceOf(sentence, sentence.Tokens[2])?.Date?.ToString());
    }

    [Fact]
    public void an_after_clause_does_not_take_the_main_clauses_date()
    {
        var (text, sentence) = Parsed("Jets NNS 2 nsubj|struck VBD 0 root|it PRP 2 obj|on IN 5 case|Sunday NNP 2 obl|after IN 8 mark|rebels NNS 8 nsubj|attacked VBD 2 advcl|. . 2 punct");
        var index = new DateIndex(text);
        Assert.NotNull(index.DateOf(sentence, sentence.Tokens[1]));
        Assert.Null(index.DateOf(sentence, sentence.Tokens[7]));
    }

    [Fact]
    public void a_label_dates_what_has_no_date_of_its_own()
    {
        var text = PlainText.Of("• 18 August: Four workers were taken at a post. All were aid workers.");
        text.Dates = DateFinder.Find(text);
        var last = text.Sentences[^1];
        Assert.Equal("2019-08-18", new DateIndex(text).DateOf(last, last.Tokens[0])?.Date?.ToString());
    }

    [Fact]
    public void where_nothing_is_said_the_window_is_the_days_before_publication()
    {
        var text = PlainText.Of("Shells hit the town.");
        var window = new DateIndex(text).WindowOf(text, text.Sentences[0], text.Sentences[0].Tokens[1])!;
        Assert.Equal((new DateOnly(2019, 8, 29), new DateOnly(2019, 9, 1), Domain.Values.DateBasis.Publication, Domain.Values.DatePrecision.Unknown), (window.From, window.To, window.Basis, window.Precision));
    }

    private static (AnnotatedText Text, Sentence Sentence) Parsed(string lines)
    {
        var words = lines.Split('|').Select(l => l.Split(' ')).ToArray();
        var text = PlainText.Of(string.Join(' ', words.Select(w => w[0])));
        var sentence = text.Sentences.Single();
        for (var i = 0; i < words.Length; i++)
            (sentence.Tokens[i].Tag, sentence.Tokens[i].Head, sentence.Tokens[i].Relation) = (words[i][1], int.Parse(words[i][2], System.Globalization.CultureInfo.InvariantCulture) - 1, words[i][3]);
        text.Dates = DateFinder.Find(text);
        return (text, sentence);
    }
}
