namespace NetGen;

/// <summary>The gradients of a network for one batch, ready to be compared with differences of its training loss.</summary>
internal sealed class NetworkGradients<TNet, TTarget, TWorkspace>
    where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
    where TTarget : unmanaged
    where TWorkspace : Workspace<double>
{
    private readonly ITrainable<TNet, double, TTarget, TWorkspace> _network;
    private readonly TWorkspace _workspace;
    private readonly double[] _inputs;
    private readonly TTarget[] _targets;
    private readonly double[] _gradient;
    private readonly double[] _inputGradient;

    public NetworkGradients(ITrainable<TNet, double, TTarget, TWorkspace> network, ReadOnlySpan<double> inputs, ReadOnlySpan<TTarget> targets)
    {
        // A batch that does not fit meets the checks of Backward, whose messages say what is wrong with it.
        _network = network;
        _inputs = inputs.ToArray();
        _targets = targets.ToArray();
        _workspace = network.CreateWorkspace(Math.Max(1, inputs.Length / TNet.InputLength));
        Loss();
        _gradient = _workspace.Gradients.ToArray();
        _inputGradient = _workspace.HasInputGradient ? _workspace.InputGradient.ToArray() : [];
    }

    public GradientReport Compare(GradientCheckOptions options)
    {
        var variables = TNet.ParameterTensors.Select(Parameters).ToList();
        if (_inputGradient.Length > 0)
        {
            variables.Add(Inputs());
        }

        return CentralDifferences.Compare(Loss, variables, options);
    }

    /// <summary>The training loss, with the dropout masks of step 0.</summary>
    private double Loss()
    {
        _workspace.Step = 0;
        return _network.Backward(_inputs, _targets, _workspace);
    }

    private GradientVariables Parameters(ParameterTensor tensor) => new(
        tensor.Name,
        tensor.Shape,
        tensor.PlaceOf,
        _gradient,
        place => _network.Parameters[place],
        (place, value) => _network.Parameters[place] = value);

    private GradientVariables Inputs() => new(
        "input",
        [_inputs.Length / TNet.InputLength, TNet.InputLength],
        rowMajor => rowMajor,
        _inputGradient,
        place => _inputs[place],
        (place, value) => _inputs[place] = value);
}
