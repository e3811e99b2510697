namespace NetGen.Generator.Planning;

/// <summary>Which buffer a tensor lives in.</summary>
internal enum Region
{
    /// <summary>The caller's inputs.</summary>
    Inputs,

    /// <summary>The caller's targets.</summary>
    Targets,

    /// <summary>The caller's outputs.</summary>
    Outputs,

    /// <summary>The caller's gradient with respect to the outputs.</summary>
    OutputGradients,

    /// <summary>The gradient with respect to the inputs, for the caller.</summary>
    InputGradient,

    /// <summary>The flat parameters.</summary>
    Parameters,

    /// <summary>The flat gradients, laid out like the parameters.</summary>
    Gradients,

    /// <summary>The workspace, where every sequence of nests has places of its own: see <see cref="Memory"/>.</summary>
    Workspace,

    /// <summary>No memory at all: random numbers, which are computed where they are read.</summary>
    None,
}
