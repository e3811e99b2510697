using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class DoubleLanePairTests : LanesTests<LanePair<LanePair<Double128, Double128, double>, LanePair<Double128, Double128, double>, double>, double>;
