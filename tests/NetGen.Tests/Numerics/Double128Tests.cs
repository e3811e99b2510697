using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Double128Tests : LanesTests<Double128, double>;
