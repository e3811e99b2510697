using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class SingleHalfPairTests : LanesTests<LanePair<LanePair<Float256, Float256, float>, Float128, float>, float>;
