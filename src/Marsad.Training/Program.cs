using Marsad.Training.Gazetteer;
using Marsad.Training.Language;

return args switch
{
    ["gazetteer", .. var rest] => GazetteerCommand.Run(rest),
    ["tagger" or "parser" or "names" or "all" or "evaluate", ..] => LanguageCommand.Run(args),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Marsad.Training COMMAND
          gazetteer --packages DIR [--out data/places.gaz]   builds the gazetteer
          tagger|parser|names|all --corpora DIR [--out models]   trains the models of the English reader
          evaluate --corpora DIR [--models models] [--part dev|test|test2]   scores them
        """);
    return 2;
}
