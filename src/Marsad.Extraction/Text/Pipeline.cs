using System.Runtime.InteropServices;
using Marsad.Domain.Reports;
using Marsad.Extraction.Models;

namespace Marsad.Extraction.Text;

/// <summary>Turns a report into parsed sentences: blocks, sentences, words, tags, lemmas, trees and names. Safe to use from several threads; the models are read once, when first needed.</summary>
internal sealed class Pipeline
{
    private readonly Lazy<LanguageModel> models;
    private readonly Func<IReadOnlyList<IReadOnlyList<string>>, ParsedWords[]> parse;

    /// <summary>A pipeline over the models of a folder, read when first needed.</summary>
    public Pipeline(string folder)
    {
        models = new(() => LanguageModel.Read(folder));
        parse = sentences => models.Value.Parse(sentences);
    }

    /// <summary>A pipeline over another parser, such as one that remembers what it parsed.</summary>
    /// <param name="parse">The parser.</param>
    /// <param name="other">The pipeline whose models it stands before.</param>
    public Pipeline(Func<IReadOnlyList<IReadOnlyList<string>>, ParsedWords[]> parse, Pipeline other) => (this.parse, models) = (parse, other.models);

    /// <summary>The pipeline over the shipped models.</summary>
    public static Pipeline Default { get; } = new(Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>The word vectors of the models.</summary>
    public WordVectors Vectors => models.Value.Vectors;

    /// <summary>Parses sentences given as words.</summary>
    public ParsedWords[] Parse(IReadOnlyList<IReadOnlyList<string>> sentences) => parse(sentences);

    /// <summary>Annotates a report; dates, numbers, places and actors are left empty.</summary>
    public AnnotatedText Annotate(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text.Value;
        var blocks = BlockFinder.Find(text);
        var cut = new List<(Block Block, Piece[] Pieces)>();
        foreach (var block in blocks)
        {
            var pieces = Tokenizer.Cut(text, block.Start, block.End);
            foreach (var (first, end) in SentenceSplitter.Split(text, pieces))
                cut.Add((block, CollectionsMarshal.AsSpan(pieces)[first..end].ToArray()));
        }

        var words = cut.ConvertAll(c => Array.ConvertAll(c.Pieces, p => text[p.Start..p.End]));
        var parsed = words.Count == 0 ? [] : parse(words);
        var sentences = new Sentence[cut.Count];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = Assemble(i, cut[i].Block, cut[i].Pieces, words[i], parsed[i]);
        return new AnnotatedText { Report = report, Blocks = blocks, Sentences = sentences };
    }

    private static Sentence Assemble(int index, Block block, Piece[] pieces, string[] words, ParsedWords parsed)
    {
        var tokens = new Token[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var lower = Characters.Lower(words[i]);
            var name = parsed.Names[i];
            tokens[i] = new Token
            {
                Index = i,
                Start = pieces[i].Start,
                End = pieces[i].End,
                Text = words[i],
                Lower = lower,
                Tag = parsed.Tags[i],
                Lemma = Lemmatizer.Lemma(lower, parsed.Tags[i]),
                Head = parsed.Heads[i],
                Relation = parsed.Relations[i],
                Name = name.Length < 2 ? NameKind.None : name.AsSpan(2) switch { "PER" => NameKind.Person, "ORG" => NameKind.Organisation, "LOC" => NameKind.Place, _ => NameKind.Other },
                NameStarts = name[0] == 'B',
            };
        }

        return new Sentence { Index = index, Block = block, Start = tokens[0].Start, End = tokens[^1].End, Tokens = new TokenList(tokens) };
    }
}
