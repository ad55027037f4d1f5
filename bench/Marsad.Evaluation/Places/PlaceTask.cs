using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Resolution;

namespace Marsad.Evaluation.Places;

/// <summary>Places against LGL and GeoVirus: given the marked names, the share resolved rightly (the same entity for countries, provinces and continents, within 161 km for others); and end to end, F of names found and rightly resolved. Adjectives of countries count as names, as in LGL.</summary>
internal sealed class PlaceTask : IEvaluationTask
{
    public string Name => "places";

    public string What => "Places against LGL and GeoVirus: marked names resolved to the same entity or within 161 km, and names found and resolved";

    public IReadOnlyList<string> Parts { get; } = ["lgl", "geovirus"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var path = CorpusPath.Find(options, "toponyms", part, ".xml");
        if (!path.Success)
            return Parsed<EvaluationResult>.Failed(path.Reason);
        using var gazetteer = Gazetteer.OpenDefault();
        var resolver = new NameResolver(gazetteer);
        var scorer = new PlaceScorer(resolver, options.Wrong);
        foreach (var text in ToponymCorpus.Read(path.Value))
            scorer.Add(PreparedText.Of(text, gazetteer));
        return Parsed<EvaluationResult>.Of(new EvaluationResult { Part = part, Role = EvaluationResult.Development, Documents = scorer.Documents, Figures = scorer.Figures(part), Wrong = scorer.Wrong });
    }
}
