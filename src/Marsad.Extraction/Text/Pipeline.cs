using Marsad.Domain.Reports;
using Marsad.Extraction.Models;

namespace Marsad.Extraction.Text;

/// <summary>Turns a report into parsed sentences: blocks, sentences, words, tags, lemmas, trees and names. Safe to use from several threads; the models are read once, when first needed.</summary>
internal sealed class Pipeline
{
    private readonly Lazy<LanguageModel> models;

    /// <summary>A pipeline over the models of a folder, read when first needed.</summary>
    public Pipeline(string folder) => models = new(() => LanguageModel.Read(folder));

    /// <summary>The pipeline over the shipped models.</summary>
    public static Pipeline Default { get; } = new(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>Annotates a report; dates, numbers, places and actors are left empty.</summary>
    public AnnotatedText Annotate(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text.Value;
        var blocks = BlockFinder.Find(text);
        var sentences = new List<Sentence>();
        foreach (var block in blocks)
        {
            var pieces = Tokenizer.Cut(text, block.Start, block.End);
            foreach (var (first, end) in SentenceSplitter.Split(text, pieces))
                sentences.Add(Read(text, block, pieces, first, end, sentences.Count));
        }

        return new AnnotatedText { Report = report, Blocks = blocks, Sentences = sentences };
    }

    private Sentence Read(string text, Block block, List<Piece> pieces, int first, int end, int index)
    {
        var words = new string[end - first];
        for (var i = 0; i < words.Length; i++)
            words[i] = text[pieces[first + i].Start..pieces[first + i].End];
        var parsed = models.Value.Parse(words);
        var tokens = new Token[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var lower = Characters.Lower(words[i]);
            tokens[i] = new Token
            {
                Index = i,
                Start = pieces[first + i].Start,
                End = pieces[first + i].End,
                Text = words[i],
                Lower = lower,
                Tag = parsed.Tags[i],
                Lemma = Lemmatizer.Lemma(lower, parsed.Tags[i]),
                Head = parsed.Heads[i],
                Relation = parsed.Relations[i],
                Name = parsed.Names[i].Length < 2 ? NameKind.None : parsed.Names[i].AsSpan(2) switch { "PER" => NameKind.Person, "ORG" => NameKind.Organisation, "LOC" => NameKind.Place, _ => NameKind.Other },
                NameStarts = parsed.Names[i].StartsWith('B') || (i == 0 ? parsed.Names[i].StartsWith('I') : parsed.Names[i].StartsWith('I') && parsed.Names[i - 1].AsSpan()[1..].SequenceEqual(parsed.Names[i].AsSpan()[1..]) is false),
            };
        }

        return new Sentence { Index = index, Block = block, Start = tokens[0].Start, End = tokens[^1].End, Tokens = tokens };
    }
}
