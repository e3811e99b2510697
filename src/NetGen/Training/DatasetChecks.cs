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
        string name = net.GetType().Name;
        if (data.Count == 0)
        {
            throw new ArgumentException($"{argumentName} holds no examples.", argumentName);
        }

        if (data.InputLength != TNet.InputLength)
        {
            throw new ArgumentException(
                $"{argumentName} has {data.InputLength} inputs per example; {name} takes {TNet.InputLength}.", argumentName);
        }

        if (data.TargetLength != TNet.TargetLength)
        {
            throw new ArgumentException(
                $"{argumentName} has {data.TargetLength} targets per example; {name} takes {TNet.TargetLength}.", argumentName);
        }

        if (typeof(TTarget) == typeof(int))
        {
            CheckLabels(data.Targets, TNet.OutputLength, name, argumentName);
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

    private static void CheckLabels<TTarget>(
        ReadOnlySpan<TTarget> labels, int classes, string networkName, string argumentName)
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        for (int i = 0; i < labels.Length; i++)
        {
            int label = int.CreateTruncating(labels[i]);
            if ((uint)label >= (uint)classes)
            {
                throw new ArgumentException(
                    $"{argumentName} has label {label} at example {i}; the classes of {networkName} are 0 to {classes - 1}.",
                    argumentName);
            }
        }
    }
}
