namespace NetGen;

/// <summary>What changes examples in one precision or both: an <see cref="IExampleTransform{T}"/>.</summary>
public interface IExampleTransform;
