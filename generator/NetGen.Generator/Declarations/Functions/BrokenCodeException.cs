namespace NetGen.Generator.Declarations;

/// <summary>Code that the compiler itself refuses, which is for the compiler to say.</summary>
internal sealed class BrokenCodeException : Exception;
