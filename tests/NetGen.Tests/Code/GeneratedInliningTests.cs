using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Tests.Code;

/// <summary>No helper in a generated loop stays a call: the JIT is asked while it compiles.</summary>
public class GeneratedInliningTests
{
    [Fact]
    public void Generated_loops_call_nothing()
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return; // vectors that the runtime puts together from halves are calls by nature
        }

        using var listener = new Listener();
        Step(new LargeNet(1), 5);
        Step(new ActivationsNet(1), 5);
        Step(new UnrolledNet(1), 5);
        Step(new TiledNet(1), 5);
        Step(new HalvesNet(1), 5);
        CallOnPurpose();
        var failures = listener.FailuresBefore(nameof(Called));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures.Take(20)));
    }

    private static void Step<TNet, TWorkspace>(ITrainable<TNet, float, int, TWorkspace> net, int batch)
        where TNet : ITrainable<TNet, float, int, TWorkspace>
        where TWorkspace : Workspace<float>
    {
        var workspace = net.CreateWorkspace(batch);
        net.Backward(new float[batch * TNet.InputLength], new int[batch], workspace);
        net.Loss(new float[batch * TNet.InputLength], new int[batch], workspace);
        net.Forward(new float[batch * TNet.InputLength], new float[batch * TNet.OutputLength], workspace);
    }

    // Reports arrive late but in order: once this call is reported, all others have been.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void CallOnPurpose() => Called();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Called()
    {
    }

    /// <summary>Collects the JIT's reports of calls into the library's numerics that it did not inline into generated methods.</summary>
    private sealed class Listener : EventListener
    {
        private const EventKeywords JitTracing = (EventKeywords)0x1000;
        private readonly BlockingCollection<(string Callee, string Report)> _failures = [];

        public List<string> FailuresBefore(string callee)
        {
            var reports = new List<string>();
            while (true)
            {
                Assert.True(_failures.TryTake(out var failure, TimeSpan.FromSeconds(20)), "The JIT reports nothing.");
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
            string callee = Field("InlineeName");
            bool isHelper = Field("MethodBeingCompiledNamespace").StartsWith("NetGen.Tests.Code.", StringComparison.Ordinal)
                && Field("InlineeNamespace").StartsWith("NetGen.Numerics.", StringComparison.Ordinal)
                && callee != "Key";
            if ((isHelper || callee == nameof(Called)) && !Field("FailReason").Contains("does not return", StringComparison.Ordinal))
            {
                _failures.Add((callee, $"{Field("MethodBeingCompiledName")}: {Field("InlineeNamespace")}.{callee}: {Field("FailReason")}"));
            }
        }
    }
}
