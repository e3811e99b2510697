using System.Reflection;

namespace NetGen.Generator.Tests.Functions;

/// <summary>A drawn function and what was generated for it, over flat arrays.</summary>
internal sealed class CompiledFunction
{
    private readonly Type _calls;
    private readonly Func<long> _path;
    private readonly Action<double[], double[]> _value;
    private readonly Action<double[], double[]> _traced;

    public CompiledFunction(DrawnFunction drawn, Assembly assembly)
    {
        Drawn = drawn;
        _calls = assembly.GetType(drawn.Name + "Calls", throwOnError: true)!;
        _path = assembly.GetType("Trace", throwOnError: true)!.GetMethod("Take")!.CreateDelegate<Func<long>>();
        _value = Method<Action<double[], double[]>>("Value");
        _traced = Method<Action<double[], double[]>>("Traced");
    }

    public DrawnFunction Drawn { get; }

    public double[] Value(double[] point) => Fill(_value, point, Drawn.Results);

    /// <summary>The same by the copy that notes its decisions.</summary>
    public double[] Traced(double[] point) => Fill(_traced, point, Drawn.Results);

    /// <summary>A number for the decisions on the way.</summary>
    public long Path(double[] point)
    {
        _path();
        Traced(point);
        return _path();
    }

    /// <summary>A generated method of a point.</summary>
    public Func<double[], double[]> At(string method, int results)
    {
        var call = Method<Action<double[], double[]>>(method);
        return point => Fill(call, point, results);
    }

    /// <summary>The values and derivatives of all results by their graph.</summary>
    public (double[] Values, double[] Jacobian) Graph(double[] point)
    {
        double[] all = At("Graph", Drawn.Results * (1 + Drawn.Inputs))(point);
        var rows = all.Chunk(1 + Drawn.Inputs).ToList();
        return ([.. rows.Select(r => r[0])], [.. rows.SelectMany(r => r.Skip(1))]);
    }

    /// <summary>A generated method of a point and a vector.</summary>
    public Func<double[], double[], double[]> Along(string method, int results)
    {
        var call = Method<Action<double[], double[], double[]>>(method);
        return (point, vector) =>
        {
            double[] result = Noise(results);
            call(point, vector, result);
            return result;
        };
    }

    public (double[] Gradient, double[] Hessian) Hessian(double[] point)
    {
        double[] gradient = Noise(Drawn.Inputs);
        double[] hessian = Noise(Drawn.Inputs * Drawn.Inputs);
        Method<Action<double[], double[], double[]>>("Hessian")(point, gradient, hessian);
        return (gradient, hessian);
    }

    private T Method<T>(string name)
        where T : Delegate => _calls.GetMethod(name)!.CreateDelegate<T>();

    private static double[] Fill(Action<double[], double[]> call, double[] point, int results)
    {
        double[] result = Noise(results);
        call(point, result);
        return result;
    }

    /// <summary>Room that is not empty, as a caller may pass it.</summary>
    private static double[] Noise(int length)
    {
        double[] noise = new double[length];
        Array.Fill(noise, 1234.5);
        return noise;
    }
}
