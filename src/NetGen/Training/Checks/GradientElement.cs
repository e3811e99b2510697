namespace NetGen;

/// <summary>One element of a checked gradient.</summary>
/// <param name="Name">Which one: <c>dense1.weight[2,17]</c>, or <c>input[3,5]</c> for element 5 of example 3,
/// <c>x[2]</c> for a variable, <c>J[4,2]</c> for the derivative of value 4 by variable 2.</param>
/// <param name="Index">Its row-major index in its tensor: for a vector the index of the variable.</param>
/// <param name="Derived">What the gradient to be checked says.</param>
/// <param name="Numerical">What the central difference says.</param>
/// <param name="Error">|derived − numerical| / max(1, ‖g‖∞); infinite where either is not finite.</param>
/// <param name="IsAtKink">
/// Whether the two one-sided differences disagree as well: the function has a kink there (ReLU at 0, equal maxima) and
/// no unique gradient, so that the element does not count.
/// </param>
public readonly record struct GradientElement(string Name, int Index, double Derived, double Numerical, double Error, bool IsAtKink);
