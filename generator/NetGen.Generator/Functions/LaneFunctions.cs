using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What vectors can compute.</summary>
internal static class LaneFunctions
{
    public static bool Has(Function function) => function is Function.Negate or Function.Exp or Function.Expm1 or Function.Log or Function.Log1p or Function.Sqrt
        or Function.Abs or Function.Sign or Function.Step or Function.Tanh or Function.Sigmoid or Function.Softplus or Function.Erf;

    public static bool Has(Operator @operator) => @operator is Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide or Operator.Max or Operator.Min;
}
