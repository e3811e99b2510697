namespace NetGen;

internal enum MissingValueKind
{
    Error,
    DropRow,
    Mean,
    Median,
    Constant,
}
