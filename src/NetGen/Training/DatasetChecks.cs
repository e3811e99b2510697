using System.Numerics;

namespace NetGen;

/// <summary>Whether a data set fits a network, found out before anything is changed.</summary>
internal static class DatasetChecks
{
    /// <summary>Checks sizes and labels.</summary>
    /// <exception cref="ArgumentException">The data does not fit; the message says how.</exception>
    public static void Check<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, string argumentName)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        if (data.Count == 0)
        {
            throw new ArgumentException($"{argumentName} holds no examples.", argumentName);
        }

        Check(net, data.InputLength, data.TargetLength, argumentName);
        if (typeof(TTarget) == typeof(int))
        {
            CheckLabels(data.Targets, TNet.OutputLength, net.GetType().Name, argumentName);
        }
    }

    /// <summary>Checks the sizes of an example.</summary>
    /// <exception cref="ArgumentException">They are not the network's; the message says how.</exception>
    public static void Check<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, int inputLength, int targetLength, string argumentName)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged
        where TTarget : unmanaged
        where TWorkspace : Workspace<T>
    {
        string name = net.GetType().Name;
        if (inputLength != TNet.InputLength)
        {
            throw new ArgumentException($"{argumentName} has {inputLength} inputs per example; {name} takes {TNet.InputLength}.", argumentName);
        }

        if (targetLength != TNet.TargetLength)
        {
            throw new ArgumentException($"{argumentName} has {targetLength} targets per example; {name} takes {TNet.TargetLength}.", argumentName);
        }
    }

    /// <summary>Checks the validation data of <see cref="FitOptions"/>, its types first.</summary>
    /// <exception cref="ArgumentException">The data does not fit; the message says how.</exception>
    public static Dataset<T, TTarget>? CheckValidation<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset? validation)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        const string Name = nameof(FitOptions.Validation);
        if (validation is null)
        {
            return null;
        }

        if (validation is not Dataset<T, TTarget> data)
        {
            throw new ArgumentException(
                $"{Name} must be a Dataset<{typeof(T).Name}, {typeof(TTarget).Name}>, like the training data.", Name);
        }

        Check(net, data, Name);
        return data;
    }

    /// <summary>Checks class indices.</summary>
    /// <exception cref="ArgumentException">One is out of range; the message says which.</exception>
    public static void CheckLabels<TTarget>(
        ReadOnlySpan<TTarget> labels, int classes, string networkName, string argumentName)
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        for (int i = 0; i < labels.Length; i++)
        {
            int label = int.CreateTruncating(labels[i]);
            if ((uint)label >= (uint)classes)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{argumentName} has label {label} at example {i}; the classes of {networkName} are 0 to {classes - 1}."),
                    argumentName);
            }
        }
    }
}
