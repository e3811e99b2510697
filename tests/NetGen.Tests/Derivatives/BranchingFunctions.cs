namespace NetGen.Tests.Derivatives;

/// <summary>Scalar functions of several statements.</summary>
internal static partial class BranchingFunctions
{
    private const double Weight = 0.25;

    private static readonly double Offset = Math.Sqrt(2);
    private static readonly double[] Coefficients = [1, -2, 0.5, 3];

    [Differentiable(Order = 2)]
    public static double EarlyReturn(double x, double y)
    {
        if (x < 0)
        {
            return y * y;
        }

        if (y > 1)
        {
            double s = x * y;
            return s * s;
        }

        double t = Math.Sin(x);
        return (t * y) + t;
    }

    [Differentiable(Order = 2)]
    public static double ReturnInBothBranches(double x)
    {
        if (x > 1)
        {
            return x * x * x;
        }
        else if (x > 0)
        {
            return Math.Exp(x);
        }
        else
        {
            return 2 * x;
        }
    }

    [Differentiable(Order = 2)]
    public static double Relational(double x) => x switch
    {
        < -1 => x * x,
        <= 0 => Math.Sin(x),
        > 2 and < 3 => Math.Exp(x),
        >= 3 => 1 / x,
        _ => 4 * x,
    };

    [Differentiable]
    public static double Constants(int kind, double x) => kind switch
    {
        0 => x,
        1 or 2 => x * x,
        not 7 and > 5 => Math.Cos(x),
        7 => Math.Exp(x),
        _ => 0,
    };

    [Differentiable]
    public static double When(double x, double y) => x switch
    {
        > 0 when y > x => y * x,
        > 0 => x * x,
        var z when z < -2 => Math.Exp(z),
        _ => y,
    };

    [Differentiable]
    public static double ByMode(double x, Mode mode, bool negate)
    {
        double value = mode switch
        {
            Mode.Plain => x,
            Mode.Squared => x * x,
            _ => x * Math.Exp(-x),
        };
        return negate ? -value : value;
    }

    [Differentiable]
    public static double IfByMode(double x, Mode mode)
    {
        double scale = 1;
        if (mode == Mode.Squared || mode == Mode.Damped)
        {
            scale = x;
        }

        return mode != Mode.Damped ? scale * x : scale * Math.Exp(-x);
    }

    [Differentiable(Order = 2)]
    public static double Compound(double x, double y)
    {
        double a = x;
        a *= y;
        a += x;
        a -= y * y;
        a /= 1 + (x * x);
        a *= a;
        x = a;
        x += y;
        return x * a;
    }

    [Differentiable]
    public static double Deconstruction(double x, double y)
    {
        var (s, c) = (Math.Sin(x), Math.Cos(y));
        (s, c) = (c * y, s * x);
        (double p, _) = (s + c, s);
        (x, y) = (y, x);
        return (p * x) + y;
    }

    [Differentiable]
    public static double TupleInOneLocal(double x, double y)
    {
        var pair = (First: x * y, Second: x + y);
        return (pair.First * pair.Second) + pair.Item1;
    }

    [Differentiable]
    public static double Calls(double x, double y)
    {
        double called = EarlyReturn(Math.Abs(x), 0.5 * y);
        var (radius, angle) = TextbookFunctions.Polar(x, y);
        return (called * radius) + angle + TextbookFunctions.TwoPaths(y, x);
    }

    [Differentiable]
    public static double CallsOfOneTwice(double x) => Square(Square(x)) + Square(x + 1);

    [Differentiable]
    public static double Square(double u) => u * u;

    [Differentiable(Order = 2)]
    public static double Held(double x, double y) => (Calculus.Constant(x) * y) + (Calculus.Constant(x * y) * x);

    [Differentiable]
    public static double Statics(double x) => (Weight * x * x) + (Offset * x) + Coefficients[1] + (Coefficients[^1] * x);

    [Differentiable]
    public static double Polynomial(double x)
    {
        double value = 0;
        for (int k = Coefficients.Length - 1; k >= 0; k--)
        {
            value = (value * x) + Coefficients[k];
        }

        return value;
    }

    [Differentiable(Order = 3)]
    public static double Newton(double x)
    {
        double root = 1;
        for (int k = 0; k < 8; k++)
        {
            root = 0.5 * (root + (x / root));
        }

        return root;
    }

    [Differentiable]
    public static double Powers(double x, int count)
    {
        double power = 1;
        double sum = 0;
        for (int k = 1; k <= count; k++)
        {
            power *= x;
            sum += power / k;
        }

        return sum;
    }

    [Differentiable]
    public static float Single(float x, float y)
    {
        float a = x * y;
        if (a > 1)
        {
            a = MathF.Sqrt(a);
        }

        return (a * 2) + x;
    }

    [Differentiable]
    public static (double Sum, double Product) TupleWithReturns(double x, double y)
    {
        if (x > y)
        {
            return (x - y, x * x);
        }

        return (x + y, x * y);
    }

    [Differentiable]
    public static double Keywords(double @in, double gradient, double value)
    {
        double direction = @in * gradient;
        double result = direction * value;
        return result + direction;
    }
}
