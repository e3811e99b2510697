namespace NetGen;

/// <summary>Writes the targets of a row.</summary>
/// <typeparam name="TTarget">Class index or number.</typeparam>
internal delegate void TargetWriter<TTarget>(RowEncoder row, Span<TTarget> targets);
