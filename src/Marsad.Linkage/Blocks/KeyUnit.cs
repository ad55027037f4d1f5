namespace Marsad.Linkage.Blocks;

/// <summary>How long the time of a key is. The numbers are part of stored keys.</summary>
internal enum KeyUnit : byte
{
    Day,
    Month,
    Year,
}
