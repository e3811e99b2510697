using System.Numerics;

namespace NetGen;

/// <summary>Least squares by QR: Golub and Van Loan, Matrix Computations (4th edition), sections 5.1.2 and 5.3.2.</summary>
internal static class Householder
{
    /// <summary>
    /// Turns A·x ≈ b into Qᵀ·A·x ≈ Qᵀ·b, where Qᵀ·A = R is zero below the diagonal and Q is orthogonal: one reflection
    /// I − 2·v·vᵀ/vᵀv per column.
    /// </summary>
    /// <param name="a">A [rows, columns], row by row; becomes R.</param>
    /// <param name="b">b [rows]; becomes Qᵀ·b.</param>
    /// <param name="work">[columns]; what is in it does not matter.</param>
    public static void Reduce<T>(Span<T> a, Span<T> b, Span<T> work)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = work.Length;
        for (int column = 0; column < Math.Min(b.Length, columns); column++)
        {
            Reflect(a[(column * columns)..], b[column..], work, column);
        }
    }

    /// <summary>Solves R·x = b for an upper triangle. A zero on the diagonal gives numbers that are not finite.</summary>
    /// <param name="r">R [columns, columns], row by row.</param>
    /// <param name="b">b [columns].</param>
    /// <param name="x">x [columns].</param>
    public static void SolveTriangle<T>(ReadOnlySpan<T> r, ReadOnlySpan<T> b, Span<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = x.Length - 1; i >= 0; i--)
        {
            ReadOnlySpan<T> row = r.Slice(i * x.Length, x.Length);
            x[i] = (b[i] - Vectors.Dot(row[(i + 1)..], x[(i + 1)..])) / row[i];
        }
    }

    /// <summary>Reflects the rows from the diagonal on, so that the column becomes (∓‖column‖, 0, …, 0).</summary>
    private static void Reflect<T>(Span<T> a, Span<T> b, Span<T> work, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = work.Length;
        T norm = ColumnNorm(a, columns, column);
        if (norm == T.Zero)
        {
            return;
        }

        // v is the column with its first element moved away from zero, scaled so that 2/vᵀv = 1/v₀.
        T diagonal = -T.CopySign(norm, a[column]);
        for (int at = column; at < a.Length; at += columns)
        {
            a[at] /= -diagonal;
        }

        a[column] += T.One;
        ReflectRest(a, b, work[(column + 1)..], column);
        a[column] = diagonal;
        for (int at = column + columns; at < a.Length; at += columns)
        {
            a[at] = T.Zero;
        }
    }

    /// <summary>Subtracts v·(vᵀ·[A b])/v₀ from the columns to the right and from b.</summary>
    private static void ReflectRest<T>(Span<T> a, Span<T> b, Span<T> work, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int columns = column + 1 + work.Length;
        T product = T.Zero;
        work.Clear();
        for (int row = 0; row < b.Length; row++)
        {
            T v = a[(row * columns) + column];
            product += v * b[row];
            Vectors.Add(work, v, a.Slice((row * columns) + column + 1, work.Length));
        }

        T first = a[column];
        for (int row = 0; row < b.Length; row++)
        {
            T factor = -a[(row * columns) + column] / first;
            b[row] += factor * product;
            Vectors.Add(a.Slice((row * columns) + column + 1, work.Length), factor, work);
        }
    }

    private static T ColumnNorm<T>(ReadOnlySpan<T> a, int columns, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T norm = T.Zero;
        for (int at = column; at < a.Length; at += columns)
        {
            norm = T.Hypot(norm, a[at]);
        }

        return norm;
    }
}
