using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class Float1Tests : LanesTests<Float1, float>;
