using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class SingleLanePairTests : LanesTests<LanePair<Float256, Float256, float>, float>;
