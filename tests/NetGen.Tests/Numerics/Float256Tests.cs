using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Float256Tests : LanesTests<Float256, float>;
