using Marsad.Training.Gazetteer;

return args switch
{
    ["gazetteer", .. var rest] => GazetteerCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Marsad.Training COMMAND\n  gazetteer --packages DIR [--out data/places.gaz]   builds the gazetteer");
    return 2;
}
