using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Double256Tests : LanesTests<Double256, double>;
