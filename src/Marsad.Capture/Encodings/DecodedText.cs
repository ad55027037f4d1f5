namespace Marsad.Capture.Encodings;

/// <summary>Characters made of bytes: well-formed Unicode without byte-order mark; line ends as they were.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Encoding">The encoding's web name.</param>
/// <param name="Warning">What was broken, as a sentence; null when nothing was.</param>
internal readonly record struct DecodedText(string Text, string Encoding, string? Warning = null);
