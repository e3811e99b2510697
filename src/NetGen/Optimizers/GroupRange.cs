namespace NetGen;

/// <summary>Neighbouring parameters with the same settings.</summary>
/// <param name="End">The index behind the last of them; the range before tells where they begin.</param>
/// <param name="Group">The index of their group; the number of groups for those in none.</param>
internal readonly record struct GroupRange(int End, int Group);
