using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>A differentiable method: all that its derivatives are generated from. Equal models give equal code.</summary>
/// <param name="Type">The class that it stands in.</param>
/// <param name="Access">Its accessibility as written in C#: <c>public</c>.</param>
/// <param name="Program">What it computes.</param>
/// <param name="IsDouble">Its precision.</param>
/// <param name="Order">How often it is differentiated.</param>
/// <param name="FreeNames">Short names for types of the platform and the library that mean nothing else here.</param>
/// <param name="HintName">The unique, legal name of the generated file, ending in <c>.g.cs</c>.</param>
internal sealed record FunctionModel(TypeModel Type, string Access, FunctionProgram Program, bool IsDouble, int Order, ValueList<string> FreeNames, string HintName);
