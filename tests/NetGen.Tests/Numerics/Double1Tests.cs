using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Double1Tests : LanesTests<Double1, double>;
