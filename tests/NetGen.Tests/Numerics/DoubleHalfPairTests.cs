using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class DoubleHalfPairTests : LanesTests<LanePair<Double512, Double256, double>, double>;
