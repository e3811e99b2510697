using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Double512Tests : LanesTests<Double512, double>;
