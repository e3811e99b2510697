using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>What the processor offers, as constants of the just-in-time compiler.</summary>
internal static class Hardware
{
    /// <summary>
    /// Whether a fused multiply-add is one instruction. Where it is not, the runtime would emulate it in software,
    /// hundreds of times slower than a multiplication and an addition.
    /// </summary>
    public static bool HasFusedMultiplyAdd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || AdvSimd.IsSupported;
    }
}
