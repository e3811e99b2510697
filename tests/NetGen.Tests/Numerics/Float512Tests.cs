using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Float512Tests : LanesTests<Float512, float>;
