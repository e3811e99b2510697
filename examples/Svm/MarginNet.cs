using NetGen;

namespace Svm;

/// <summary>A linear support vector machine for ten classes: the hinge loss asks for a margin, and L2 makes it wide.</summary>
[Network]
[Input(64)]
[Dense(10, L2 = 1e-3)]
[Hinge]
public partial class MarginNet;
