using Marsad.Domain.Values;

namespace Marsad.Exchange.Losses;

/// <summary>A line of a report of losses.</summary>
/// <param name="Code">The word in vocab/exchange-losses.tsv.</param>
/// <param name="What">What is lost or was chosen, for a person.</param>
/// <param name="Rule">What was done instead.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first ids it happened to.</param>
public sealed record LossEntry(string Code, string What, string Rule, long Count, ValueList<string> Examples);
