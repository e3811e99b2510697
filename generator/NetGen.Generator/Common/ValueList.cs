using System.Collections;
using System.Runtime.CompilerServices;

namespace NetGen.Generator.Common;

/// <summary>An immutable list that equals another list of equal elements, as records and incremental caching need it.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
internal sealed class ValueList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : IEquatable<T>
{
    private int? _hash;

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ValueList<T> Add(T item) => new([.. items, item]);

    public ValueList<TResult> Map<TResult>(Func<T, TResult> selector)
        where TResult : IEquatable<TResult>
    {
        var result = new TResult[items.Length];
        for (int k = 0; k < result.Length; k++)
        {
            result[k] = selector(items[k]);
        }

        return new(result);
    }

    public bool Equals(ValueList<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int k = 0; k < items.Length; k++)
        {
            if (!EqualityComparer<T>.Default.Equals(items[k], other[k]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => _hash ??= ComputeHash();

    private int ComputeHash()
    {
        int hash = items.Length;
        foreach (var item in items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public override string ToString() => string.Join(", ", items);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

internal static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(items.ToArray());

    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new([.. items]);
}
