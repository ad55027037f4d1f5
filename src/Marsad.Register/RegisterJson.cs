using System.Text.Json.Serialization;

namespace Marsad.Register;

/// <summary>How lists and joining records are written into columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(Domain.Accounts.JoinWeight[]))]
internal sealed partial class RegisterJson : JsonSerializerContext;
