namespace Marsad.Exchange.Release.Rules;

/// <summary>A file of rules that cannot be followed; the message names the line and what is allowed there.</summary>
public sealed class RulesException(string message) : Exception(message);
