using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class DoubleLanePairTests : LanesTests<LanePair<LanePair<Double128, double>, double>, double>;
