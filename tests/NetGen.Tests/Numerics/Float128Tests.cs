using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Float128Tests : LanesTests<Float128, float>;
