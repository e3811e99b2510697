namespace NetGen;

/// <summary>A number that a checkpoint keeps.</summary>
/// <param name="Name">What it belongs to and what it is.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Writes it.</param>
internal sealed record RunNumber(string Name, Func<double> Get, Action<double> Set);
