using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>
/// No part of an elementary function stays a call inside a loop but those that are meant to, angles far away and powers: the compiler is asked
/// while it compiles.
/// </summary>
public class InliningTests
{
    [Fact]
    public void Elementary_functions_inline_completely()
    {
        if (typeof(FloatMath).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true)
        {
            return; // nothing inlines in a debug build
        }

        using var listener = new InliningListener();
        if (Vector512.IsHardwareAccelerated)
        {
            CompileSingles<Float512>();
            CompileDoubles<Double512>();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            CompileSingles<Float256>();
            CompileDoubles<Double256>();
        }

        CompileSingles<Float128>();
        CompileDoubles<Double128>();
        CompileSingles<Float1>();
        CompileDoubles<Double1>();
        CallOnPurpose();
        var failures = listener.FailuresBefore(nameof(Called));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    private static void CompileSingles<TLanes>()
        where TLanes : struct, ILanes<TLanes, float>
    {
        LoopOverExponentials<TLanes>(new float[16]);
        LoopOverLogarithms<TLanes>(new float[16]);
        LoopOverActivations<TLanes>(new float[16]);
        LoopOverAngles<TLanes>(new float[16]);
        LoopOverInverseAngles<TLanes>(new float[16]);
        LoopOverHyperbolics<TLanes>(new float[16]);
        LoopOverInverseHyperbolics<TLanes>(new float[16]);
        LoopOverPowers<TLanes>(new float[16]);
        LoopOverOtherLogarithms<TLanes>(new float[16]);
    }

    private static void CompileDoubles<TLanes>()
        where TLanes : struct, ILanes<TLanes, double>
    {
        LoopOverExponentials<TLanes>(new double[16]);
        LoopOverLogarithms<TLanes>(new double[16]);
        LoopOverActivations<TLanes>(new double[16]);
        LoopOverAngles<TLanes>(new double[16]);
        LoopOverInverseAngles<TLanes>(new double[16]);
        LoopOverHyperbolics<TLanes>(new double[16]);
        LoopOverInverseHyperbolics<TLanes>(new double[16]);
        LoopOverPowers<TLanes>(new double[16]);
        LoopOverOtherLogarithms<TLanes>(new double[16]);
    }

    // Reports arrive late but in order: once this call is reported, all others have been.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void CallOnPurpose() => Called();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Called()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverExponentials<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Expm1(FloatMath.Exp(TLanes.Load(x, i))) + TLanes.Uniform(1, i);
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverLogarithms<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Log1p(FloatMath.Log(TLanes.Load(x, i))) + FloatMath.Sign(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverActivations<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Tanh(FloatMath.Softplus(TLanes.Load(x, i))) + FloatMath.Sigmoid(FloatMath.Erf(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverExponentials<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Expm1(DoubleMath.Exp(TLanes.Load(x, i))) + TLanes.Uniform(1, i);
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverLogarithms<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Log1p(DoubleMath.Log(TLanes.Load(x, i))) + DoubleMath.Sign(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverActivations<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Tanh(DoubleMath.Softplus(TLanes.Load(x, i))) + DoubleMath.Sigmoid(DoubleMath.Erf(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverAngles<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Sin(FloatMath.Tan(TLanes.Load(x, i))) + FloatMath.Cos(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverInverseAngles<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes y = FloatMath.Asin(FloatMath.Acos(TLanes.Load(x, i)));
            TLanes value = FloatMath.Atan2(FloatMath.Atan(y), y);
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverHyperbolics<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Sinh(TLanes.Load(x, i)) + FloatMath.Cosh(TLanes.Load(x, i)) + FloatMath.Atanh(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverInverseHyperbolics<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Asinh(TLanes.Load(x, i)) + FloatMath.Acosh(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverPowers<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Pow(FloatMath.Exp2(TLanes.Load(x, i)), FloatMath.Cbrt(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverOtherLogarithms<TLanes>(Span<float> x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = FloatMath.Log2(FloatMath.Log10(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverAngles<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Sin(DoubleMath.Tan(TLanes.Load(x, i))) + DoubleMath.Cos(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverInverseAngles<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes y = DoubleMath.Asin(DoubleMath.Acos(TLanes.Load(x, i)));
            TLanes value = DoubleMath.Atan2(DoubleMath.Atan(y), y);
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverHyperbolics<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Sinh(TLanes.Load(x, i)) + DoubleMath.Cosh(TLanes.Load(x, i)) + DoubleMath.Atanh(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverInverseHyperbolics<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Asinh(TLanes.Load(x, i)) + DoubleMath.Acosh(TLanes.Load(x, i));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverPowers<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Pow(DoubleMath.Exp2(TLanes.Load(x, i)), DoubleMath.Cbrt(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void LoopOverOtherLogarithms<TLanes>(Span<double> x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes value = DoubleMath.Log2(DoubleMath.Log10(TLanes.Load(x, i)));
            TLanes.Store(value, x, i);
        }
    }

    /// <summary>Collects the compiler's reports of calls that it did not inline into the loops above.</summary>
    private sealed class InliningListener : EventListener
    {
        private const EventKeywords JitTracing = (EventKeywords)0x1000;
        private readonly BlockingCollection<(string Callee, string Report)> _failures = [];

        /// <summary>The reports up to that of <paramref name="callee"/>.</summary>
        public List<string> FailuresBefore(string callee)
        {
            var reports = new List<string>();
            while (true)
            {
                Assert.True(_failures.TryTake(out var failure, TimeSpan.FromSeconds(10)), "The compiler reports nothing.");
                if (failure.Callee == callee)
                {
                    return reports;
                }

                reports.Add(failure.Report);
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            {
                EnableEvents(eventSource, EventLevel.Verbose, JitTracing);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodJitInliningFailed", StringComparison.Ordinal) != true)
            {
                return;
            }

            string Field(string name) => $"{eventData.Payload![eventData.PayloadNames!.IndexOf(name)]}";
            string compiled = Field("MethodBeingCompiledName");
            string callee = Field("InlineeName");
            string reason = Field("FailReason");
            bool isOurs = compiled.StartsWith("LoopOver", StringComparison.Ordinal) || compiled == nameof(CallOnPurpose);
            bool isMeant = callee is "AgainFarAway" or nameof(ILaneFunction<float>.Of);
            if (isOurs && !isMeant && !reason.Contains("does not return", StringComparison.Ordinal))
            {
                _failures.Add((callee, $"{compiled}: {Field("InlineeNamespace")}.{callee}: {reason}"));
            }
        }
    }
}
